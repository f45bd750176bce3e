// A BERT for sequence classification as an ONNX graph with dynamically quantised weights, as the `model_quantized.onnx`
// files of the hub are: int8 weights, activations quantised to uint8 at each linear layer, attention in float.
import { FLOAT, INT64 } from '../support/onnx-writer.mjs';
import { GraphBuilder } from './onnx-graph.mjs';

/** Standard deviation of uniform int8. */
const SPREAD = 73.9;
const POSITIONS = 512;
const EPSILON = { float: 1e-12 };

/** The file for `{ vocabulary, width, layers, heads, inner, classes }`; weights come from `random()` (int32). */
export function bertFile(sizes, random) {
  const graph = new GraphBuilder();
  const parts = { graph, sizes, weights: (count) => int8(count, random) };
  const hidden = Array.from({ length: sizes.layers }).reduce(
    (input) => layer(parts, input),
    embeddings(parts),
  );
  const first = graph.node('Gather', [hidden, graph.constant(new BigInt64Array([0n]), [])], {
    axis: 1,
  });
  const pooled = graph.node('Tanh', [linear(parts, first, sizes.width, sizes.width)]);
  const result = linear(parts, pooled, sizes.width, sizes.classes);
  const ids = (name) => ({ name, type: INT64, dims: ['batch', 'length'] });
  return graph.file({
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(ids),
    output: { name: 'logits', type: FLOAT, dims: ['batch', sizes.classes] },
    result,
  });
}

function embeddings(parts) {
  const { graph, sizes } = parts;
  const table = (rows, at) => {
    const rowsAt = graph.node('Gather', [
      graph.constant(parts.weights(rows * sizes.width), [rows, sizes.width]),
      at,
    ]);
    return graph.node('DequantizeLinear', [rowsAt, scale(graph), zero(graph)]);
  };
  const length = graph.node('Gather', [
    graph.node('Shape', ['input_ids']),
    graph.constant(new BigInt64Array([1n]), []),
  ]);
  const count = (n) => graph.constant(new BigInt64Array([n]), []);
  const places = graph.node('Range', [count(0n), length, count(1n)]);
  const sum = graph.node('Add', [
    graph.node('Add', [table(sizes.vocabulary, 'input_ids'), table(2, 'token_type_ids')]),
    table(POSITIONS, places),
  ]);
  return normalised(parts, sum);
}

function layer(parts, input) {
  const { graph, sizes } = parts;
  const attended = linear(parts, attention(parts, input), sizes.width, sizes.width);
  const middle = normalised(parts, graph.node('Add', [attended, input]));
  const inner = gelu(graph, linear(parts, middle, sizes.width, sizes.inner));
  return normalised(
    parts,
    graph.node('Add', [linear(parts, inner, sizes.inner, sizes.width), middle]),
  );
}

function attention(parts, input) {
  const { graph, sizes } = parts;
  const size = sizes.width / sizes.heads;
  const split = graph.constant(new BigInt64Array([0n, 0n, BigInt(sizes.heads), BigInt(size)]));
  const heads = (perm) =>
    graph.node(
      'Transpose',
      [graph.node('Reshape', [linear(parts, input, sizes.width, sizes.width), split])],
      { perm },
    );
  const scores = graph.node('Div', [
    graph.node('MatMul', [heads([0, 2, 1, 3]), heads([0, 2, 3, 1])]),
    number(graph, Math.sqrt(size)),
  ]);
  const shares = graph.node('Softmax', [graph.node('Add', [scores, hiddenPlaces(graph)])], {
    axis: -1,
  });
  const mixed = graph.node('MatMul', [shares, heads([0, 2, 1, 3])]);
  const joined = graph.constant(new BigInt64Array([0n, 0n, BigInt(sizes.width)]));
  return graph.node('Reshape', [graph.node('Transpose', [mixed], { perm: [0, 2, 1, 3] }), joined]);
}

/** Much below zero where the mask is 0. */
function hiddenPlaces(graph) {
  const mask = graph.node('Cast', ['attention_mask'], { to: FLOAT });
  const axes = graph.constant(new BigInt64Array([1n, 2n]));
  const away = graph.node('Sub', [number(graph, 1), graph.node('Unsqueeze', [mask, axes])]);
  return graph.node('Mul', [away, number(graph, -10_000)]);
}

function linear({ graph, weights }, input, width, outputs) {
  const [quantised, inputScale, inputZero] = graph.nodes('DynamicQuantizeLinear', [input], 3);
  const matrix = graph.constant(weights(width * outputs), [width, outputs]);
  const whole = graph.node('MatMulInteger', [quantised, matrix, inputZero, zero(graph)]);
  const product = graph.node('Mul', [
    graph.node('Cast', [whole], { to: FLOAT }),
    graph.node('Mul', [inputScale, scale(graph)]),
  ]);
  return graph.node('Add', [product, graph.constant(new Float32Array(outputs))]);
}

function gelu(graph, input) {
  const erf = graph.node('Erf', [graph.node('Div', [input, number(graph, Math.SQRT2)])]);
  const raised = graph.node('Mul', [input, graph.node('Add', [erf, number(graph, 1)])]);
  return graph.node('Mul', [raised, number(graph, 0.5)]);
}

function normalised({ graph, sizes }, input) {
  const gain = graph.constant(new Float32Array(sizes.width).fill(1));
  const shift = graph.constant(new Float32Array(sizes.width));
  return graph.node('LayerNormalization', [input, gain, shift], { axis: -1, epsilon: EPSILON });
}

const number = (graph, value) => graph.constant(new Float32Array([value]), []);
/** Weights spread by 0.02, as BERT begins. */
const scale = (graph) => number(graph, 0.02 / SPREAD);
const zero = (graph) => graph.constant(new Int8Array([0]), []);

function int8(count, random) {
  const words = new Int32Array(Math.ceil(count / 4));
  for (let at = 0; at < words.length; at++) words[at] = random();
  return new Int8Array(words.buffer, 0, count);
}
