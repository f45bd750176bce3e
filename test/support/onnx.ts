import protobuf from 'protobufjs';

/** The part of onnx.proto that the tests' graphs need. */
const PROTO = `syntax = "proto3";
message Opset { string domain = 1; int64 version = 2; }
message Attribute { string name = 1; int64 i = 3; repeated int64 ints = 8; int32 type = 20; }
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

export const FLOAT = 1;
export const INT64 = 7;
const INT_ATTRIBUTE = 2;
const INTS_ATTRIBUTE = 7;

/** The parts of a GraphProto, as `node`, `floats`, `integers` and `value` make them. */
export interface Graph {
  readonly node: readonly object[];
  readonly initializer: readonly object[];
  readonly input: readonly object[];
  readonly output: readonly object[];
}

/** An ONNX file of opset 13. */
export function onnxModel(graph: Graph): Uint8Array {
  const Model = protobuf.parse(PROTO, { keepCase: true }).root.lookupType('Model');
  const model = {
    ir_version: 8,
    opset_import: [{ domain: '', version: 13 }],
    graph: { name: 'tiny', ...graph },
  };
  return Model.encode(Model.fromObject(model)).finish();
}

export function node(
  op_type: string,
  input: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number | readonly number[]>> = {},
): object {
  const attribute = Object.entries(attributes).map(([name, value]) =>
    typeof value === 'number'
      ? { name, i: value, type: INT_ATTRIBUTE }
      : { name, ints: value, type: INTS_ATTRIBUTE },
  );
  return { op_type, input, output: [output], attribute };
}

export function floats(name: string, dims: readonly number[], data: readonly number[]): object {
  return { name, dims, data_type: FLOAT, float_data: data };
}

/** A vector of int64. */
export function integers(name: string, data: readonly number[]): object {
  return { name, dims: [data.length], data_type: INT64, int64_data: data };
}

/** An input or output with dimensions of these names. */
export function value(name: string, elem_type: number, dims: readonly string[]): object {
  const dim = dims.map((dim_param) => ({ dim_param }));
  return { name, type: { tensor_type: { elem_type, shape: { dim } } } };
}
