import { ELECTION } from './campaign-words.js';

/**
 * Words by which somebody asks for votes, in Indonesian and its regional languages; for folded text.
 */

const VOTE =
  'pi?lih(?:lah|en|e|o|no|ane\\s|an\\s+(?:kita|kami|anak|warga))?|piliah|milih|memilih|dipilih|pil(?:l)?it|pileh|pili|pilek|pele|vote|coblos\\w*|coblose|nyoblos|dicoblos|mencoblos|tusuk|contreng|centang|tandai|cucuk|dicucuk|paku|menangkan|menang(?=\\W*(?:$|[!.,]))|gas\\w*|rapatkan|satukan';
const ASK =
  '(?:mohon|memohon|minta|nunas|nyuwun|nyuhunkeun|nunuhun)\\s+(?:\\w+\\s+){0,4}?(?:dukung\\w*|restu\\w*|pangestu|pangrojong|suara\\w*|kesempatan\\w*|kepercayaan\\w*|amanah\\w*|bantu\\w*|do[an]*nya)|(?:tolong|tlg|plis|please|bantu|bantuin|titip|arahkan|sampaikan)(?:nya)?';
const GIVE =
  '(?:beri|berikan|memberikan|kasih|kase|bagi|percayakan|serahkan)\\s+(?:\\w+\\s+)?(?:suara\\w*|kesempatan|mandat|amanah|kursi|kepercayaan|kami)|suara\\s+(?:\\w+\\s+){0,2}(?:untuk|buat|utk|bwt|kanggo|pikeun|par|ke)';
const REMIND =
  '(?:jangan|jgn|jng|jang|jan|ojo|aja|ulah|tong|indak|kada|bek|unang|ampun|sampunang)\\s+(?:\\w+\\s+){0,2}?(?:lupa|lupo|lali|tuwoe|tuwo|loppa|salah|sampai|sampe|smp|keliru|kebalik|tertukar|ketuker|ragu|bimbang|hilap|poho|kelewat|golput)|ingat|inget|ingek|eling|pastikan|catat';
const RALLY =
  '(?:for|untuk\\s+(?:bupati|gubernur|wali\\s*kota|presiden|dprd?)|satu\\s+suara|pasukan|barisan|merapat|semua\\s+ke|giliran\\s+kita|gerak|bergerak|toreh|ngereng|torang|all\\s+in|bulatkan|sukseskan|kemenangan|hajar|tinggal\\s+cari|ayo+|ayok|mari|hayu+|yu+k|nyok|monggo|ngiring|bismillah|melu|milu|ikut|satu\\s+putaran|tempel|sebarkan|rebut|wajib|kompak|solid|pasti(?:kan)?\\s+menang|bersama\\s+kita|kami\\s+siap|pantas|layak)';
/** The writer asks for their own election: "pilih saya". */
export const SELF =
  /(?<![a-z])(?:pilih|coblos|dukung|bantu|percayai|titip)\w*\s+(?:saya|aku|ane|gue)(?![a-z])|(?<![a-z]|(?:mantan|bapak|ibu|anak|teman|temen|ortu|suami|istri|adik|kakak)\s)(?:saya|aku)\s+(?:[a-z.]+\s+){0,3}?(?:caleg|nyaleg|calon\s+[a-z]+|mencalonkan)(?![a-z])/g;
/** Tells what a contestant does, as reports do: "calon bupati nomor urut 2 menyapa pedagang". */
export const ACTS =
  /(?:nomor\s+urut|paslon|pasangan|calon\s+[a-z]+|nomor|no)\s*(?:urut\s*)?\d+[\s,]+(?:[a-z.'-]+[\s,]+){0,6}?(?:(?!menang(?![a-z]))me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}|berkunjung|bertemu|berdialog|berziarah|berjanji|berjumpa|blusukan|sapa|hadir|tiba|gelar|unggul)(?![a-z])/;
/** Asks voters for something. */
export const ASKING = new RegExp(
  `(?<![a-z])(?:${VOTE}|${ASK}|${GIVE}|${REMIND}|${RALLY})(?![a-z])`,
);
/** Of elections or choices, whatever the text model says. */
export const VOTING = new RegExp(`(?<![a-z])(?:${VOTE})(?![a-z])|${ELECTION.source}`);
/** Addressed to somebody, so that a number alone will do beside a word of the ballot. */
export const ADDRESSED = new RegExp(`(?<![a-z])(?:${ASK}|${GIVE}|${REMIND}|${RALLY})(?![a-z])`);
/** Of voting at the ballot box. */
export const BALLOT =
  /(?<![a-z])(?:coblos\w*|nyoblos|dicoblos|mencoblos|tusuk|bilik|tps|27\s+nov\w*|14\s+feb\w*|9\s+des\w*|kertas\s+suara|surat\s+suara)(?![a-z])/;
/** Said by the writer for themselves or their group. */
export const OWN =
  /(?<![a-z])(?:saya|kami|kita|aku|gue|gw|kite|katong|awak|urang|titiang|kula|beliau)(?![a-z])/;
/** Says that support is given. */
export const SUPPORTING = /(?<![a-z])(?:dukung|mendukung|memenangkan)(?![a-z])/;
/** Turns support down, or tells of somebody's that is past or only asked about. */
export const DOUBTFUL =
  /(?<![a-z])(?:dulu|tadi|tadinya|kemarin|andai\w*|pun|semoga|mugi|kalah|belum\s+yakin|bebas(?!\s+dan)|move\s+on|mimpi|(?:kalau|kalo|klo|jika)\s+(?:pilih|milih|coblos|nyoblos|dukung)|siap-siap|awas|hati-hati|tolak|lawan|(?:jangan|jgn|ojo)\s+(?:sampai|sampe|kasih|biarkan)\s+(?:pak|bu|si|mas|kang|cak|bang|nomor|no|paslon)|sudah\s+(?:nyoblos|coblos)|bingung|atau|entah|siapa|kata|katanya|beredar|ngaku|hadiri|kaos|saksi)(?![a-z])/;
