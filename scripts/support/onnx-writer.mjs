// The part of the ONNX format that models made here need: those of benchmarks and of tests.
import protobuf from 'protobufjs';

const PROTO = `syntax = "proto3";
message Opset { string domain = 1; int64 version = 2; }
message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message Attribute { string name = 1; float f = 2; int64 i = 3; repeated int64 ints = 8; int32 type = 20; }
message Node { repeated string input = 1; repeated string output = 2; string op_type = 4;
  repeated Attribute attribute = 5; }
message Dim { int64 dim_value = 1; string dim_param = 2; }
message Shape { repeated Dim dim = 1; }
message TensorType { int32 elem_type = 1; Shape shape = 2; }
message Type { TensorType tensor_type = 1; }
message Value { string name = 1; Type type = 2; }
message Graph { repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
  repeated Value input = 11; repeated Value output = 12; }
message Model { int64 ir_version = 1; Graph graph = 7; repeated Opset opset_import = 8; }`;

/** Numbers of ONNX's element types. */
export const FLOAT = 1;
export const INT64 = 7;
const TYPES = new Map([
  [Float32Array, FLOAT],
  [Int8Array, 3],
  [Uint8Array, 2],
  [BigInt64Array, INT64],
]);
const ATTRIBUTE = { float: 1, int: 2, ints: 7 };

/** An ONNX file of this opset; `graph` has `node`, `initializer`, `input` and `output`, as the functions here make them. */
export function onnxFile({ opset, name, graph }) {
  const Model = protobuf.parse(PROTO, { keepCase: true }).root.lookupType('Model');
  return Model.encode({
    ir_version: 8,
    opset_import: [{ domain: '', version: opset }],
    graph: { name, ...graph },
  }).finish();
}

/** An operator; attributes are whole numbers, lists of them, or `{ float }`. */
export function node(op_type, input, output, attributes = {}) {
  const attribute = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
  return { op_type, input, output, attribute };
}

/** A typed array as a constant of these dimensions. */
export function constant(name, dims, data) {
  const raw_data = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { name, dims, data_type: TYPES.get(data.constructor), raw_data };
}

/** An input or output; dimensions are names or numbers. */
export function tensor(name, elem_type, dims) {
  const dim = dims.map((one) =>
    typeof one === 'string' ? { dim_param: one } : { dim_value: one },
  );
  return { name, type: { tensor_type: { elem_type, shape: { dim } } } };
}

function attributeOf(name, value) {
  if (Array.isArray(value)) return { name, ints: value, type: ATTRIBUTE.ints };
  if (typeof value === 'number') return { name, i: value, type: ATTRIBUTE.int };
  return { name, f: value.float, type: ATTRIBUTE.float };
}
