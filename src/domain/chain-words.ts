/** Greetings and pleas to pass a text on, in folded words without doubled letters. */

/** One of these makes a run of `CHAIN` words a greeting, or a plea to pass a text on. */
const OPENERS: ReadonlySet<string> = new Set(
  'sebelah tetangga sebelah tetangga as asalam asalamu asalamualaikum aslm bagikan copas diteruskan forward forwardan forwarded fwd hai halo hatur helo kopas kulonuwun makasih matur permisi punten repost salam sampurasun sebar sebarin sebarkan sebarluaskan sebarno selamat semoga share shared sugeng suwun terima terusan teruskan thanks upload viral viralin viralkan viralke viralno walaikumsalam wilujeng'.split(
    ' ',
  ),
);

/** What greetings and pleas to pass a text on are made of besides; at the ends of a text only. */
const CHAIN: ReadonlySet<string> = new Set(
  'kamu jangan adik admin agar alaikum anda ayo bang bantu banyak banyaknya bapak baraya berhenti berkali bermanfat bestie biar copy dalu dik dulur dunsanak enjing esuk gaes gan gc group groups grup guys harap ibu ieu info infonya informasi isuk kabeh kabehan kak kakak kali kalian kasih kawan keluarga kepada kita kontak lain luaskan lur malam malem manfat many mas mbak medsos mesage mesages min minta mohon nuhun nuwun om orang pagi paste penting please pls putus rekan sadaya sadayana sahabat sampai saudara saudari sebanyak sebelah sedulur segera sejahtera sekalian seluruh semua semuanya siang sini sobat sonten sore status story supaya swastiastu tahu tante tau teman tetanga times tolong ulang wa wabarakatuh warahmatulah warahmatulahi warga wargi wb wengi whatsap wr yok yuk'.split(
    ' ',
  ),
);

/** Words before and behind what a text says: how many are greetings and pleas to pass it on. */
export function chainAround(words: readonly string[]): {
  readonly head: number;
  readonly tail: number;
} {
  const head = opening(words);
  return { head, tail: opening(words.slice(head).reverse()) };
}

/** Whether these words are nothing but a greeting or a plea; so are none at all. */
export function isChain(words: readonly string[]): boolean {
  return words.length === 0 || opening(words) === words.length;
}

function opening(words: readonly string[]): number {
  let end = 0;
  let opened = false;
  for (const word of words) {
    const opens = OPENERS.has(word);
    // "Jangan berhenti di kamu" asks to pass it on; any other denial is what a text says.
    if (!opens && !(word === 'jangan' ? isPlea(words, end) : CHAIN.has(word))) break;
    opened ||= opens;
    end++;
  }
  return opened ? end : 0;
}

/** Whether the "jangan" at this place stands beside "berhenti" or "putus", in either direction. */
function isPlea(words: readonly string[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 2), at + 3)
    .some((word) => word === 'berhenti' || word === 'putus');
}
