/** The longest side of a picture in a saved page, in pixels: enough for paper. */
const LONGEST = 1800;

/** A rendered result as HTML of its own: pictures within it, folds open, nothing to press. */
export function captured(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  putPictures(root, copy);
  for (const element of copy.querySelectorAll('.no-print')) element.remove();
  for (const fold of copy.querySelectorAll('details')) fold.open = true;
  for (const element of copy.querySelectorAll('[data-lit], [data-dims]')) {
    element.removeAttribute('data-lit');
    element.removeAttribute('data-dims');
  }
  for (const box of copy.querySelectorAll('[tabindex]')) box.removeAttribute('tabindex');
  for (const box of copy.querySelectorAll('svg [role="button"]')) {
    box.setAttribute('role', 'img');
    box.removeAttribute('aria-pressed');
  }
  // Numbers and places are words too; what only acts (confirm, reject) is nothing on paper.
  for (const control of copy.querySelectorAll('button.place, button.text-ref'))
    control.replaceWith(asText(control));
  for (const control of copy.querySelectorAll('button')) control.remove();
  // What belongs to this service cannot be followed from a file.
  for (const link of copy.querySelectorAll('a[href^="/"]')) link.replaceWith(asText(link));
  return copy.outerHTML;
}

/** The style sheets of the page as text. */
export function pageStyles(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
    .join('\n');
}

function asText(element: Element): HTMLElement {
  const text = document.createElement('span');
  text.className = element.className;
  text.append(...element.childNodes);
  return text;
}

function putPictures(root: HTMLElement, copy: HTMLElement): void {
  const originals = [...root.querySelectorAll('img')];
  for (const [at, picture] of [...copy.querySelectorAll('img')].entries()) {
    const original = originals[at];
    if (original) picture.src = dataUrl(original);
  }
}

/** Drawn anew: upright, without the file's metadata (place, device), and not larger than needed. */
function dataUrl(image: HTMLImageElement): string {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, LONGEST / Math.max(1, naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no pictures');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.88);
}
