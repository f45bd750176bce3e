// The part of the ONNX format that the benchmark's models need.
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

/** Gathers nodes and weights of a graph; each call gives the name of what it made. */
export class GraphBuilder {
  #nodes = [];
  #initializers = [];

  /** A typed array as a constant of these dimensions. */
  constant(data, dims = [data.length]) {
    const name = `constant_${this.#initializers.length}`;
    const raw_data = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.#initializers.push({ name, dims, data_type: TYPES.get(data.constructor), raw_data });
    return name;
  }

  /** The outputs of an operator; attributes are whole numbers, lists of them, or `{ float }`. */
  nodes(op_type, input, outputs, attributes = {}) {
    const output = Array.from(
      { length: outputs },
      (_, k) => `${op_type}_${this.#nodes.length}_${k}`,
    );
    const attribute = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
    this.#nodes.push({ op_type, input, output, attribute });
    return output;
  }

  /** The one output of an operator. */
  node(op_type, input, attributes) {
    return this.nodes(op_type, input, 1, attributes)[0];
  }

  /** The file, of opset 17; `result` becomes the output of that name. Dimensions are names or numbers. */
  file({ inputs, output, result }) {
    this.#nodes.push({ op_type: 'Identity', input: [result], output: [output.name] });
    const Model = protobuf.parse(PROTO, { keepCase: true }).root.lookupType('Model');
    const graph = {
      name: 'made-by-the-benchmark',
      node: this.#nodes,
      initializer: this.#initializers,
      input: inputs.map(tensorOf),
      output: [tensorOf(output)],
    };
    return Model.encode({
      ir_version: 8,
      opset_import: [{ domain: '', version: 17 }],
      graph,
    }).finish();
  }
}

function attributeOf(name, value) {
  if (Array.isArray(value)) return { name, ints: value, type: ATTRIBUTE.ints };
  if (typeof value === 'number') return { name, i: value, type: ATTRIBUTE.int };
  return { name, f: value.float, type: ATTRIBUTE.float };
}

function tensorOf({ name, type, dims }) {
  const dim = dims.map((one) =>
    typeof one === 'string' ? { dim_param: one } : { dim_value: one },
  );
  return { name, type: { tensor_type: { elem_type: type, shape: { dim } } } };
}
