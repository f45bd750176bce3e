import {
  constant,
  FLOAT,
  INT64,
  onnxFile,
  node as operator,
  tensor,
} from '../../scripts/support/onnx-writer.mjs';

export { FLOAT, INT64 };

type Attributes = Parameters<typeof operator>[3];

/** An ONNX file of opset 13. */
export function onnxModel(graph: Parameters<typeof onnxFile>[0]['graph']): Uint8Array {
  return onnxFile({ opset: 13, name: 'tiny', graph });
}

/** An operator of one output. */
export function node(
  type: string,
  input: readonly string[],
  output: string,
  attributes: Attributes = {},
) {
  return operator(type, input, [output], attributes);
}

export function floats(name: string, dims: readonly number[], data: readonly number[]) {
  return constant(name, dims, Float32Array.from(data));
}

/** A vector of int64. */
export function integers(name: string, data: readonly number[]) {
  return constant(name, [data.length], BigInt64Array.from(data, BigInt));
}

/** An input or output with dimensions of these names. */
export const value = tensor;
