type Part = Readonly<Record<string, unknown>>;

export const FLOAT: number;
export const INT64: number;

export function onnxFile(file: {
  readonly opset: number;
  readonly name: string;
  readonly graph: Readonly<Record<'node' | 'initializer' | 'input' | 'output', readonly Part[]>>;
}): Uint8Array;

export function node(
  op_type: string,
  input: readonly string[],
  output: readonly string[],
  attributes?: Readonly<Record<string, number | readonly number[] | { readonly float: number }>>,
): Part;

export function constant(
  name: string,
  dims: readonly number[],
  data: Float32Array | Int8Array | Uint8Array | BigInt64Array,
): Part;

export function tensor(name: string, elem_type: number, dims: readonly (string | number)[]): Part;
