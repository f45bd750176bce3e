// Banners with photographed people; the marks say where each face is: `{ kind: 'face', file, holder }`.
import { place, row } from './blocks.mjs';
import { banner, layoutsOf } from './layouts.mjs';
import { surroundings } from './numbers.mjs';
import { OFFICE_DAYS } from './photographs.mjs';
import { leastShare, loadPicture, portraitTag } from './pictures.mjs';

const CUTS = ['border-radius:50%', '', 'border-radius:12%', 'border-radius:50% 50% 0 0'];

/** Faces as cut-outs of `size` pixels, some grey, some slightly turned. */
export function portraits({ random }, faces, size) {
  return Promise.all(
    faces.map(async ({ path, file, face, beside, holder, outOfTerm: elsewhen }) => {
      const grey = random.chance(0.2) ? 'filter:grayscale(1);' : '';
      const turn = random.chance(0.3)
        ? `transform:rotate(${random.sign() * random.int(3, 9)}deg);`
        : '';
      const look = `${random.pick(CUTS)};${grey}${turn}`;
      const picture = await loadPicture(path);
      const share = Math.max(random.between(0.42, 0.66), leastShare(picture, face, beside));
      const what = { kind: 'face', file, holder, elsewhen, size: Math.round(size * share) };
      return portraitTag(picture, face, size, share, what, look);
    }),
  );
}

/** One or two large people, and sometimes a row of small ones. */
async function withFaces(kit, i, faces, smallOnes = []) {
  const layouts = layoutsOf(kit.edition);
  const layout = layouts[i % layouts.length];
  const [left, top, width, height] = layout.people;
  const each = Math.min(height, width / faces.length) * 0.94;
  const large = await portraits(kit, faces, each);
  const side = Math.min(
    layout.emblems[3],
    150,
    layout.emblems[2] / Math.max(1, smallOnes.length) - 14,
  );
  const small = await portraits(kit, smallOnes, side);
  const people = () => place([left, top, width, height], 20, row(large, '8px'));
  const copy = {
    ...surroundings(kit),
    people,
    ...(small.length > 0 ? { emblems: row(small, '10px') } : {}),
  };
  return banner(kit, layout, copy);
}

/** Faces of people who hold no office. */
export function commoners({ faces }) {
  return faces.filter(({ holder }) => holder === null);
}

/** One to five people, none of them an office-holder. */
export async function others(kit, i, stock) {
  const { random } = kit;
  const chosen = random.some(commoners(stock), random.int(1, 5));
  const large = chosen.slice(0, random.int(1, Math.min(2, chosen.length)));
  const page = await withFaces(kit, i, large, chosen.slice(large.length));
  return { page, truth: {}, context: { publishedAt: OFFICE_DAYS['Joko Widodo'] } };
}

/** An office-holder of the day, large or small, among others; those pictures first that the gallery lacks. */
export async function holders(kit, i, stock) {
  const { random } = kit;
  const unseen = stock.faces.filter(({ holder, reference }) => holder !== null && !reference);
  const shown = unseen[i % unseen.length];
  const company = random.some(commoners(stock), random.int(1, 2));
  const large = random.chance(0.5) ? [shown] : [company[0]];
  const small = [shown, ...company].filter((face) => !large.includes(face));
  const page = await withFaces(kit, random.int(0, 9), large, small);
  return { page, truth: {}, context: { publishedAt: OFFICE_DAYS[shown.holder] } };
}

/** A President or Vice-President of another time than the post's, who is then nobody's President. */
export async function outOfTerm(kit, i, stock) {
  const known = stock.faces.filter(({ holder }) => holder !== null);
  const shown = known[(i * 5) % known.length];
  const days = Object.values(OFFICE_DAYS);
  const publishedAt = days.find((day) => day !== OFFICE_DAYS[shown.holder]);
  const page = await withFaces(kit, i, [{ ...shown, holder: null, outOfTerm: true }]);
  return { page, truth: {}, context: { publishedAt } };
}

/** Nobody at all. */
export async function nobody(kit, i) {
  const layouts = layoutsOf(kit.edition);
  const copy = { ...surroundings(kit), people: null };
  return { page: banner(kit, layouts[i % layouts.length], copy), truth: {} };
}
