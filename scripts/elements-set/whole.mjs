// Whole banners with every element, as they hang in the street.
import { figure, line, place, row, SHAPE_NAMES } from './blocks.mjs';
import { codePicture } from './codes.mjs';
import { footer } from './fillers.mjs';
import { banner, layoutsOf } from './layouts.mjs';
import { chip, logoTags, sideFor } from './logos.mjs';
import { lines } from './numbers.mjs';
import { NAME_FORMS, people } from './people.mjs';
import { pictureTag } from './pictures.mjs';
import { commoners, portraits } from './portraits.mjs';

/** A pair's names, number, photographs, coalition, programme or call, and often a code. */
export async function whole(kit, i, stock) {
  const { random, content, style } = kit;
  const layouts = layoutsOf(kit.edition);
  const layout = layouts[i % layouts.length];
  const pair = people(kit, 2);
  const n = random.int(1, 6);
  const what = { kind: 'number', value: String(n) };
  const programme = i % 3 === 0;
  const faces = stock.faces.length > 0 ? random.some(commoners(stock), 2) : [];
  const copy = {
    slogan: line(content.slogan(), 1, 'font-style:italic'),
    names: pair
      .map((name) => line(NAME_FORMS[random.pick(['titles', 'capitals'])](random, name)))
      .join(''),
    office: line(`Calon Bupati dan Wakil Bupati ${content.place()}`),
    mark: `${line('NOMOR URUT', 0.8, 'font-weight:bold')}${figure(String(n), random.pick(SHAPE_NAMES), style, what)}`,
    call: line(`Coblos nomor ${n}`, 1, 'font-weight:bold'),
    foot: line(footer(kit)),
    emblems: await emblems(kit, layout.emblems, stock, i),
    ...(programme ? { list: lines(content.missions(4), 'MISI') } : {}),
    ...(faces.length > 0 ? { people: await peopleOf(kit, layout, faces) } : {}),
  };
  const truth = {
    number: String(n),
    mentions: [],
    programme,
    names: pair.map((name) => ({ name, present: true })),
  };
  return {
    page: banner(kit, layout, copy),
    truth,
    context: { pair: { names: pair, number: String(n) } },
  };
}

async function emblems(kit, room, stock, i) {
  const { random, content } = kit;
  const count = stock.logos.length > 0 ? random.int(1, 4) : 0;
  const code = i % 2 === 0 ? [await codePicture(`https://${content.web()}`)] : [];
  const side = Math.min(140, sideFor(room, Math.max(1, count + code.length)));
  const tags = await logoTags(kit, stock, count, side * 0.8);
  const codes = code.map((picture) => pictureTag(picture, side, { kind: 'code' }));
  return `<div style="display:flex;flex-wrap:wrap;gap:${side * 0.1}px;align-items:center;justify-content:center">${[...tags.map((tag) => chip(tag, side * 0.8)), ...codes].join('')}</div>`;
}

async function peopleOf(kit, layout, faces) {
  const [left, top, width, height] = layout.people;
  const size = Math.min(height, width / 2) * 0.94;
  const tags = await portraits(kit, faces, size);
  return () => place([left, top, width, height], 20, row(tags, '8px'));
}
