// What looks like a logo and is none: icons of networks and telephones, seals, flags, ornaments, medals.
import { escapeHtml } from '../ocr-set/page.mjs';

const svg = (body, box = '0 0 100 100') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" style="display:block;width:100%;height:100%">${body}</svg>`;

const DECOYS = {
  camera: (r) =>
    svg(
      `<rect x="4" y="4" width="92" height="92" rx="24" fill="${r.pick(['#d62976', '#4f5bd5', '#222'])}"/><rect x="24" y="24" width="52" height="52" rx="15" fill="none" stroke="#fff" stroke-width="6"/><circle cx="50" cy="50" r="13" fill="none" stroke="#fff" stroke-width="6"/><circle cx="66" cy="34" r="4" fill="#fff"/>`,
    ),
  telephone: (r) =>
    svg(
      `<circle cx="50" cy="50" r="46" fill="${r.pick(['#25a244', '#0b8457', '#1565c0'])}"/><path d="M32 28 C26 34 28 48 42 60 C56 74 68 76 74 68 L62 58 L54 62 C48 58 42 52 39 46 L44 38Z" fill="#fff"/>`,
    ),
  play: (r) =>
    svg(
      `<rect x="3" y="18" width="94" height="64" rx="16" fill="${r.pick(['#e62117', '#333'])}"/><path d="M42 34 L68 50 L42 66Z" fill="#fff"/>`,
    ),
  letter: (r) =>
    svg(
      `<circle cx="50" cy="50" r="46" fill="${r.pick(['#1877c9', '#111', '#00897b'])}"/><text x="50" y="72" font-size="64" font-family="Liberation Sans" font-weight="bold" text-anchor="middle" fill="#fff">${r.pick(['f', 't', 'X', '@'])}</text>`,
    ),
  pin: (r) =>
    svg(
      `<path d="M50 4 C74 4 86 22 86 40 C86 62 50 96 50 96 C50 96 14 62 14 40 C14 22 26 4 50 4Z" fill="${r.pick(['#d32f2f', '#37474f'])}"/><circle cx="50" cy="38" r="15" fill="#fff"/>`,
    ),
  envelope: () =>
    svg(
      '<rect x="5" y="20" width="90" height="60" rx="6" fill="#455a64"/><path d="M8 24 L50 58 L92 24" fill="none" stroke="#fff" stroke-width="6"/>',
    ),
  flag: () =>
    svg(
      '<rect x="8" y="6" width="5" height="92" fill="#8d6e63"/><path d="M13 10 Q34 2 54 10 T94 10 V36 Q74 44 54 36 T13 36Z" fill="#d50000"/><path d="M13 36 Q34 28 54 36 T94 36 V62 Q74 70 54 62 T13 62Z" fill="#fafafa"/>',
    ),
  seal: (r) => {
    const colour = r.pick(['#283593', '#880e4f', '#1b5e20']);
    return svg(
      `<circle cx="50" cy="50" r="46" fill="none" stroke="${colour}" stroke-width="3"/><circle cx="50" cy="50" r="32" fill="none" stroke="${colour}" stroke-width="2"/><path id="s${colour.slice(1)}" d="M12 50 A38 38 0 0 1 88 50" fill="none"/><text font-size="11" font-family="Liberation Sans" fill="${colour}" text-anchor="middle"><textPath href="#s${colour.slice(1)}" startOffset="50%">PANITIA PEMILIHAN</textPath></text><path d="M30 52 H70 M34 60 H66 M38 44 H62" stroke="${colour}" stroke-width="4"/>`,
    );
  },
  rosette: (r) =>
    svg(
      `<g fill="${r.pick(['#bf9b30', '#90a4ae', '#c62828'])}">${Array.from({ length: 12 }, (_, i) => `<ellipse cx="50" cy="20" rx="9" ry="17" transform="rotate(${i * 30} 50 50)"/>`).join('')}<circle cx="50" cy="50" r="20" fill="#fff8e1"/></g>`,
    ),
  tick: () =>
    svg(
      '<path d="M50 4 L61 14 L76 12 L80 26 L94 32 L89 46 L96 59 L84 68 L83 83 L68 84 L60 96 L47 90 L33 95 L27 82 L12 79 L14 64 L4 53 L13 42 L10 27 L24 22 L30 8 L44 12Z" fill="#1e88e5"/><path d="M30 51 L44 65 L72 37" fill="none" stroke="#fff" stroke-width="9"/>',
    ),
  hand: (r) =>
    svg(
      `<path d="M30 96 V58 L22 40 L32 36 L40 52 V12 H52 V46 H72 Q82 48 80 60 L74 96Z" fill="${r.pick(['#b07a53', '#8d5a3c'])}"/>`,
    ),
  batik: (r) => {
    const [a, b] = r.pick([
      ['#4e342e', '#d7a86e'],
      ['#1a237e', '#c5cae9'],
    ]);
    return svg(
      `<rect width="100" height="100" fill="${a}"/>${[25, 75].flatMap((x) => [25, 75].map((y) => `<g transform="translate(${x} ${y})" fill="none" stroke="${b}" stroke-width="3"><circle r="20"/><path d="M-20 0 Q0 -14 20 0 Q0 14 -20 0Z M0 -20 Q-14 0 0 20 Q14 0 0 -20Z"/></g>`)).join('')}`,
    );
  },
  map: () =>
    svg(
      '<path d="M6 60 Q16 46 30 52 T52 44 L70 50 Q84 40 94 52 L86 66 Q70 72 58 64 T30 70 T6 60Z" fill="#2e7d32"/>',
    ),
  button: (r) =>
    svg(
      `<rect x="3" y="28" width="94" height="44" rx="22" fill="${r.pick(['#ff6f00', '#00695c'])}"/><text x="50" y="58" font-size="22" font-family="Liberation Sans" font-weight="bold" text-anchor="middle" fill="#fff">${escapeHtml(r.pick(['IKUTI', 'KLIK', 'HADIR']))}</text>`,
    ),
};
export const DECOY_NAMES = Object.keys(DECOYS);

/** A thing of that name, `size` pixels wide and high. */
export function decoy(random, name, size) {
  return `<div style="width:${size}px;height:${size}px;flex:none">${DECOYS[name](random)}</div>`;
}
