// Parts that banners are put together from. Sizes are in em of the place that a part stands in, which
// shrinks its letters until the part fits.
import { fitted, marked, text } from '../ocr-set/page.mjs';

/** A place on the page, `[left, top, width, height]` in pixels, that centres what stands in it. */
export function place([left, top, width, height], size, html, extra = '') {
  const style = `position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;display:flex;flex-direction:column;justify-content:center;gap:.22em;font-size:${size}px;${extra}`;
  return fitted(style, html);
}

/** One line of words, `scale` em high. */
export function line(words, scale = 1, style = '') {
  return text(words, `font-size:${scale}em;${style}`);
}

const STAR = star(14);
/** How a number stands out; `plain` has no ground of its own. */
const SHAPES = {
  disc: ({ accent, onAccent }) => `border-radius:50%;background:${accent};color:${onAccent}`,
  ring: ({ ink }) => `border-radius:50%;border:.09em solid ${ink};color:${ink}`,
  box: ({ accent, onAccent }) => `background:${accent};color:${onAccent}`,
  card: () => 'background:#fff;color:#c0141c;border:.07em solid #c0141c;border-radius:.18em',
  shield: ({ accent, onAccent }) =>
    `background:${accent};color:${onAccent};clip-path:polygon(0 0,100% 0,100% 62%,50% 100%,0 62%);padding-bottom:.22em`,
  star: ({ accent, onAccent }) =>
    `background:${accent};color:${onAccent};clip-path:polygon(${STAR})`,
  plain: () => 'text-shadow:.03em .03em 0 #0005',
};
export const SHAPE_NAMES = Object.keys(SHAPES);

function star(points) {
  return Array.from({ length: points * 2 }, (_, i) => {
    const radius = i % 2 === 0 ? 50 : 41;
    const angle = (Math.PI * i) / points;
    const [x, y] = [50 + radius * Math.sin(angle), 50 - radius * Math.cos(angle)];
    return `${x.toFixed(1)}% ${y.toFixed(1)}%`;
  }).join(',');
}

/** A big number in a shape, six times as high as the letters beside it or less; `what` marks it. */
export function figure(digits, shape, style, what) {
  const look = `${SHAPES[shape](style)};width:1.75em;height:1.75em;display:flex;align-items:center;justify-content:center;flex:none`;
  const scale = digits.length > 1 ? 0.9 : 1.15;
  const inner = text(digits, `font-size:${scale}em;line-height:1;font-weight:bold`);
  return `<div ${marked(what)} style="font-size:4em;${look};margin:auto">${inner}</div>`;
}

/** A strip of words on the accent's colour. */
export function strip(words, { accent, onAccent }, scale = 1) {
  return text(
    words,
    `background:${accent};color:${onAccent};font-size:${scale}em;font-weight:bold;padding:.28em .6em;text-align:center`,
  );
}

/** Parts side by side. */
export function row(parts, gap = '.6em') {
  return `<div style="display:flex;gap:${gap};align-items:center;justify-content:center">${parts.join('')}</div>`;
}
