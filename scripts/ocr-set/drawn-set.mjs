// A drawn set's folder among the machine's temporary files, named by a hash of what it is drawn from:
// a second run finds it there, and a changed template draws anew.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './chromium.mjs';

/** Font families on this machine; empty where fontconfig is missing. */
export function fontFamilies() {
  try {
    const listed = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' });
    return new Set(listed.split(/[\n,]/).map((family) => family.trim()));
  } catch {
    return new Set();
  }
}

/** A folder for a set drawn from the sources in `sources`, and from `inputs`, whatever else it depends on. */
export function setFolder(name, sources, inputs = '') {
  const hash = createHash('sha256').update(inputs);
  for (const folder of sources) {
    for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  }
  const folder = join(tmpdir(), `saring-${name}-set-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The truth of each of `images`, with its `path`. Those that are not in the folder yet are drawn:
 * `drawOne(chromium, image)` gives `{ bytes, truth }`, a file's bytes and what is true of it.
 */
export async function drawMissing(folder, images, drawOne) {
  const missing = images.filter(({ name }) => !existsSync(truthPath(folder, name)));
  if (missing.length > 0) await drawAll(folder, missing, drawOne);
  return images.map(({ name }) => {
    const truth = JSON.parse(readFileSync(truthPath(folder, name), 'utf8'));
    return { ...truth, path: join(folder, truth.file) };
  });
}

async function drawAll(folder, images, drawOne) {
  console.error(`drawing ${images.length} images into ${folder}`);
  const chromium = await openChromium();
  try {
    for (const image of images)
      write(folder, image.name, await drawNamed(chromium, image, drawOne));
  } finally {
    await chromium.close();
  }
}

/** The truth is written last: an image without one was not finished, and is drawn again. */
function write(folder, name, { bytes, truth }) {
  const file = `${name}.${extension(bytes)}`;
  writeFileSync(join(folder, file), bytes);
  writeFileSync(truthPath(folder, name), JSON.stringify({ file, ...truth }, null, 1));
}

async function drawNamed(chromium, image, drawOne) {
  try {
    return await drawOne(chromium, image);
  } catch (error) {
    throw new Error(`${image.name}: ${error.message}`, { cause: error });
  }
}

function truthPath(folder, name) {
  return join(folder, `${name}.json`);
}

function extension(bytes) {
  return { 255: 'jpg', 137: 'png', 71: 'gif', 82: 'webp' }[bytes[0]];
}
