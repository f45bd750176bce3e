// Speed of the built-in text model on one thread: texts of 60 word pieces, one after another as in
// use, beside the linear part alone on the same texts. CPU time, so that neighbours count less.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { tokenise } from '../dist/classifiers/features.js';
import { LinearModel } from '../dist/classifiers/linear-model.js';
import { fold } from '../dist/classifiers/normalise.js';
import { PieceTokenizer } from '../dist/classifiers/pieces.js';
import { TextModel } from '../dist/classifiers/text-model.js';
import { readWeights } from '../dist/classifiers/weights.js';

const PIECES = 60;
const LANGUAGES = 5;
const WARM_UP = 200;

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Texts of up to 60 pieces, cut out of the lawful written texts in order: what most of a queue is. */
function textsOf(tokenizer, count) {
  const words = readdirSync(path('datasets/written'))
    .sort()
    .flatMap((file) =>
      readFileSync(path(`datasets/written/${file}`), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line))
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ text }) => text.split(/\s+/));
  const texts = [];
  for (let at = 0; texts.length < count && at + PIECES < words.length; ) {
    let size = PIECES;
    const cut = () => words.slice(at, at + size).join(' ');
    while (tokenizer.pieces(tokenise(fold(cut()))).ids.length > PIECES) size -= 1;
    texts.push(cut());
    at += size;
  }
  return texts;
}

async function measure(texts, score) {
  for (const text of texts.slice(0, WARM_UP)) await score(text);
  const spent = [];
  const before = process.cpuUsage();
  for (const text of texts) {
    const started = performance.now();
    await score(text);
    spent.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  spent.sort((a, b) => a - b);
  return {
    perCpuSecond: (1e6 * texts.length) / (user + system),
    median: spent[Math.floor(spent.length / 2)],
    p99: spent[Math.floor(spent.length * 0.99)],
  };
}

async function run() {
  const file = (name) => path(`models/text-id/${name}`);
  const tokenizer = await PieceTokenizer.open(file('tokenizer.json'));
  const texts = textsOf(tokenizer, workerData.quick ? 150 : 3000);
  const linear = new LinearModel(readWeights(readFileSync(file('weights.bin')), LANGUAGES));
  const model = await TextModel.open({
    weights: file('weights.bin'),
    encoder: file('encoder.onnx'),
    tokenizer: file('tokenizer.json'),
    config: file('model.json'),
  });
  let explained = 0;
  const whole = await measure(texts, async (text) => {
    const { scores } = await model.score(text);
    if (scores.some(({ level }) => level !== 'clear')) explained += 1;
  });
  const alone = await measure(texts, async (text) => linear.view(tokenise(fold(text))));
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
