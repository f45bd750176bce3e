// Fits the confidence of words read by ocr-paddle on banners of another edition than the benchmark's:
// probability = sigmoid(slope · logit(mean probability of the characters) + offset), by maximum
// likelihood over "stands in the truth or not".
//
//   npm run calibrate:ocr -- [--limit images-a-group] [--write]
//
// --write  puts the two numbers into models/ocr-paddle/confidence.json, and its checksum into the manifest
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logit, sigmoid } from '../dist/ocr/confidence.js';
import { ENGINES } from './ocr-bench/readers.mjs';
import { wordOutcomes } from './ocr-bench/score.mjs';
import { GROUP_NAMES } from './ocr-set/groups.mjs';
import { obstacle, renderSet } from './ocr-set/render.mjs';

const { values: options } = parseArgs({
  options: { limit: { type: 'string', default: '4' }, write: { type: 'boolean', default: false } },
});
const models = join(import.meta.dirname, '..', 'models');
const file = join(models, 'ocr-paddle', 'confidence.json');
const present = JSON.parse(readFileSync(file, 'utf8'));
const reason = obstacle();
if (reason) throw new Error(`the set cannot be drawn: ${reason}`);

const outcomes = await readAll();
const fitted = fitPlatt(outcomes);
const right = outcomes.filter(({ y }) => y === 1).length;
console.log({ words: outcomes.length, right, before: present, ...fitted });
if (options.write) write(fitted);
process.exit(0);

/** Every word read: `x` the logit of its raw confidence, `y` 1 when it is right. */
async function readAll() {
  const reader = await ENGINES.paddle();
  const words = [];
  for (const image of await renderSet(GROUP_NAMES, Number(options.limit), '-calibration')) {
    const reading = await reader.read(image.path);
    for (const { confidence, right } of wordOutcomes(image, reading.words)) {
      words.push({ x: (logit(confidence) - present.offset) / present.slope, y: right ? 1 : 0 });
    }
  }
  return words;
}

/** Newton's method for two parameters; a step that makes the data less likely is halved. */
function fitPlatt(words) {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { x, y } of words) {
      const p = sigmoid(slope * x + offset);
      const w = p * (1 - p);
      g0 += y - p;
      g1 += (y - p) * x;
      h00 += w;
      h01 += w * x;
      h11 += w * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    const byOffset = (h11 * g0 - h01 * g1) / determinant;
    const bySlope = (h00 * g1 - h01 * g0) / determinant;
    const before = likelihood(words, slope, offset);
    let part = 1;
    while (
      part > 1e-6 &&
      likelihood(words, slope + part * bySlope, offset + part * byOffset) < before
    )
      part /= 2;
    slope += part * bySlope;
    offset += part * byOffset;
  }
  const round = (value) => Math.round(value * 1000) / 1000;
  return { slope: round(slope), offset: round(offset) };
}

/** The logarithm of the outcomes' probability. */
function likelihood(words, slope, offset) {
  const log1p = (z) => (z > 30 ? z : Math.log1p(Math.exp(z)));
  return words.reduce((sum, { x, y }) => {
    const z = slope * x + offset;
    return sum + y * z - log1p(z);
  }, 0);
}

function write(confidence) {
  const text = `${JSON.stringify(confidence)}\n`;
  writeFileSync(file, text);
  const path = join(models, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const entry = manifest.models.find(({ id }) => id === 'ocr-paddle');
  entry.files.confidence = {
    path: 'ocr-paddle/confidence.json',
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
