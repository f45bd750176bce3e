// Speed of the built-in text model on one thread: texts of 60 word pieces, one after another as in
// use, beside the linear part alone on the same texts. CPU time, so that neighbours count less.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { tokenise } from '../dist/classifiers/features.js';
import { Lexicon } from '../dist/classifiers/lexicon.js';
import { LinearModel } from '../dist/classifiers/linear-model.js';
import { fold } from '../dist/classifiers/normalise.js';
import { PieceTokenizer } from '../dist/classifiers/piece-tokenizer.js';
import { TextModel } from '../dist/classifiers/text-model.js';
import { readWeights } from '../dist/classifiers/weights.js';
import { measureEach } from './bench/spent.mjs';
import { textsOf } from './bench/texts.mjs';

const PIECES = 60;
const LANGUAGES = 5;
const WARM_UP = 200;

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

async function run() {
  const file = (name) => path(`models/text-id/${name}`);
  const tokenizer = await PieceTokenizer.open(file('tokenizer.json'));
  const texts = textsOf(tokenizer, workerData.quick ? 150 : 3000, PIECES);
  const weights = readWeights(readFileSync(file('weights.bin')), LANGUAGES);
  const lexicon = new Lexicon(weights, tokenizer);
  const linear = new LinearModel(weights);
  const model = await TextModel.open({
    weights: file('weights.bin'),
    encoder: file('encoder.onnx'),
    tokenizer: file('tokenizer.json'),
    config: file('model.json'),
  });
  let explained = 0;
  const score = async (text) => {
    const { scores } = await model.score(text);
    if (scores.some(({ level }) => level !== 'clear')) explained += 1;
  };
  const whole = await measureEach(texts, score, WARM_UP);
  const view = async (text) => linear.view(lexicon.look(tokenise(fold(text))));
  const alone = await measureEach(texts, view, WARM_UP);
  parentPort.postMessage({ texts: texts.length, explained, whole, alone });
}

if (isMainThread) {
  const workerOptions = { quick: process.argv.includes('--quick') };
  const { texts, explained, whole, alone } = await new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: workerOptions });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const line = ({ perCpuSecond, median, p99 }) =>
    `${perCpuSecond.toFixed(0)} texts a CPU-second, median ${median.toFixed(2)} ms, 99th percentile ${p99.toFixed(2)} ms`;
  console.log(
    `text model, ${texts} texts of ${PIECES} pieces (${explained} looks for evidence, warm-up included):`,
  );
  console.log(`  whole model: ${line(whole)}`);
  console.log(`  linear part: ${line(alone)}`);
  console.log(
    `  whole / linear: ${(alone.perCpuSecond / whole.perCpuSecond).toFixed(1)} x the CPU time`,
  );
} else {
  await run();
}
