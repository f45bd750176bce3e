// Logos of parties that do not exist: what an operator may add, and what must not be taken for another's.
import { seeded } from '../ocr-set/random.mjs';

const NAMES = {
  dev: ['lentera-kita', 'tunas-mekar', 'layar-bahari', 'padi-emas', 'jembatan-rakyat', 'obor-desa'],
  acceptance: [
    'nyala-fajar',
    'akar-jati',
    'bahtera-muda',
    'sawah-makmur',
    'gotong-royong-baru',
    'cakra-mandiri',
    'merpati-putih',
    'panji-nanggroe',
  ],
};
const COLOURS = [
  '#b3121d',
  '#0b5d3b',
  '#173f8a',
  '#f2b705',
  '#ffffff',
  '#6a1b9a',
  '#111111',
  '#00838f',
  '#e65100',
  '#7cb342',
];

/** Signs inside a frame, in a field of 100 by 100 around 50, 50. */
const SIGNS = [
  '<path d="M50 18 L58 42 L84 42 L63 57 L71 82 L50 66 L29 82 L37 57 L16 42 L42 42Z"/>',
  '<path d="M50 80 V46 M50 46 C30 46 26 30 28 22 C44 24 50 32 50 46 M50 46 C70 46 74 30 72 22 C56 24 50 32 50 46" stroke-width="5" fill-opacity=".9"/>',
  '<path d="M20 62 Q35 52 50 62 T80 62 L74 76 H26Z M48 20 V58 M52 22 L74 54 H52Z M46 28 L28 54 H46Z" stroke-width="3"/>',
  '<path d="M24 74 L50 24 L76 74Z M42 74 V58 H58 V74Z" fill-rule="evenodd"/>',
  '<circle cx="50" cy="50" r="14"/><path d="M50 16 V30 M50 70 V84 M16 50 H30 M70 50 H84 M26 26 L36 36 M64 64 L74 74 M74 26 L64 36 M36 64 L26 74" stroke-width="6"/>',
  '<path d="M18 58 C30 34 46 34 50 50 C54 34 70 34 82 58 C70 50 58 52 50 66 C42 52 30 50 18 58Z"/>',
  '<path d="M34 22 L34 80 M34 24 C50 16 60 34 76 24 V52 C60 62 50 44 34 52Z" stroke-width="5"/>',
  '<path d="M50 16 C66 34 72 46 72 58 A22 22 0 0 1 28 58 C28 46 34 34 50 16Z M50 44 C58 54 60 58 60 64 A10 10 0 0 1 40 64 C40 58 42 54 50 44Z" fill-rule="evenodd"/>',
  '<path d="M50 18 A32 32 0 1 0 82 50 A24 24 0 1 1 50 18Z M68 22 L72 32 L82 32 L74 38 L77 48 L68 42 L59 48 L62 38 L54 32 L64 32Z"/>',
];
const FRAMES = [
  (fill, edge) =>
    `<circle cx="50" cy="50" r="47" fill="${fill}" stroke="${edge}" stroke-width="4"/>`,
  (fill, edge) =>
    `<path d="M6 8 H94 V54 C94 76 74 90 50 97 C26 90 6 76 6 54Z" fill="${fill}" stroke="${edge}" stroke-width="4"/>`,
  (fill, edge) =>
    `<rect x="4" y="4" width="92" height="92" rx="8" fill="${fill}" stroke="${edge}" stroke-width="4"/>`,
  (fill, edge) =>
    `<path d="M50 3 L93 27 V73 L50 97 L7 73 V27Z" fill="${fill}" stroke="${edge}" stroke-width="4"/>`,
  (fill, edge) =>
    `<path d="M50 2 L97 38 L79 96 H21 L3 38Z" fill="${fill}" stroke="${edge}" stroke-width="4"/>`,
  (fill, edge) =>
    `<rect x="4" y="4" width="92" height="46" fill="${fill}"/><rect x="4" y="50" width="92" height="46" fill="${edge}"/>`,
];

/** An edition's invented parties: those in the operator's gallery. */
export function operatorLogos(edition) {
  return NAMES[edition].map((name, i) => ({ name, ...inventLogo(`${edition}/${name}`, i) }));
}

/** A logo of nobody's gallery. */
export function strangeLogo(random) {
  return inventLogo(`stranger/${random.int(1, 1e9)}`, random.int(0, FRAMES.length - 1));
}

/** `{ svg, wordless }`, the drawing with its name below and without, of 100 by 122 and 100 by 100. */
function inventLogo(key, kind) {
  const random = seeded(key);
  const [fill, sign, edge] = random.some(COLOURS, 3);
  const frame = FRAMES[kind % FRAMES.length](fill, edge);
  const turn = random.pick([0, 0, 180]);
  const shape = `<g fill="${sign}" stroke="${sign}" stroke-width="0" transform="rotate(${turn} 50 50)">${random.pick(SIGNS)}</g>`;
  const second = random.chance(0.5)
    ? `<g fill="${edge}" transform="translate(38 68) scale(.24)">${random.pick(SIGNS)}</g>`
    : '';
  const body = `${frame}${shape}${second}`;
  const words = key.split('/')[1].replace(/-/g, ' ').toUpperCase();
  const size = Math.min(16, 150 / words.length);
  const label = /^\d+$/.test(words)
    ? ''
    : `<rect y="101" width="100" height="21" fill="#fff"/><text x="50" y="${111.5 + size * 0.36}" font-family="Liberation Sans" font-weight="bold" font-size="${size}" text-anchor="middle" fill="#111">${words}</text>`;
  return {
    svg: drawing(122, body + label),
    wordless: drawing(100, body),
  };
}

function drawing(height, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 ${height}" width="100" height="${height}">${body}</svg>`;
}

/** A drawing as a picture that `pictureTag` takes. */
export function asPicture(svg) {
  const height = Number(/viewBox="0 0 100 (\d+)"/.exec(svg)[1]);
  return {
    uri: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    width: 100,
    height,
  };
}
