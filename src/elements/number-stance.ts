import type { Span } from '../domain/signal.js';
import { isDoubted } from './number-blame.js';
import { afterLast } from './text-reading.js';

/**
 * What a text makes of a ballot number: `own` is put forward, `rejected` is argued against, `compared`
 * is spoken of ("kayak paslon 2", "masih mau nomor 1?"), which leaves open whose it is.
 */
export type Stance = 'own' | 'rejected' | 'compared';

const NEGATING =
  /^(?:jangan|janganlah|jgn|jng|bukan|bukanlah|tidak|tdk|tak|gak|nggak|enggak|ga|ogah|emoh|ora|ojo|ulah|teu|usah|ndak|nda|kagak|kaga|ngga|engga|mboten|ra|dudu|sanes|montong|entong|tong|moal|selain|kecuali|tanpa|kapok|dilarang|haram)$/;
/** These reject the number that they govern, also behind a verb that urges: "jangan mau pilih 2". */
const FORBIDDING =
  /^(?:jangan|janganlah|jgn|jng|tidak|tdk|tak|gak|nggak|enggak|ga|ogah|emoh|ora|ojo|ulah|teu|usah|ndak|nda|kagak|kaga|ngga|engga|mboten|ra|dudu|sanes|montong|entong|tong|moal|kapok|dilarang|haram)$/;
/** Right before a verb that urges these forbid (Javanese); elsewhere they are "just" and "mercy". */
const FORBIDDING_VERB = /^(?:aja|ampun)$/;
const SAY_NO =
  /(?<![a-z])(?:say\s+no\s+to|katakan\s+tidak\s+(?:pada|kepada|untuk|buat))\s[^.,;:!?\n]*$/;
/** Verbs that reject what they govern. */
const REJECTING =
  /^(?:tolak|menolak|lawan|melawan|kalahkan|mengalahkan|kalahin|ganti|gantikan|tumbangkan|tenggelamkan|hentikan|stop|setop|usir|hapus|buang|boikot|hindari|jauhi|tinggalkan|singkirkan|gulingkan|turunkan|anti|awas|waspada|waspadai|bubarkan|habisi|hancurkan|lupakan|dibohongi|dibodohi|ditipu|tertipu|kebohongan|bosan|muak|benci|laporkan|diskualifikasi|musuh|saingan|pesaing|rival)$/;
/** "Lawan kita nomor 2" says whose opponent it is; "jangan lupakan kami, nomor 2" rejects nobody. */
const OPPONENT = /^(?:lawan|musuh|saingan|pesaing|rival)$/;
const WHOSE = /^(?:kita|kami|kau|kalian|saya|aku|rakyat)$/;
/** May stand between such a verb and the number. */
const GOVERNED =
  /^(?:no|nomor|nomer|nmr|urut|paslon|pasangan|calon|kandidat|si|oleh|kubu|rezim|tim|pendukung|dengan|sama|janji|capres|cagub|cabup|cawalkot|caleg)$/;
/** Behind a negation these turn it round: "jangan lupa nomor 2", "ojo lali". */
const TURNED_ROUND =
  /^(?:lupa|lupakan|lali|kesupen|supe|poho|hilap|ragu|khawatir|takut|bimbang|bingung|pusing|repot|salah|keliru|sampai|sampe|nganti|golput|absen|ketinggalan|lewatkan|lain|ada)$/;
/** "Jangan sampai pilih 2" warns of it, "jangan sampai lupa" does not. */
const LEST = /^(?:sampai|sampe|nganti)$/;
/** Between a negation and what it negates: "jangan mau pilih". */
const AUXILIARY =
  /^(?:mau|pernah|perlu|usah|lagi|ingin|akan|bakal|bakalan|bisa|boleh|coba|sampai|sampe|sekali|kali|sekalipun|gelem|arep)$/;
const URGING =
  /^(?:coblos|cobloslah|nyoblos|mencoblos|contreng|pilih|pilihlah|memilih|milih|dukung|mendukung|menangkan|memenangkan|tusuk|lanjutkan|tetap)$/;
/** May stand between a verb that urges and its number. */
const FILLING = /^(?:yang|yg|hanya|saja|cukup|gambar|kotak|angka)$/;
/** Call to a number without a verb: "bersama nomor 1". */
const CALLING = /^(?:bersama|ingat|ayo|mari|salam)$/;
const LIKENING = /^(?:kayak|kaya|kyk|seperti|mirip|macam|ibarat|bak|daripada|ketimbang|timbang)$/;
/** Right behind a number: what is wrong with it, also on the next line. */
const BLAMED =
  /^[\s:–-]*(?:(?:itu|memang|adalah|cuma|hanya|si|pasti|bakal|akan|sudah|telah|udah|terbukti)\s+){0,2}(?:dilarang|minggir|tumbang|kalah|pembohong|penipu|tukang|gagal|koruptor|korup(?!si\s+(?:harus|pasti|akan|di\w+|hilang|lenyap))\w*|curang|pencuri|maling|goblok|tolol|bodoh|dungu|bego|bohong|ingkar|antek|licik|pengkhianat|penjahat|bajingan|anjing|munafik)(?![a-z])/;
/** Right behind a number on its line: that it is not the one. */
const DENIED =
  /^[ \t]*(?:(?:itu|memang|jelas)[ \t]+)?(?:tidak|tdk|tak|gak|nggak|bukan|jangan[ \t]+di\w+)(?![a-z])|^[^.;!?\n]{0,30},?\s+jangan\s+(?:di\w+|lagi|biarkan)(?![a-z])/;
/** Words, and UTF-16 units, that are looked at before a number. */
const REACH = 7;
const REACH_IN_LETTERS = 160;
const BEHIND = 100;

/** How the words around a number (in folded text) speak of it. */
export function stanceOf(folded: string, number: Span): Stance {
  const behind = folded.slice(number.end, number.end + BEHIND);
  if (BLAMED.test(behind) || DENIED.test(behind)) return 'rejected';
  const before = folded.slice(Math.max(0, number.start - REACH_IN_LETTERS), number.start);
  if (SAY_NO.test(before)) return 'rejected';
  const stance = stanceBefore(clauseBefore(before));
  return stance === 'own' && isDoubted(before, behind) ? 'compared' : stance;
}

function stanceBefore(words: readonly string[]): Stance {
  let governs = true;
  let urged = false;
  for (const [at, word] of words.entries()) {
    const next = words[at - 1] ?? '';
    if (LIKENING.test(word)) return 'compared';
    if (governs && REJECTING.test(word) && (!WHOSE.test(next) || OPPONENT.test(word)))
      return 'rejected';
    if (FORBIDDING_VERB.test(word) && URGING.test(next)) return 'rejected';
    if (NEGATING.test(word)) {
      if (LEST.test(next) && warnsOf(words.slice(0, at - 1))) return 'rejected';
      if (TURNED_ROUND.test(next)) return 'own';
      // "Bukan dia, coblos 2": what was urged is not what was negated.
      if (!urged || FORBIDDING.test(word)) return 'rejected';
    }
    governs &&= GOVERNED.test(word) || URGING.test(word) || WHOSE.test(word);
    urged ||= URGING.test(word);
  }
  return 'own';
}

/** Whether the words behind "jangan sampai" (last first) begin with a verb that urges: "jangan sampai kita pilih". */
function warnsOf(words: readonly string[]): boolean {
  return URGING.test(words.findLast((word) => !WHOSE.test(word)) ?? '');
}

/** Whether a verb urges to a number (in folded text): `directly`, with nothing named between. */
export function isUrged(folded: string, number: Span, directly: boolean): boolean {
  const before = folded.slice(Math.max(0, number.start - REACH_IN_LETTERS), number.start);
  const words = clauseBefore(before);
  if (!directly) return words.some((word) => URGING.test(word));
  const first = words.find((word) => !GOVERNED.test(word) && !FILLING.test(word)) ?? '';
  return URGING.test(first) || CALLING.test(first);
}

/**
 * The words before a number, nearest first, as far as its clause goes: to a full stop, a comma, another
 * number, or the end of a line that does not ask for more ("JANGAN PILIH", "TOLAK").
 */
function clauseBefore(before: string): readonly string[] {
  if (before !== latest.before) latest = { before, words: wordsOfClause(before) };
  return latest.words;
}

/** Of one number it is asked several times in a row. */
let latest: { readonly before: string; readonly words: readonly string[] } = {
  before: '',
  words: [],
};

function wordsOfClause(before: string): readonly string[] {
  const spelt = before.replace(/(?<![a-z])(no|nmr)\./g, '$1 ').replace(JOINED_SIGN, joinAcross);
  const clause = afterLast(spelt, '.,;:!?()0123456789');
  const [own = [], ...above] = clause.split('\n').reverse().map(wordsOf);
  const end = above.findIndex((line) => line.length > 0 && !goesOn(line));
  return [own, ...(end < 0 ? above : above.slice(0, end))].flat().slice(0, REACH);
}

/** A sign right behind a word, and the number or the next word. */
const JOINED_SIGN = /([a-z]+)[ \t]*(?:[:=(]|\.(?=\s*$))/g;

/** "Jangan pilih: 2", "lawan kita: nomor 2" are clauses, in spite of their signs. */
function joinAcross(signed: string, word: string): string {
  return CONTINUING.some((kind) => kind.test(word)) || WHOSE.test(word) ? `${word} ` : signed;
}

/** What follows such a word belongs to it. */
const CONTINUING = [URGING, GOVERNED, NEGATING, REJECTING, LIKENING];

/** Whether a line (last word first) ends in a word whose object may stand on the next line. */
function goesOn(line: readonly string[]): boolean {
  const [last = '', before = ''] = line;
  // "Bukan sekadar janji" is said of others.
  if (last === 'janji') return false;
  if (CONTINUING.some((kind) => kind.test(last))) return true;
  if (WHOSE.test(last) && OPPONENT.test(before)) return true;
  // "Jangan mau", "jangan sampai kita", and no "untuk kita".
  const head = line.find((word) => !AUXILIARY.test(word) && !WHOSE.test(word));
  return head === undefined || (head !== last && NEGATING.test(head));
}

/** Last first. */
function wordsOf(line: string): readonly string[] {
  return (line.match(/[a-z']+/g) ?? []).reverse();
}
