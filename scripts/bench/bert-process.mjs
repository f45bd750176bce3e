// One model in a process of its own, on one thread: `{ folder, count, warmUp, clearOnly }` comes as a message, figures go
// back. Without a folder ours is measured; `clearOnly` leaves out the texts for which it looks for evidence.
import '../../dist/inference/no-telemetry.js';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { measureEach } from './spent.mjs';
import { pieceCount, textsOf } from './texts.mjs';

const PIECES = 60;
const OURS = join(import.meta.dirname, '..', '..', 'models', 'text-id');

if (isMainThread) {
  // The service's own session opens in worker threads only.
  process.once('message', (task) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', (figures) => process.send(figures, () => process.exit(0)));
    worker.once('error', (error) => {
      console.error(error);
      process.exit(1);
    });
  });
} else {
  const { PieceTokenizer } = await import('../../dist/classifiers/piece-tokenizer.js');
  const { folder, count, warmUp, clearOnly } = workerData;
  const tokenizer = await PieceTokenizer.open(join(OURS, 'tokenizer.json'));
  const all = textsOf(tokenizer, count, PIECES);
  const { score, pieces } = folder ? await openPipeline(folder) : await openOurs(tokenizer);
  const texts = clearOnly ? await clearOf(all, score) : all;
  const mean = texts.reduce((sum, text) => sum + pieces(text), 0) / texts.length;
  const figures = await measureEach(texts, score, warmUp);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  parentPort.postMessage({ ...figures, texts: texts.length, pieces: mean, peakMb });
}

async function clearOf(texts, score) {
  const clear = [];
  for (const text of texts) {
    const { scores } = await score(text);
    if (scores.every(({ level }) => level === 'clear')) clear.push(text);
  }
  return clear;
}

async function openPipeline(folder) {
  const { env, pipeline } = await import('@huggingface/transformers');
  Object.assign(env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: '' });
  const classify = await pipeline('text-classification', folder, {
    dtype: 'q8',
    device: 'cpu',
    local_files_only: true,
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  const score = async (text) => {
    const [best] = await classify(text);
    if (!Number.isFinite(best?.score)) throw new Error('the pipeline gave no score');
  };
  return { score, pieces: (text) => classify.tokenizer(text).input_ids.dims[1] };
}

async function openOurs(tokenizer) {
  const { TextModel } = await import('../../dist/classifiers/text-model.js');
  const file = (name) => join(OURS, name);
  const model = await TextModel.open({
    weights: file('weights.bin'),
    encoder: file('encoder.onnx'),
    tokenizer: file('tokenizer.json'),
    config: file('model.json'),
  });
  const ends = 2;
  const piecesIn = pieceCount(tokenizer);
  return { score: (text) => model.score(text), pieces: (text) => piecesIn(text) + ends };
}
