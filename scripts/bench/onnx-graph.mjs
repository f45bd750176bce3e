import { constant, node, onnxFile, tensor } from '../support/onnx-writer.mjs';

/** Gathers nodes and weights of a graph; each call gives the name of what it made. */
export class GraphBuilder {
  #nodes = [];
  #initializers = [];

  /** A typed array as a constant of these dimensions. */
  constant(data, dims = [data.length]) {
    const name = `constant_${this.#initializers.length}`;
    this.#initializers.push(constant(name, dims, data));
    return name;
  }

  /** The outputs of an operator; attributes as `node` takes them. */
  nodes(op_type, input, outputs, attributes = {}) {
    const output = Array.from(
      { length: outputs },
      (_, k) => `${op_type}_${this.#nodes.length}_${k}`,
    );
    this.#nodes.push(node(op_type, input, output, attributes));
    return output;
  }

  /** The one output of an operator. */
  node(op_type, input, attributes) {
    return this.nodes(op_type, input, 1, attributes)[0];
  }

  /** The file, of opset 17; `result` becomes the output of that name. Dimensions are names or numbers. */
  file({ inputs, output, result }) {
    const graph = {
      node: [...this.#nodes, node('Identity', [result], [output.name])],
      initializer: this.#initializers,
      input: inputs.map(tensorOf),
      output: [tensorOf(output)],
    };
    return onnxFile({ opset: 17, name: 'made-by-the-benchmark', graph });
  }
}

function tensorOf({ name, type, dims }) {
  return tensor(name, type, dims);
}
