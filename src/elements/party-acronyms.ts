import type { Span } from '../domain/signal.js';
import { NOBODY, NOT_PARTY, NOT_PERSON } from './campaign-words.js';
import { isCommonWord } from './common-words.js';
import { type Contestant, named } from './contestant.js';
import { fold } from './fold.js';
import type { TextReading } from './text-reading.js';
import { isTitleCase } from './title-case.js';

/** What makes an acronym a party's stands no further off than so many UTF-16 units. */
const REACH = 60;
const ACRONYM = /(?<![\p{L}\d#@/])\p{Lu}{3,6}(?![\p{L}\d/])/gu;
/** Around words in capitals all are shouted, so that none stands out: but for "DPC" and the like. */
const SHOUTED_BEFORE = /(?<!\p{L})(?!D\p{Lu}?P[CDPW]\s|DPRD?\s)\p{Lu}{3,}[^\p{L}.]{1,3}$/u;
const SHOUTED_BEHIND = /^[^\p{L}.]{1,3}\p{Lu}{3,}(?!\p{L})/u;
/** Regions, bodies, groups and things by their letters, beside those of `NOT_PARTY`. */
const NO_PARTIES = new Set(
  (
    'aids aji apbd apbn apd asi atm bca bin bmkg bni bnn bnpb bpbd bpk bpn bpom bps bri bsi btn cctv cpns diy dki dna dpc dpp dprt dpw fkppi fkub fpi fui ' +
    'gmni gnpf gps hgu hiv hmi hti http https iain ibi icw idi img imm ipa ipb ips isis itb jkt kammi kkb knpi ksbsi kspi kwi lpp lps lsi lsm mui ntb ntt ' +
    'ojk opm pac pas pbg pbi pbnu pbsi pcnu pcr pdam pdf per pers pgi pgn pgri phdi phk pin pjb pjj pjok pjp pjs pki pln plt plta plts pltu plus pmi pmii ' +
    'pmk pms png post ppat ppdb ppdp ppg pph ppid ppkm ppkn ppn prc pro prof prt psbb psg psim psis psk psms pssi ptn pts ptsl ptun pubg pun pwi pwnu quote ' +
    'rrc rri rscm rsia rsj rsu smrc sms spsi tka tki tkw tvri uae ugm uin ukt url usa user utbk wna wni ylbhi'
  ).split(' '),
);
/** Right before: who or what a party has. */
const LED =
  /(?<![a-z])(?:kampanye|orasi|yel-yel|lambang|posko|kursi|massa|bendahara|fraksi|kader|(?<!jadi\s)simpatisan|politisi|politikus|legislator|caleg|bacaleg|pendukung|relawan|pengurus|fungsionaris|ketua\s+umum|ketum|sekjen|d[a-z]?p[cdpw]|elite?|bendera|kaos|atribut|hidup|coblos|pilih|dukung|menangkan|mendukung|memilih|usungan|diusung|kandidat|calon|bersama)(?:2|-[a-z]+)?\s+$/;
/** What parties alone have, then a name in small letters but its first: "kader Nusakarya". */
const PARTYS_OWN =
  /(?<![\p{L}\d#])(?:fraksi|kader|politisi|politikus|legislator|d\p{L}?p[cdpw])(?:2|-kader)?\s+(\p{L}{4,})/giu;
/** Behind "kader" and the like, and no party. */
const NO_NAMES =
  /^(?:posyandu|kesehatan|senior|lokal|asli|lama|kota|pusat|senayan|islam|muslim|muhammadiyah|nasional)$/;
/** Right before: what is said of somebody. */
const JUDGED =
  /(?<![a-z])(?:kecewa|bangga|salut|kagum|muak|percaya|benci|simpati|kapok|respek|yakin)\s+(?:sama|pada|kepada|dengan|ke|dgn|ama|terhadap)\s+$/;
/** Right before, behind a person's name or number. */
const OF_PERSON = /(?:\d|\p{Lu}\p{Ll}+),?\s+(?:dari|asal)\s+$/u;
/** Behind, in the same sentence: what only parties have. */
const HAS =
  /^[^.!?\n]{0,40}?(?<![a-z])(?:fraksi|kader|partai|caleg|politisi)(?:-[a-z]+)?nya(?![a-z])/;
/** Right behind: what is said of parties, and what they do. */
const SAID =
  /^\s+(?:(?:ini|itu|memang|emang|selalu|cuma|hanya|sudah|akan|tetap|pasti|terus|juga|yang)\s+){0,2}?(?:di\s+hati|pilihan|nomor|menang|jaya|juara|solusi|partai[a-z]*|berjanji|janji|ingkar|bagus|terbaik|layak|gagal|siap|resmi\s+(?:me[a-z]+|usung|dukung)|mengusung|mencalonkan|memenangkan|memperjuangkan|mendirikan|berkoalisi|bisa\s+janji|merakyat|peduli|pencitraan)(?![a-z])/;

/** "PNK pilihan kami": letters in capitals in a text that is not, where a party would stand. */
export function acronyms({ text, folded }: TextReading): readonly Contestant[] {
  if (!/\p{Ll}{3}/u.test(text)) return [];
  return [...text.matchAll(ACRONYM)].flatMap(({ 0: name, index }) => {
    const word = fold(name);
    if (NOT_PARTY.test(word) || NO_PARTIES.has(word) || isCommonWord(word)) return [];
    const span = { start: index, end: index + name.length };
    return standsAsParty(text, folded, span) ? [named(span, 'likely', 'party')] : [];
  });
}

/** "Kader Nusakarya": a party by one word, written as names are. */
export function partiesByName(reading: TextReading): readonly Contestant[] {
  const { text } = reading;
  return [...text.matchAll(PARTYS_OWN)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const word = fold(name);
    const isName =
      /^\p{Lu}\p{L}*\p{Ll}/u.test(name) &&
      ![isCommonWord(word), NOBODY.test(word), NOT_PERSON.test(word), NO_NAMES.test(word)].some(
        Boolean,
      );
    const end = index + whole.length;
    const span = { start: end - name.length, end };
    // A headline gives a verb a capital too.
    return isName && !isTitleCase(reading, span) ? [named(span, 'likely', 'party')] : [];
  });
}

function standsAsParty(text: string, folded: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - REACH);
  const [before, behind] = [text.slice(from, start), text.slice(end, end + REACH)];
  if (SHOUTED_BEFORE.test(before) || SHOUTED_BEHIND.test(behind)) return false;
  if (OF_PERSON.test(before)) return true;
  const [led, said] = [folded.slice(from, start), folded.slice(end, end + REACH)];
  return [LED.test(led), JUDGED.test(led), HAS.test(said), SAID.test(said)].some(Boolean);
}
