// Draws the set of banners for the OCR engines.
import { hasChromium } from './chromium.mjs';
import { drawMissing, fontFamilies, setFolder } from './drawn-set.mjs';
import { imagesOf } from './groups.mjs';
import { FONTS } from './templates.mjs';

const PACKAGES = 'fonts-dejavu-core fonts-dejavu-extra fonts-liberation';

/** Why a set cannot be drawn on this machine, or null. */
export function obstacle() {
  if (!hasChromium()) return 'no chromium (Debian package chromium, or name one in CHROMIUM)';
  const families = fontFamilies();
  const missing = FONTS.filter((font) => !families.has(font));
  return missing.length === 0
    ? null
    : `no font ${missing.join(', ')} (Debian packages ${PACKAGES}, and fontconfig for fc-list)`;
}

/**
 * At most `limit` images of each group, drawn where they are not yet:
 * `{ path, file, group, lines, text }`, lines in reading order.
 */
export function renderSet(groups, limit, edition) {
  const images = groups.flatMap((name) => imagesOf(name, limit, edition));
  return drawMissing(setFolder('ocr', [import.meta.dirname]), images, drawOne);
}

async function drawOne(chromium, { group, pages, save }) {
  const drawn = [];
  for (const page of pages) drawn.push(await chromium.draw(page));
  const bytes = await save(drawn.map(({ png }) => png));
  const lines = drawn.reduce((said, page) => said.concat(unsaid(page.lines, said)), []);
  return { bytes, truth: { group, lines, text: lines.join('\n') } };
}

/** Without what an earlier frame of an animation says: that is not said again. */
function unsaid(lines, said) {
  return lines.filter((line) => !said.includes(line));
}
