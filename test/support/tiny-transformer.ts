import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLOAT, floats, INT64, integers, node, onnxModel, value } from './onnx.js';

/**
 * A real transformers.js model of a few kilobytes: logits are the sum of one vector a word, plus a
 * bias. Small enough to reason about, and it walks the same loader, tokenizer and runtime.
 */
export interface TinyModel {
  readonly classes: readonly string[];
  /** Word (lower case) to what it adds to each class's logit. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  readonly bias: readonly number[];
  /** Sigmoid per class instead of softmax. */
  readonly multiLabel: boolean;
  /** The contents of `saring.json`. */
  readonly saring: object;
}

/** Writes the model to a folder of its own and gives the folder. */
export async function writeTinyModel(model: TinyModel): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'saring-tiny-')), 'tiny');
  await mkdir(join(folder, 'onnx'), { recursive: true });
  const vocabulary = ['[PAD]', '[UNK]', ...Object.keys(model.words)];
  const json = (name: string, value: object) =>
    writeFile(join(folder, name), JSON.stringify(value));
  await json('saring.json', model.saring);
  await json('config.json', {
    model_type: 'bert',
    architectures: ['BertForSequenceClassification'],
    id2label: Object.fromEntries(model.classes.map((name, id) => [id, name])),
    label2id: Object.fromEntries(model.classes.map((name, id) => [name, id])),
    problem_type: model.multiLabel ? 'multi_label_classification' : 'single_label_classification',
  });
  await json('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    model_max_length: 512,
  });
  await json('tokenizer.json', tokenizer(vocabulary));
  await writeFile(join(folder, 'onnx', 'model.onnx'), onnx(model, vocabulary));
  return folder;
}

function tokenizer(vocabulary: readonly string[]): object {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
      unk_token: '[UNK]',
    },
  };
}

function onnx({ classes, words, bias }: TinyModel, vocabulary: readonly string[]): Uint8Array {
  const table = vocabulary.flatMap((word) => [...(words[word] ?? classes.map(() => 0))]);
  return onnxModel({
    node: [
      node('Gather', ['table', 'input_ids'], 'vectors'),
      node('Cast', ['attention_mask'], 'mask', { to: FLOAT }),
      node('Unsqueeze', ['mask', 'last'], 'mask3'),
      node('Mul', ['vectors', 'mask3'], 'masked'),
      node('ReduceSum', ['masked', 'middle'], 'sum', { keepdims: 0 }),
      node('Add', ['sum', 'bias'], 'logits'),
    ],
    initializer: [
      floats('table', [vocabulary.length, classes.length], table),
      floats('bias', [classes.length], bias),
      integers('last', [2]),
      integers('middle', [1]),
    ],
    input: [
      value('input_ids', INT64, ['batch', 'sequence']),
      value('attention_mask', INT64, ['batch', 'sequence']),
    ],
    output: [value('logits', FLOAT, ['batch', 'classes'])],
  });
}
