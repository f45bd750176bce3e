import type { Claim } from './campaign-claim.js';
import { AUTHORITY, NEWS } from './campaign-words.js';
import type { Contestant } from './contestant.js';
import { isChoosing } from './other-choices.js';
import { sentenceAround, type TextReading, widened, withoutOverlaps } from './text-reading.js';
import { saysWithin } from './word-places.js';

/** What is said of somebody stands no further off than so many UTF-16 units. */
const AROUND = 110;

/** Speaks well of a person, or sides with them. */
const GOOD =
  /(?<![a-z])(?:salut|cakep|adem|keren|mantap|hebat|getol|lurus|sederhana|rendah\s+hati|ramah|tulus|jujur|berani|cerdas|pintar|sabar|tegas|amanah|merakyat|peduli|(?:tuh|emang|memang)\s+beda|nyamperin|turun\s+langsung|blusukan|di\s+belakang(?:mu|nya)|semangat|bangga|kagum|muji|memuji|contoh|teladan|makasih|terima\s*kasih|nuhun|suwun|kebaikan|butuh|dibutuhin|semoga\s+(?:jadi|menang|terpilih|sukses|lanjut|bisa)|nyalon|nyaleg|maju\s+(?:lagi|saja|aja)|tanang|like|jempol\w*|naksir|nge-?fans|paling|satu-satunya|membumi|melayani|dirgahayu|mengucapkan|mantep|condong|mending|pilihanku|layak|pantas|relawan|simpatisan|pendukung|dibantu|bantuan\w*|sembako|kangen|(?<!(?<![a-z])belum\s+(?:[a-z]+\s+)?)dukungan|for\s+life|ditunggu|gebrakan\w*|idola\w*|pasti|merinding|idaman|selamat\s+(?:ulang|milad|hari)|gabung|berkat|orasi\w*|ketemu|kayak\s+(?:pak|bu|kang|teh|mas|mbak|beliau)|kagum|siapa\s+lagi|terkesan|nyenengke|pro\s+rakyat|mantab|setia|bagus|baik)(?![a-z])/;
/** Speaks ill of a person, or turns from them. */
const ILL =
  /(?<![a-z])(?:(?:kapok|gagal|bohong\w*|ingkar|omdo|omong|lucu|bosen|bosan|respek|cuma|buktinya|(?:muncul|nongol)\s+pas|doang|cuma\s+(?:bisa|janji|nambah|ngomong)|pint[ea]r\s+ngomong|emoh|ogah|males|janji\w*|pindah\s+haluan|(?:mikir|pikir)-?\s*(?:mikir|pikir)?\s*(?:lagi|dulu)|lewatin|lupakan|pencitraan|kecewa|nyesel|menyesal|plin-?plan|keteteran|bapuk|parah|payah)(?![a-z])|mung\s+\w)/;

/** Wished for, whoever reports of them as well. */
const WISH =
  /(?<![a-z])semoga\s+(?:beliau\s+)?(?:jadi|menang|terpilih|lanjut|dua\s+periode|lagi)(?![a-z])/;
/** "Ibu kafir": anybody; "A dan B": anything. */
const NOBODYS = /^(?:ibu|bapak|mas|mpok|bang|kang|mbah)\s+\p{Ll}|^\p{L}+\s*(?:[&+]|dan)\s*\p{L}+$/u;

/** Contestants of whom a part says something for or against, by whatever words. */
export function evaluations(
  reading: TextReading,
  contestants: readonly Contestant[],
): readonly Claim[] {
  const { text } = reading;
  const unnamed = withoutParties(reading, contestants);
  return contestants.flatMap(({ span, certainty, kind }): Claim[] => {
    if (certainty === 'guess' || NOBODYS.test(text.slice(span.start, span.end))) return [];
    const around = widened(span, AROUND);
    const isSaidAround = (words: RegExp) =>
      saysWithin(kind === 'party' ? unnamed : reading, words, around);
    const claim: Claim = { spans: [span], strength: 'mood' };
    if (isSaidAround(WISH)) return [claim];
    const sentence = sentenceAround(reading, span);
    if ([NEWS, AUTHORITY].some((words) => saysWithin(reading, words, sentence))) return [];
    if (isChoosing(reading, span)) return [];
    // Of a number as such little is said well or ill: "nomor 2" may be a rank.
    const isLikelyMeant = kind !== 'number' || certainty === 'sure';
    return isSaidAround(ILL) || (isLikelyMeant && isSaidAround(GOOD)) ? [claim] : [];
  });
}

/** "Partai Amanah" says nothing well by its name. */
function withoutParties(
  { text, folded }: TextReading,
  contestants: readonly Contestant[],
): TextReading {
  const parties = contestants.filter(({ kind }) => kind === 'party').map(({ span }) => span);
  let [from, rest] = [0, ''];
  for (const { start, end } of withoutOverlaps(parties)) {
    rest += folded.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return { text, folded: rest + folded.slice(from) };
}
