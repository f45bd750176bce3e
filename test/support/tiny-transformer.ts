import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import protobuf from 'protobufjs';

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

/** The part of onnx.proto that this graph needs. */
const PROTO = `syntax = "proto3";
message Opset { string domain = 1; int64 version = 2; }
message Attribute { string name = 1; int64 i = 3; int32 type = 20; }
message Node { repeated string input = 1; repeated string output = 2; string op_type = 4;
  repeated Attribute attribute = 5; }
message Tensor { repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4;
  repeated int64 int64_data = 7; string name = 8; }
message Dim { string dim_param = 2; }
message Shape { repeated Dim dim = 1; }
message TensorType { int32 elem_type = 1; Shape shape = 2; }
message Type { TensorType tensor_type = 1; }
message Value { string name = 1; Type type = 2; }
message Graph { repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
  repeated Value input = 11; repeated Value output = 12; }
message Model { int64 ir_version = 1; Graph graph = 7; repeated Opset opset_import = 8; }`;

const FLOAT = 1;
const INT64 = 7;
const INT_ATTRIBUTE = 2;

function onnx({ classes, words, bias }: TinyModel, vocabulary: readonly string[]): Uint8Array {
  const Model = protobuf.parse(PROTO, { keepCase: true }).root.lookupType('Model');
  const table = vocabulary.flatMap((word) => [...(words[word] ?? classes.map(() => 0))]);
  const int = (name: string, i: number) => ({ name, i, type: INT_ATTRIBUTE });
  const node = (op_type: string, input: string[], output: string, attribute: object[] = []) => ({
    op_type,
    input,
    output: [output],
    attribute,
  });
  const value = (name: string, elem_type: number, dims: string[]) => ({
    name,
    type: { tensor_type: { elem_type, shape: { dim: dims.map((dim_param) => ({ dim_param })) } } },
  });
  const model = {
    ir_version: 8,
    opset_import: [{ domain: '', version: 13 }],
    graph: {
      name: 'tiny',
      node: [
        node('Gather', ['table', 'input_ids'], 'vectors'),
        node('Cast', ['attention_mask'], 'mask', [int('to', FLOAT)]),
        node('Unsqueeze', ['mask', 'last'], 'mask3'),
        node('Mul', ['vectors', 'mask3'], 'masked'),
        node('ReduceSum', ['masked', 'middle'], 'sum', [int('keepdims', 0)]),
        node('Add', ['sum', 'bias'], 'logits'),
      ],
      initializer: [
        {
          name: 'table',
          dims: [vocabulary.length, classes.length],
          data_type: FLOAT,
          float_data: table,
        },
        { name: 'bias', dims: [classes.length], data_type: FLOAT, float_data: [...bias] },
        { name: 'last', dims: [1], data_type: INT64, int64_data: [2] },
        { name: 'middle', dims: [1], data_type: INT64, int64_data: [1] },
      ],
      input: [
        value('input_ids', INT64, ['batch', 'sequence']),
        value('attention_mask', INT64, ['batch', 'sequence']),
      ],
      output: [value('logits', FLOAT, ['batch', 'classes'])],
    },
  };
  return Model.encode(Model.fromObject(model)).finish();
}
