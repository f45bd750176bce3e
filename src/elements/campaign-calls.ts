import type { Span } from '../domain/signal.js';
import { FIRST_PERSON, REPORTING } from './campaign-words.js';
import { nearby } from './nearby.js';
import { afterLast, overlaps, spansOf, type TextReading } from './text-reading.js';
import { isTitleCase } from './title-case.js';

/** A verb that asks for votes, or says that somebody gives theirs. */
export interface Call {
  readonly span: Span;
  /** `ballot`: of elections only ("coblos"); `choice`: of other choices as well. */
  readonly kind: 'ballot' | 'choice';
  /** "Dukung", "lanjutkan": said of much else than candidates. */
  readonly isSupport: boolean;
  /** To voters; of the writer's own vote; of others; against somebody; as others say it. */
  readonly mood: 'urged' | 'declared' | 'told' | 'negated' | 'reported';
}

const BALLOT =
  /(?<![a-z#])(?:(?<bare>cob+los+(?:lah|en|o|in|keun|no|nya)?|contreng(?:lah)?|centang|tusuk(?:lah)?)|mencoblos+|nyoblos+|dicoblos+|tyoblos|nyontreng|menyontreng)(?![a-z])/g;
const CHOICE =
  /(?<![a-z#])(?:(?<bare>pilih+(?:lah|en|o)?|plih|piliah|pilieh|satukan\s+pilihan|vote|dukung(?:lah|en)?|menangkan(?:lah)?|menangkeun|menangno|menangin|lanjutkan|lanjutken|teruskan|sukseskan|(?:titip|berikan|beri|kasih|serahkan|percayakan|amanahkan|sumbangkan|salurkan)\s+(?:\w+\s+)?suara(?:mu|nya)?(?:\s+(?:penuh|terbaik|bulat|anda|kita|kalian|panjenengan|sampeyan|bapak\s+ibu))?|(?:satu|1|setiap)\s+suara\s+(?:untuk|buat|kanggo)|percayakan\s+(?:\w+\s+){1,3}?(?:kepada|pada|ke)|kirim(?:kan)?(?=\s[^.!?\n]{3,40}\ske\s+(?:senayan|dprd?|dpd|kursi|pendopo|balai\s*kota))|jadikan|kawal|antarkan|ber(?:i|ikan)\s+(?:kesempatan|mandat|amanah|kepercayaan)(?:\s+(?:itu|ini))?(?:\s+(?:kepada|untuk))?|suara\s+(?:kita|kami|rakyat|anda)\s+(?:untuk|buat|kanggo)|jatuhkan\s+pilihan|tentukan\s+pilihan(?:mu)?|pilihan\s+kita|(?:mohon|minta)\s+(?:doa\s+)?(?:dan\s+)?(?:dukungan|restu)(?:nya)?(?:\s+dan\s+dukungan(?:nya)?)?)|milih|memilih|dipilih|mendukung|memenangkan|dimenangkan)(?![a-z])/g;

/** Ask voters for what follows. */
const ASKING =
  /^(?:ayo+|ayok|mari|marilah|yu+k|yok|hayu|hayuk|lupa|lali|hilap|poho|kesupen|silakan|silahkan|monggo|mangga|mohon|harap|tolong|pastikan|wajib|harus|kudu|mesti|ingat|inget|eling|kita|kito|kite|urang|awake|gas|gaskeun|gass?|besok|sesuk|isuk|nanti|waktunya|saatnya|wayahe|wayahna|ragu|bimbang|takut|golput|ya|yo|mah|maka|makanya|jadi|januari|februari|november|nopember|desember|tps|bilik|guys|gaes|gess?|lur|dulur|sedulur|tinggal|bersatu|bangkit|berani|mending|mendingan|kuy|gih|pokoknye|lu|loe|lo|ente|kamu|sampeyan|panjenengan|ngiring|rakyatnya|mak|buibu|pakde|bude|bosku|cus|cuss|auto|rek|bro|sis|gan|emak|teman|kawan|sobat|kalian|anda|sahabat|sanak|saudara|semuanya|pokoknya|pokoke|bismillah|insyaallah|yuk|wes|wis|titik|datang|hadir|\d+)$/;
/** Make a verb that tells ask: "ayo memilih", "mohon mencoblos". */
const INVITING =
  /^(?:ayo+|ayok|mari|marilah|yu+k|yok|hayu|hayuk|lupa|lali|hilap|poho|silakan|silahkan|monggo|mangga|mohon|harap|tolong|pastikan|ingat|inget|wajib|harus|kudu|ngiring|sumangga|rame|ajak|saatnya|waktunya|wayahe|wayahna)$/;
const WONDERING = /^(?:kenapa|mengapa|ngapain|napa|temanya|alasan)$/;
/** Whose vote a verb tells of. */
const GROUP =
  /^(?:warga|masyarakat|rakyat|umat|jamaah|jemaah|kader|partai|relawan|ketua|dpp|dpd|dpc|dpw|pengurus|pemuda|nelayan|petani|buruh|guru|ulama|kiai|tokoh|komunitas|milenial|pendukung|simpatisan|mahasiswa|pedagang|ojol|santri|nahdliyin|keluarga|kelompok|organisasi|serikat|koalisi|parpol|resmi|deklarasi|siap|sepakat|kompak|bulat|ramai|mayoritas|banyak|semua|sekampung|serumah|kenapa|mengapa|ngapain|malah|menyuruh|kan|itu|ini|pada|komitmen|bertekad|upaya|demi|guna|dalam|strategi|optimis|yakin|target|berjuang|bergabung|menyatakan|diam)$/;
/** Between who is asked and the verb. */
const FILLING =
  /^(?:aja|saja|wae|lah|terus|tetap|tetep|kompak|bersama|sama|bareng|ramai|rame|cukup|hanya|langsung|segera|pasti|selalu|kembali|lagi|dan|serta|juga|untuk|buat|utk|bisa|dong|deh|ikut|bantu|dukung|pilih|coblos|menangkan|satukan|solid|total|penuh|full|rapatkan|barisan|langkah|tekad|bulatkan|cuma|sekali|pagi)$/;
const NEGATING =
  /^(?:jangan|janganlah|jgn|jng|ojo|aja|ulah|bukan|tidak|tdk|tak|gak|nggak|enggak|ga|ogah|emoh|ora|tolak|menolak|haram|anti|dilarang|stop|teu|moal|kapok|batal|tanpa|selain|males|malas)$/;
/** Behind "coblos" without an object of its own: whoever does so is spoken of. */
const TELLING =
  /^(?:warga|pemilih|orang|dia|ia|mereka|yang|yg|sing|nu|istri|suami|bapakku|ibuku|pegawai|asn|akan|bakal|mau|sudah|udah|udh|telah|habis|abis|tadi|kemarin|pernah|menyesal|nyesel|siapa|sapa|dulu|kalau|kalo|jika|bila|untuk|cara|setelah|sebelum|sesudah|saat|ketika|waktu|hari|simulasi|bisa|boleh|cuma|baru|lagi|agar|supaya|biar|dari|karena|paku|jarum|lubang|bekas)$/;
/** The writer asks for it: "kami mengajak warga memilih". */
const OWN_ASKING =
  /(?<![a-z])(?:saya|aku|kami|kula|kulo|kita)\s+(?:[a-z]+\s+)?(?:mengajak|ajak|ngajak|mohon|memohon|minta|meminta|titip|berharap|harap|imbau|mengimbau|nyuwun)(?![a-z])[^.!?\n]*$/;
const SUPPORT =
  /^(?:dukung|lanjut|terus|sukses|mohon|minta|jadikan|kawal|antar|ber(?:i|ikan)\s+(?:kes|man|ama|kep)|(?:satu|1|setiap)\s)/;
const QUOTE = /["“”][^"“”\n]{3,300}["“”]/g;
/** A text that says no more than this beside its quotation is all one motto. */
const BARE_QUOTE = 25;
/** Words before a verb that are looked at. */
const REACH = 6;
const LETTERS_BEFORE = 140;

/** The calls of a text, in order. */
export function callsIn(reading: TextReading): readonly Call[] {
  const { folded } = reading;
  const found = [...callsOf(reading, BALLOT, 'ballot'), ...callsOf(reading, CHOICE, 'choice')];
  const quotes = spansOf(folded, QUOTE).filter(
    ({ start, end }) => folded.length - (end - start) > BARE_QUOTE,
  );
  const quotesAt = nearby(quotes, (span) => span);
  return found
    .map((call) =>
      quotesAt(call.span, 0).some((quote) => overlaps(quote, call.span))
        ? { ...call, mood: 'reported' as const }
        : call,
    )
    .sort((a, b) => a.span.start - b.span.start);
}

function callsOf(reading: TextReading, pattern: RegExp, kind: Call['kind']): readonly Call[] {
  const { text, folded } = reading;
  return [...folded.matchAll(pattern)].map(({ 0: verb, index, groups }) => {
    const before = folded.slice(Math.max(0, index - LETTERS_BEFORE), index);
    const isImperative = groups?.bare !== undefined;
    const isSupport = SUPPORT.test(verb);
    const behindName = /(?:\p{Lu}\p{Ll}+|\p{Lu}{2,})\s+$/u.test(
      text.slice(Math.max(0, index - 40), index),
    );
    const isNamed = behindName && /^\p{Ll}/u.test(text.slice(index));
    const span = { start: index, end: index + verb.length };
    const isHeadline = isTitleCase(reading, span);
    const isStatement = isHeadline || isSupport || isNamed || !isImperative;
    const mood = isReported(before) ? 'reported' : moodOf(before, kind, isImperative, isStatement);
    return { span, kind, isSupport, mood };
  });
}

function moodOf(
  before: string,
  kind: Call['kind'],
  isImperative: boolean,
  isStatement: boolean,
): Call['mood'] {
  const words = clauseWords(before);
  const nearest = words.find((word) => !FILLING.test(word));
  if (OWN_ASKING.test(before)) return 'urged';
  if (nearest === undefined) return isImperative ? 'urged' : 'told';
  if (NEGATING.test(nearest)) return 'negated';
  const [, second = ''] = words;
  if (
    NEGATING.test(second) &&
    !FILLING.test(second) &&
    !ASKING.test(nearest) &&
    nearest !== 'salah'
  )
    return 'negated';
  if (words.some((word) => FIRST_PERSON.test(word) && word !== 'kita')) return 'declared';
  if (words.some((word) => WONDERING.test(word))) return 'told';
  if (!isImperative) return words.some((word) => INVITING.test(word)) ? 'urged' : 'told';
  if (nearest === 'salah') return NEGATING.test(second) ? 'urged' : 'told';
  if (ASKING.test(nearest)) return 'urged';
  if (TELLING.test(nearest)) return 'told';
  return kind === 'ballot' || !(isStatement || words.some((word) => GROUP.test(word)))
    ? 'urged'
    : 'told';
}

/** The words of the clause before a verb, nearest first. */
function clauseWords(before: string): readonly string[] {
  const [clause = ''] = /[^.,;:!?\n"“”–—…*|\p{So}]*$/u.exec(before) ?? [];
  return (clause.match(/[a-z']+|\d+/g) ?? []).reverse().slice(0, REACH);
}

/** Somebody else says it: "menyuruh pegawai mencoblos", `bertuliskan "Coblos`. */
function isReported(before: string): boolean {
  const sentence = afterLast(before, '.!?\n');
  const said = REPORTING.exec(sentence);
  if (said === null) return false;
  // Nobody said to do so: the writer asks for it.
  if (
    /^(?:ajak|serukan|imbau)$/.test(said[0]) &&
    /(?:^|[,;:–—-])\s*$/.test(sentence.slice(0, said.index))
  )
    return false;
  const subject = (sentence.slice(0, said.index).match(/[a-z']+/g) ?? []).at(-1) ?? '';
  return !FIRST_PERSON.test(subject);
}
