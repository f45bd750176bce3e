// Banners with party logos, with logos of an operator's own, and with none. Each gives `{ page, truth }`;
// where the logos are stands in the page's marks: `{ kind: 'logo', party, file, size }`.
import { page } from '../ocr-set/page.mjs';
import { PHOTOS } from '../ocr-set/scenes.mjs';
import { place, strip } from './blocks.mjs';
import { codePicture } from './codes.mjs';
import { DECOY_NAMES, decoy } from './decoys.mjs';
import { asPicture, operatorLogos, strangeLogo } from './invented-logos.mjs';
import { banner, inFont, layoutsOf } from './layouts.mjs';
import { surroundings } from './numbers.mjs';
import { loadPicture, pictureTag } from './pictures.mjs';

/** A drawing is not enlarged beyond this many times its own size. */
const ENLARGED = 3;

/**
 * One drawing each of `count` parties, for logos of `size` pixels: in `dev` of those that models were
 * trained on, else half of them.
 */
async function pickArtwork({ random, edition }, { logos }, count, size) {
  const parties = random.some([...new Set(logos.map(({ party }) => party))], count);
  const picked = [];
  for (const party of parties) {
    const own = [];
    for (const logo of logos.filter((one) => one.party === party)) {
      const { width, height } = await loadPicture(logo.path);
      if (Math.max(width, height) * ENLARGED >= size) own.push(logo);
    }
    const unseen = own.filter(({ heldOut }) => heldOut);
    const fresh = edition !== 'dev' && unseen.length > 0 && random.chance(0.5);
    picked.push(random.pick(fresh ? unseen : own.filter(({ heldOut }) => !heldOut)));
  }
  return picked;
}

/** Logos of `count` parties as tags; `size` is the long side in pixels, `style` turns or fades them. */
export async function logoTags(kit, stock, count, size, style = '') {
  const art = await pickArtwork(kit, stock, count, size);
  return Promise.all(
    art.map(async ({ path, party, file }) => {
      const what = { kind: 'logo', party, file, size: Math.round(size) };
      return pictureTag(await loadPicture(path), size, what, style);
    }),
  );
}

/** A white plate behind a logo. */
export function chip(tag, size) {
  return `<div style="background:#fff;border-radius:${size * 0.12}px;padding:${size * 0.1}px;display:flex">${tag}</div>`;
}

/** The side of the largest square that fits into a place `count` times. */
export function sideFor([, , width, height], count) {
  let side = Math.min(width, height);
  const fits = () =>
    Math.floor(width / (side * 1.25)) * Math.floor(height / (side * 1.25)) >= count;
  while (!fits()) side *= 0.97;
  return side;
}

function inRow(tags, gap) {
  return `<div style="display:flex;flex-wrap:wrap;gap:${gap}px;align-items:center;justify-content:center">${tags.join('')}</div>`;
}

/** The row of a coalition on an ordinary banner. */
export async function onBanner(kit, i, stock) {
  const { random } = kit;
  const layouts = layoutsOf(kit.edition);
  const layout = layouts[i % layouts.length];
  const count = random.int(1, 6);
  const side = Math.min(150, sideFor(layout.emblems, count));
  const tags = await logoTags(kit, stock, count, side);
  const chips = random.chance(0.4) ? tags.map((tag) => chip(tag, side * 0.8)) : tags;
  return {
    page: banner(kit, layout, { ...surroundings(kit), emblems: inRow(chips, side * 0.15) }),
    truth: {},
  };
}

/** Logos of `size` pixels on a banner of 1280, `spoil` gives each what happens to it. */
export async function ofSize(kit, stock, size, count, spoil = (tag) => tag) {
  const tags = await logoTags(kit, stock, count, size);
  return {
    page: sheet(
      kit,
      tags.map((tag) => spoil(tag, size)),
      size,
    ),
    truth: {},
  };
}

/** A banner of 1280 pixels with room for what `tags` draw. */
function sheet(kit, tags, size) {
  const { random, content, style } = kit;
  const perRow = Math.max(1, Math.floor(1180 / (size * 1.5)));
  const rows = Math.ceil(tags.length / perRow);
  const room = rows * size * 1.45 + 30;
  const words = 300;
  const { names, office } = surroundings(kit);
  const top = random.chance(0.5);
  const textTop = top ? room : 0;
  const behind = random.chance(0.3)
    ? `<div style="position:absolute;inset:0;opacity:.3">${random.pick(Object.values(PHOTOS))(random, 1280, room + words)}</div>`
    : '';
  const plate = style.plate ? `background:${style.plate};` : '';
  const body = `${behind}${place([50, textTop + 20, 860, 150], 60, names, `${plate}font-weight:bold`)}
${place([50, textTop + 175, 860, 50], 32, office, plate)}
${place([0, textTop + 240, 1280, 60], 30, strip(`${content.slogan()}  ${content.web()}`, style))}
<div style="position:absolute;left:40px;top:${top ? 10 : words + 10}px;width:1200px;height:${room - 20}px;display:flex;flex-wrap:wrap;gap:${size * 0.3}px;align-items:center;align-content:center;justify-content:center">${tags.join('')}</div>`;
  return page(1280, Math.round(room + words), style.ground, inFont(style, body));
}

/** A large pale logo behind the words. */
export async function watermark(kit, _i, stock) {
  const { random } = kit;
  const layouts = layoutsOf(kit.edition);
  const layout = random.pick(layouts);
  const size = random.int(180, 320);
  const [tag] = await logoTags(kit, stock, 1, size, `opacity:${random.between(0.5, 0.75)}`);
  const drawn = ([left, top, width, height]) =>
    `<div style="position:absolute;left:${left + (width - size) / 2}px;top:${top + (height - size) / 2}px">${tag}</div>`;
  return { page: banner(kit, layout, { ...surroundings(kit), people: drawn }), truth: {} };
}

const COVERS = ['#f3f3f3', '#222222', '#c62828', '#f9c22e'];

/** Three tenths of it covered from one side. */
export function hidden(random, tag) {
  const side = random.pick([
    'left:0;top:0;bottom:0;width:30%',
    'right:0;top:0;bottom:0;width:30%',
    'left:0;right:0;bottom:0;height:30%',
    'left:0;right:0;top:0;height:30%',
  ]);
  return `<div style="position:relative;flex:none">${tag}<div style="position:absolute;${side};background:${random.pick(COVERS)}"></div></div>`;
}

/** Turned by 5–15° either way. */
export function turned(random, tag) {
  return `<div style="flex:none;transform:rotate(${random.sign() * random.between(5, 15)}deg)">${tag}</div>`;
}

/** Icons, seals, codes and flags, and no logo. */
export async function decoysOnly(kit, i) {
  const { random, content } = kit;
  const size = random.int(40, 170);
  const things = random
    .some(DECOY_NAMES, random.int(2, 6))
    .map((name) => decoy(random, name, size));
  if (i % 3 === 0) {
    const code = await codePicture(`https://${content.web()}/${random.int(100, 999)}`);
    things.push(pictureTag(code, Math.max(110, size), { kind: 'code' }));
  }
  if (i % 2 === 0) return { page: sheet(kit, things, size), truth: {} };
  const layout = random.pick(layoutsOf(kit.edition));
  const side = Math.min(size, sideFor(layout.emblems, things.length));
  const small = random.some(DECOY_NAMES, 3).map((name) => decoy(random, name, side * 0.9));
  return {
    page: banner(kit, layout, { ...surroundings(kit), emblems: inRow(small, 12) }),
    truth: {},
  };
}

/** Logos of parties that nobody knows. */
export async function strangers(kit) {
  const size = kit.random.int(60, 200);
  const tags = Array.from({ length: kit.random.int(1, 3) }, () => strangeTag(kit.random, size));
  return { page: sheet(kit, tags, size), truth: {} };
}

function strangeTag(random, size) {
  const { svg, wordless } = strangeLogo(random);
  return pictureTag(asPicture(random.chance(0.5) ? svg : wordless), size, { kind: 'strange-logo' });
}

/** One or two of the operator's logos among others. */
export async function operators(kit, i, stock) {
  const { random, edition } = kit;
  const size = [64, 80, 100, 128, 160, 220][i % 6];
  const chosen = random.some(operatorLogos(edition), random.int(1, 2));
  const own = chosen.map(({ name, svg, wordless }) => {
    const picture = asPicture(random.chance(0.5) ? svg : wordless);
    return pictureTag(picture, size, { kind: 'operator-logo', party: name, size });
  });
  return { page: sheet(kit, await among(kit, stock, own, size), size), truth: {} };
}

/** None of the operator's logos among others. */
export async function othersThanOperators(kit, _i, stock) {
  const size = kit.random.int(64, 220);
  return { page: sheet(kit, await among(kit, stock, [], size), size), truth: {} };
}

async function among(kit, stock, own, size) {
  const { random } = kit;
  const parties = stock.logos.length > 0 ? await logoTags(kit, stock, random.int(0, 2), size) : [];
  const tags = [
    ...own,
    ...parties,
    strangeTag(random, size),
    decoy(random, random.pick(DECOY_NAMES), size),
  ];
  return random.some(tags, tags.length);
}
