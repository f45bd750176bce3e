/** Whether a sentence asks, reports or speaks ill of a number, rather than putting it forward. */

/** On the number's line, or right below it. */
const ASKED = /^[^.!?\n]{0,80}\s*\?/;
/** Asks also where the question mark was not read. */
const ASKING =
  /(?<![a-z])(?:kenapa|mengapa|ngapain|masih|kok|buat\s+apa|ada\s+apa)(?![a-z])[^.,;:!?\n]*$/;
/** Who reports on candidates, on the line of the number. */
const REPORTED =
  /(?<![a-z])(?:kpk|bawaslu|panwas\w*|polisi|polda|polres|polri|kejaksaan|kejari|kejati|kejagung|jaksa|hakim|pengadilan)(?![a-z])[^\n]*$/;
/** What was once, would be if, or is regretted. */
const UNREAL =
  /(?<![a-z])(?:dulu|dahulu|kemarin|tadinya|pernah|mantan|bekas|eks|kalau|kalo|klo|jika|bila|andai\w*|seandainya|menyesal|nyesel|nyesal|getun|kecewa)\s+(?:\w+\s+)?(?:(?:men|ny|m)?coblos|(?:me)?milih|pilih|(?:men)?dukung|relawan|pendukung|tim)(?![a-z])[^.,;:!?\n]*$/;

/** What a number is blamed with. */
const ILL =
  /(?<![a-z])(?:bohong\w*|boong|membohongi|pembohong|penipu\w*|menipu|tipu|korup\w*|suap|menyuap|disuap|politik\s+uang|money\s+politics?|gagal|ingkar|curang|kecurangan|melanggar|pelanggaran|terlibat|diduga|tersangka|terdakwa|terpidana|diperiksa|dipanggil|ditangkap|dilaporkan|digugat|kasus|skandal|hancur|rusak|bangkrut|sengsara|menderita|melarat|celaka|rugi|merugi|merana|menyesal|nyesel|nyesal|getun|kecewa|kapok|berkuasa|dinasti|nepotisme|pindah|membelot|hijrah|beralih|mundur|munafik|pengkhianat|bencana|bunuh\s+diri|ditahan|mangkir|survei|blunder|dikecam|diprotes|didemo|dihujat|bagi(?:kan)?\s+(?:sembako|uang|amplop)|musibah|petaka|malapetaka|mikir\s+dulu|pikir\s+dulu)(?![a-z])/g;
/** Before such a word, a few words off: then it is fought, not done. */
const FOUGHT =
  /(?<![a-z])(?:anti|lawan|melawan|tolak|menolak|(?:mem|pem)?berantas\w*|bebas|tanpa|bersih|perangi|basmi|stop|setop|hentikan|jangan|bukan|tidak|tak|takkan|gak|nggak|ga|ora|mboten|musuh|tuntas\w*|sikat|akhiri|cegah|mencegah|hapus\w*|usut|benci|ganyang|say\s+no|no|perbaiki|bangun|pulihkan)(?:\W+\w+){0,3}\W*$/;
/** Behind such a word. */
const UNDONE =
  /^(?:\W+\w+)?\W+(?:di(?:berantas|lawan|tolak|basmi|perbaiki|hapus|bangun)|hilang|lenyap|musnah|habis)(?![a-z])/;
/** Here the next number begins. */
const NEXT = /(?<![a-z])(?:nomor|nomer|paslon|coblos|pilih)(?![a-z])/;

/** Whether the folded text `before` and `behind` a number leaves open that it is put forward. */
export function isDoubted(before: string, behind: string): boolean {
  return (
    ASKED.test(behind) ||
    ASKING.test(before) ||
    REPORTED.test(before) ||
    UNREAL.test(before) ||
    speaksIll(behind)
  );
}

/** To the end of the sentence, or of the line below. */
function speaksIll(behind: string): boolean {
  // Mostly nothing ill is said at all.
  if (behind.search(ILL) < 0) return false;
  const [sentence = ''] = /^[^.!?;\n]*(?:\n[^.!?;\n]*)?/.exec(behind) ?? [];
  const [clause = ''] = sentence.split(NEXT, 1);
  return [...clause.matchAll(ILL)].some(
    ({ index, 0: word }) =>
      !FOUGHT.test(clause.slice(0, index)) && !UNDONE.test(clause.slice(index + word.length)),
  );
}
