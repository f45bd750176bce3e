// Draws the set of banners for the elements.
import { join } from 'node:path';
import sharp from 'sharp';
import { drawMissing, fontFamilies, setFolder } from '../ocr-set/drawn-set.mjs';
import { heldOutArtwork, partyArtwork, referencePhotographs } from './artwork.mjs';
import { WISHED_FONTS } from './editions.mjs';
import { imagesOf } from './groups.mjs';
import { photographedFaces } from './photographs.mjs';

/** Which of the fonts that the set would like to have are here. */
export function wishedFonts() {
  const families = fontFamilies();
  return WISHED_FONTS.filter((font) => families.has(font));
}

/**
 * The pictures of ../shared that the set is made with, and what models know of them: `{ logos: [{ path,
 * file, party, heldOut }], faces: [{ path, file, face, holder, reference }] }`.
 */
export function openStock(shared, models) {
  const heldOut = heldOutArtwork(models);
  const references = referencePhotographs(models);
  return {
    logos: partyArtwork(shared).map((logo) => ({ ...logo, heldOut: heldOut.has(logo.file) })),
    faces: photographedFaces(shared).map((face) => ({
      ...face,
      reference: references?.has(face.file) ?? false,
    })),
    toldReferences: references !== null,
  };
}

/**
 * At most `limit` images a sort of each group, drawn where they are not yet: `{ path, file, group, kind,
 * width, height, lines, context, truth, marks }`. Boxes are `[x, y, width, height]` in pixels of the file.
 */
export function renderSet(groups, limit, edition, stock) {
  const sources = [import.meta.dirname, join(import.meta.dirname, '..', 'ocr-set')];
  const folder = setFolder('elements', sources, JSON.stringify([wishedFonts(), stock]));
  const images = groups.flatMap((group) => imagesOf(group, limit, edition, stock));
  return drawMissing(folder, images, drawOne);
}

async function drawOne(chromium, { group, kind, draw, save }) {
  const { page, truth, context = {} } = await draw();
  const { png, lines, marks } = await chromium.draw(page);
  const bytes = await save(png);
  const { width, height } = await sharp(bytes).metadata();
  const scaled = (box) => box.map((side) => Math.round((side * width) / page.width));
  return {
    bytes,
    truth: {
      group,
      kind,
      width,
      height,
      lines,
      context,
      truth,
      marks: marks.map(({ box, ...what }) => ({ ...what, box: scaled(box) })),
    },
  };
}
