// Draws the set into a folder of the machine's temporary files, named by a hash of these sources:
// a second run finds it there, and a changed template draws anew.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasChromium, openChromium } from './chromium.mjs';
import { imagesOf } from './groups.mjs';
import { FONTS } from './templates.mjs';

const PACKAGES = 'fonts-dejavu-core fonts-dejavu-extra fonts-liberation';

/** Why the set cannot be drawn on this machine, or null. */
export function obstacle() {
  if (!hasChromium()) return 'no chromium (Debian package chromium, or name one in CHROMIUM)';
  const missing = missingFonts();
  return missing.length === 0
    ? null
    : `no font ${missing.join(', ')} (Debian packages ${PACKAGES}, and fontconfig for fc-list)`;
}

function missingFonts() {
  try {
    const listed = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
    const families = new Set(listed.split(/[\n,]/).map((family) => family.trim()));
    return FONTS.filter((font) => !families.has(font));
  } catch {
    return FONTS;
  }
}

/**
 * At most `limit` images of each group, drawn where they are not yet:
 * `{ path, file, group, lines, text }`, lines in reading order.
 */
export async function renderSet(groups, limit, edition) {
  const folder = join(tmpdir(), `saring-ocr-set-${sourceHash()}`);
  mkdirSync(folder, { recursive: true });
  const images = groups.flatMap((name) => imagesOf(name, limit, edition));
  const missing = images.filter(({ name }) => !existsSync(truthPath(folder, name)));
  if (missing.length > 0) await drawAll(folder, missing);
  return images.map(({ name }) => {
    const truth = JSON.parse(readFileSync(truthPath(folder, name), 'utf8'));
    return { ...truth, path: join(folder, truth.file) };
  });
}

function truthPath(folder, name) {
  return join(folder, `${name}.json`);
}

function sourceHash() {
  const hash = createHash('sha256');
  const folder = import.meta.dirname;
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

async function drawAll(folder, images) {
  console.error(`drawing ${images.length} images into ${folder}`);
  const chromium = await openChromium();
  try {
    for (const image of images) await drawOne(chromium, folder, image);
  } finally {
    await chromium.close();
  }
}

/** The truth is written last: an image without one was not finished, and is drawn again. */
async function drawOne(chromium, folder, { name, group, pages, save }) {
  const drawn = [];
  for (const page of pages) drawn.push(await chromium.draw(page).catch(nameIt(name)));
  const bytes = await save(drawn.map(({ png }) => png));
  const lines = drawn.reduce((said, page) => said.concat(unsaid(page.lines, said)), []);
  const file = `${name}.${extension(bytes)}`;
  writeFileSync(join(folder, file), bytes);
  const truth = { file, group, lines, text: lines.join('\n') };
  writeFileSync(truthPath(folder, name), JSON.stringify(truth, null, 1));
}

/** Without what an earlier frame of an animation says: that is not said again. */
function unsaid(lines, said) {
  return lines.filter((line) => !said.includes(line));
}

function nameIt(name) {
  return (error) => {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  };
}

function extension(bytes) {
  return { 255: 'jpg', 137: 'png', 71: 'gif', 82: 'webp' }[bytes[0]];
}
