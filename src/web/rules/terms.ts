import { fold } from './fold.js';

/** What joins the parts of an article's number, in either language of the page. */
const JOINTS: Readonly<Record<string, string>> = {
  pasal: 'pasal|article',
  article: 'pasal|article',
  ayat: 'ayat|paragraph',
  paragraph: 'ayat|paragraph',
  huruf: 'huruf|letter',
  letter: 'huruf|letter',
};
/** `69 huruf c` is also meant where the law says `69 ayat (1) huruf c`. */
const BETWEEN = ' (?:(?:ayat|paragraph) [0-9a-z]+ )?';
/** Words shorter than this, which most texts contain somewhere, must begin a word. */
const SHORT = 3;

/**
 * What a query asks for, each to be found in a folded text (global expressions): every word, in any order; words
 * in quotation marks, or joined as in `hina-peserta`, side by side; the parts of an article's number, such as
 * `69 huruf c`, together and whole.
 */
export function termsOf(query: string): RegExp[] {
  const quoted = [...query.matchAll(/"([^"]*)"?/g)].map(([, words = '']) => words);
  const words = query.replace(/"[^"]*"?/g, ' ').split(/\s+/);
  const phrases = [...articlesIn(words), ...quoted.map(plainPhrase)];
  return [...new Set(phrases)].filter((phrase) => phrase !== '').map((it) => new RegExp(it, 'gu'));
}

/** An expression for each word but for those of an article's number, which share one. */
function articlesIn(words: readonly string[]): string[] {
  const found: string[] = [];
  let run: string[] = [];
  const end = () => {
    const [first, ...more] = run;
    // A joint alone is a word like others.
    if (first !== undefined && more.length === 0 && first in JOINTS) found.push(plainPhrase(first));
    else found.push(whole(run));
    run = [];
  };
  for (const word of words) {
    const plain = fold([word]).text.trim();
    const isJoint = plain in JOINTS;
    const isPart = isNumber(plain) || (/^[a-z]$/.test(plain) && run.length > 0);
    const before = run.at(-1);
    const fits =
      before === undefined || (isJoint ? !(before in JOINTS) : isPart && before in JOINTS);
    if (!fits) end();
    if (isJoint || isNumber(plain) || (isPart && fits)) run.push(plain);
    else {
      end();
      found.push(plainPhrase(word));
    }
  }
  end();
  return found;
}

/** `69`, `187a`. */
const isNumber = (word: string) => /^\d+[a-z]?$/.test(word);

function whole(run: readonly string[]): string {
  const parts = run.map((word) => (word in JOINTS ? `(?:${JOINTS[word]})` : word));
  return parts.length === 0 ? '' : `(?<=^| )${parts.join(BETWEEN)}(?= |$)`;
}

/** Words side by side: the first may begin within a word, the last end within one. */
function plainPhrase(words: string): string {
  const plain = fold([words]).text.trim();
  if (plain === '') return '';
  return plain.length < SHORT ? `(?<=^| )${plain}` : plain;
}
