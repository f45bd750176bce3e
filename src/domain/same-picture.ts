import { type ImagePrint, VIEW_SIDE } from './prints.js';
import { register } from './register.js';
import { compareShown } from './shown-words.js';

/**
 * Residuals up to which pictures are one: where words agree, where there are none, where any is in doubt. On the
 * dev edition of `npm run bench:duplicates` (18 pictures, 12 edits): copies at most 0.20, and 0.16 without a bar laid
 * over; 153 unrelated pairs at least 0.13, of which words tell apart those below 0.24. Another number or name on
 * one template gives 0.00–0.01: only words tell these.
 */
const MOST_RESIDUAL = { same: 0.22, silent: 0.17, doubt: 0.1 };
/** The worst places' difference up to which nothing was replaced: another number gives 0.18 and more. */
const MOST_WORST = 0.15;
/**
 * Share of a picture without words that may be covered: what no words tell, the picture must. Copies at most
 * 0.04, a bar laid over 0.13 and more, unrelated pairs of little residual 0.13 and more.
 */
const MOST_CHANGED = 0.07;

/**
 * How alike two images are (0..1) where they are one picture that was saved anew, resized, cropped, framed,
 * captioned or stuck on, else 0. Symmetric. Words and numbers that stand on it must agree: banners of
 * one party differ in nothing else.
 */
export function samePicture(a: ImagePrint, b: ImagePrint): number {
  if (a.sha === null || b.sha === null) return 0;
  if (a.sha === b.sha) return 1;
  if (a.view === null || b.view === null || signsDiffer(a.signs, b.signs)) return 0;
  const said = compareShown(a.words, b.words);
  // What was written over it may be the matter: then a rule rests on one of the two alone.
  if (said === 'other' || (a.words !== b.words && `${a.rules}` !== `${b.rules}`)) return 0;
  const sure = a.legible && b.legible && said !== 'doubt';
  const [first, second] = a.sha < b.sha ? [a.view, b.view] : [b.view, a.view];
  const { residual, worst, changed } = register(grid(first), grid(second), VIEW_SIDE);
  if (residual > MOST_RESIDUAL[sure ? said : 'doubt']) return 0;
  if (!sure && worst > MOST_WORST) return 0;
  if (said === 'silent' && changed > MOST_CHANGED) return 0;
  return Math.max(0, 1 - residual);
}

/** Both show numbers (or logos), and none of them is the same. */
function signsDiffer(a: readonly string[], b: readonly string[]): boolean {
  return ['n', 'p'].some((kind) => {
    const [one, other] = [a, b].map((signs) => signs.filter((sign) => sign.startsWith(kind)));
    return !!one?.length && !!other?.length && !one.some((sign) => other.includes(sign));
  });
}

function grid(view: string): Uint8Array {
  return Uint8Array.from(atob(view), (character) => character.charCodeAt(0));
}
