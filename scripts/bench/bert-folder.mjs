// A transformers.js model folder with random weights. What it says of a text means nothing; what it costs is what a
// model of that size costs.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bertFile } from './bert-graph.mjs';

const VOCABULARY = 30_522;
/** As `bert-base-uncased` and `MiniLM-L6` are, with as many classes as our labels. */
export const SIZES = {
  'BERT-base': {
    vocabulary: VOCABULARY,
    width: 768,
    layers: 12,
    heads: 12,
    inner: 3072,
    classes: 11,
  },
  'MiniLM-L6': {
    vocabulary: VOCABULARY,
    width: 384,
    layers: 6,
    heads: 12,
    inner: 1536,
    classes: 11,
  },
};
const OUR_TOKENIZER = join(import.meta.dirname, '..', '..', 'models', 'text-id', 'tokenizer.json');

/** Writes the folder of a model of `SIZES[name]` under the temporary directory: `{ folder, remove() }`. */
export async function bertFolder(name) {
  const sizes = SIZES[name];
  const folder = mkdtempSync(join(tmpdir(), 'saring-bert-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const end of ['SIGTERM', 'SIGINT']) process.once(end, () => process.exit(1));
  await mkdir(join(folder, 'onnx'));
  await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), bertFile(sizes, xorshift()));
  const texts = {
    'config.json': config(sizes),
    'tokenizer.json': tokenizer(),
    'tokenizer_config.json': TOKENIZER_CONFIG,
  };
  for (const [file, content] of Object.entries(texts))
    await writeFile(join(folder, file), JSON.stringify(content));
  return { folder, remove };
}

function config({ vocabulary, width, layers, heads, inner, classes }) {
  const labels = Array.from({ length: classes }, (_, k) => `label-${k}`);
  return {
    architectures: ['BertForSequenceClassification'],
    model_type: 'bert',
    vocab_size: vocabulary,
    hidden_size: width,
    num_hidden_layers: layers,
    num_attention_heads: heads,
    intermediate_size: inner,
    max_position_embeddings: 512,
    type_vocab_size: 2,
    problem_type: 'multi_label_classification',
    id2label: Object.fromEntries(labels.entries()),
    label2id: Object.fromEntries(labels.map((label, k) => [label, k])),
  };
}

const TOKENIZER_CONFIG = {
  tokenizer_class: 'BertTokenizer',
  do_lower_case: true,
  model_max_length: 512,
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  mask_token: '[MASK]',
};

/** Our own word pieces, so that both see about as many of a text; the rest of the vocabulary is never met. */
function tokenizer() {
  const ours = JSON.parse(readFileSync(OUR_TOKENIZER, 'utf8'));
  const { vocab } = ours.model;
  const known = Object.keys(vocab).length;
  for (let id = known; id < VOCABULARY; id++) vocab[`[unused${id}]`] = id;
  const normalizer = {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  };
  return { ...ours, normalizer };
}

/** Marsaglia's xorshift, always the same numbers (int32). */
function xorshift() {
  let state = 0x9e3779b9 | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}
