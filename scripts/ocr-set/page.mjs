// A drawn page: its HTML, and what chromium is asked about it.
//
// Every line of text that a reader sees stands in an element made by `text`. The truth comes from
// the laid-out page, so a line that wrapped is two lines of truth.

/** A page of `width` × `height` pixels; `body` is HTML, `background` a CSS background. */
export function page(width, height, background, body) {
  return { width, height, background, body };
}

/** An element with words to read: `fit` shrinks its letters until they fit the element's width. */
export function text(words, style = '', { fit = false } = {}) {
  const one = fit ? 'white-space:nowrap;overflow:hidden;' : '';
  return `<div data-text${fit ? ' data-fit' : ''} style="${one}${style}">${escapeHtml(words)}</div>`;
}

/** A part whose letters, sized in em, shrink until all fits into its height and width. */
export function fitted(style, body) {
  return `<div data-fit style="overflow:hidden;${style}">${body}</div>`;
}

/** An attribute that marks an element: `markedBoxes` gives `what` with its place in the picture. */
export function marked(what) {
  return `data-mark="${escapeHtml(JSON.stringify(what))}"`;
}

export function escapeHtml(words) {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function documentOf({ width, height, background, body }) {
  return `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0; padding: 0; }
html, body { width: ${width}px; height: ${height}px; overflow: hidden; }
body { position: relative; background: ${background}; font-family: "Liberation Sans"; line-height: 1.2; }
</style><body>${body}`;
}

/**
 * Runs inside chromium: fits what asks for it, then gives the lines a reader sees. Throws for a word
 * that is cut off. Transforms are lifted while lines are told apart by their height.
 */
export function layOut() {
  const shrink = (element) => {
    let size = Number.parseFloat(getComputedStyle(element).fontSize);
    const over = () =>
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 1;
    while (over() && size > 6) {
      size *= 0.96;
      element.style.fontSize = `${size}px`;
    }
  };
  const placesOf = (element) => {
    const node = element.firstChild;
    const range = document.createRange();
    // A line may break after a hyphen.
    return [...node.data.matchAll(/[^\s-]+-?|-/g)].map((match) => {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      return { word: match[0], box: range.getBoundingClientRect() };
    });
  };
  // A word's box is higher than its letters.
  const isOutside = ({ box: { left, right, top, bottom, height } }) =>
    left < 0 || right > innerWidth || top + height / 5 < 0 || bottom - height / 5 > innerHeight;
  const linesOf = (element) => {
    if (element.closest('svg')) return [element.textContent];
    const lines = [];
    let bottom = Number.NEGATIVE_INFINITY;
    for (const { word, box } of placesOf(element)) {
      if (box.top + box.height / 2 > bottom) lines.push([]);
      lines.at(-1).push(word);
      bottom = box.bottom;
    }
    return lines.map((words) => words.join(' ').replaceAll('- ', '-'));
  };
  // Inner parts first: a long line must not shrink the part around it.
  for (const element of [...document.querySelectorAll('[data-fit]')].reverse()) shrink(element);
  const texts = [...document.querySelectorAll('[data-text]')];
  const lost = texts
    .filter((element) => !element.closest('svg'))
    .flatMap(placesOf)
    .find(isOutside);
  if (lost) throw new Error(`"${lost.word}" lies outside the picture`);
  const moved = [...document.querySelectorAll('[data-moved]')];
  const transforms = moved.map((element) => element.style.transform);
  for (const element of moved) element.style.transform = 'none';
  const lines = texts.flatMap(linesOf);
  for (const [i, element] of moved.entries()) element.style.transform = transforms[i];
  return lines;
}

/** Runs inside chromium: each marked element as `{ ...what, box }`, `[x, y, width, height]` in pixels. */
export function markedBoxes() {
  return [...document.querySelectorAll('[data-mark]')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = [left, top, width, height].map((side) => Math.round(side * 10) / 10);
    return { ...JSON.parse(element.dataset.mark), box };
  });
}
