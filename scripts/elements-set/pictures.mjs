// Pictures of ../shared as parts of a page.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { marked } from '../ocr-set/page.mjs';

sharp.concurrency(1);
const cache = new Map();

/** A picture's data URI and size; transparent margins are cut off, and a long side over 800 pixels shrunk. */
export async function loadPicture(path) {
  if (!cache.has(path)) cache.set(path, await load(path));
  return cache.get(path);
}

async function load(path) {
  const picture = sharp(readFileSync(path));
  const { hasAlpha } = await picture.metadata();
  const cut = hasAlpha
    ? picture.ensureAlpha().trim({ background: '#00000000', threshold: 8 })
    : picture;
  const { data, info } = await sharp(await cut.png().toBuffer())
    .resize({ width: 800, height: 800, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  return {
    uri: `data:image/png;base64,${data.toString('base64')}`,
    width: info.width,
    height: info.height,
  };
}

/** A picture whose long side is `size` pixels; `what` marks it, `style` turns or fades it. */
export function pictureTag({ uri, width, height }, size, what, style = '') {
  const scale = size / Math.max(width, height);
  return `<img ${marked(what)} src="${uri}" style="display:block;width:${width * scale}px;height:${height * scale}px;${style}">`;
}

/**
 * A cut-out of one face, `size` pixels wide and high: the face takes `share` (0..1) of it. `what` marks the
 * face, `style` is the cut-out's.
 */
export function portraitTag({ uri, width, height }, [x, y, w, h], size, share, what, style = '') {
  const scale = (size * share) / Math.max(w * width, h * height);
  const left = size / 2 - (x + w / 2) * width * scale;
  const top = size * 0.46 - (y + h / 2) * height * scale;
  const inner = `position:absolute;left:${left}px;top:${top}px;width:${width * scale}px;height:${height * scale}px`;
  const mark = `position:absolute;left:${x * 100}%;top:${y * 100}%;width:${w * 100}%;height:${h * 100}%`;
  return `<div style="position:relative;overflow:hidden;width:${size}px;height:${size}px;flex:none;background:#c9d2da;${style}">
<div style="${inner}"><img src="${uri}" style="display:block;width:100%;height:100%"><div ${marked(what)} style="${mark}"></div></div></div>`;
}

/** The share of a cut-out that a face must take for no face `beside` it to be seen, not even a part. */
export function leastShare({ width, height }, [x, , w, h], beside) {
  const side = Math.max(w * width, h * height);
  const gaps = beside.map(([left, , wide]) =>
    left > x ? (left - (x + w / 2)) * width : (x + w / 2 - (left + wide)) * width,
  );
  return Math.max(0, ...gaps.map((gap) => side / (2 * gap)));
}
