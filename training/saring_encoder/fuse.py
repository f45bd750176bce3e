"""int8 graph of `export.py` → the same numbers in onnxruntime's fused operators: a third of the nodes.

A text is one short run, and most of its time goes to starting operators and to passes over memory, not to
multiplying. `QAttention` takes the place of some thirty nodes a layer (and keeps queries, keys, values and their
shares in float, where the graph before rounded them to 8 bits); biases are added where the product is made.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .network import HEADS, INNER, WIDTH, layers_of

EPSILON = 1e-5
CONTRIB = "com.microsoft"


class Fused:
    """Builds the graph from the initialisers of the quantised one, found by their shapes and order."""

    def __init__(self, quantised: onnx.ModelProto):
        self.old = {one.name: numpy_helper.to_array(one) for one in quantised.graph.initializer}
        self.layers = layers_of(self.old)
        self.nodes: list[onnx.NodeProto] = []
        self.initialisers: list[onnx.TensorProto] = []
        # Products in the order of the graph: qkv, o, a, b of each layer, then the pooling's shares.
        names = [one.name.removesuffix("_quantized") for one in quantised.graph.initializer
                 if one.name.startswith("onnx::MatMul") and one.name.endswith("_quantized")]
        self.products = iter(sorted(names, key=lambda name: int(name.rsplit("_", 1)[1])))

    def keep(self, name: str, array: np.ndarray) -> str:
        self.initialisers.append(numpy_helper.from_array(array, name))
        return name

    def add(self, kind: str, inputs: list[str], outputs: list[str], domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]

    def as_it_was(self, *names: str) -> list[str]:
        return [self.keep(name, self.old[name]) for name in names]

    def quantised(self, value: str, scale_of: str, name: str) -> tuple[str, str, str]:
        scale = self.keep(f"{name}.scale", self.old[f"{scale_of}_scale"])
        zero = self.keep(f"{name}.zero", self.old[f"{scale_of}_zero_point"])
        return self.add("QuantizeLinear", [value, scale, zero], [f"{name}.u8"]), scale, zero

    def product(self, value: str, scale_of: str, name: str, bias: np.ndarray | None = None) -> str:
        """8-bit product with float result."""
        weight = next(self.products)
        x, scale, zero = self.quantised(value, scale_of, name)
        inputs = [x, self.keep(f"{name}.w", self.old[f"{weight}_quantized"]), scale,
                  self.keep(f"{name}.w.scale", self.old[f"{weight}_scale"]), zero]
        if bias is not None:
            # After the weights' zero points, which are 0.
            inputs += ["", self.keep(f"{name}.bias", bias)]
        return self.add("MatMulIntegerToFloat", inputs, [name], CONTRIB)

    def attention(self, value: str, layer: str) -> str:
        weight = next(self.products)
        x, scale, zero = self.quantised(value, f"/enc/{layer}/n1/LayerNormalization_output_0", f"{layer}.qkv")
        columns, bias = self.old[f"{weight}_scale"].copy(), self.old[f"enc.{layer}.qkv.bias"].copy()
        # The operator scales by the root of a head's width; export.py has folded that into the queries already.
        root = np.float32((WIDTH // HEADS) ** 0.5)
        columns[:WIDTH] *= root
        bias[:WIDTH] *= root
        return self.add("QAttention", [
            x, self.keep(f"{layer}.qkv.w", self.old[f"{weight}_quantized"]), self.keep(f"{layer}.qkv.bias", bias),
            scale, self.keep(f"{layer}.qkv.w.scale", columns), "", zero,
            self.keep(f"{layer}.qkv.w.zero", self.old[f"{weight}_zero_point"])],
            [f"{layer}.mixed"], CONTRIB, num_heads=HEADS)

    def residual(self, value: str, before: str, norm: str, name: str) -> tuple[str, str]:
        """(normalised, sum) of what goes on and what is added to it: `SkipLayerNormalization` is slower on CPUs."""
        total = self.add("Add", [value, before], [f"{name}.sum"])
        return self.add("LayerNormalization", [total, *self.as_it_was(f"{norm}.weight", f"{norm}.bias")], [name],
                        axis=-1, epsilon=EPSILON), total

    def embedded(self) -> str:
        table, scale, zero = self.as_it_was("enc.e.weight_quantized", "enc.e.weight_scale", "enc.e.weight_zero_point")
        rows = self.add("Gather", [table, "input_ids"], ["rows"])
        words = self.add("DequantizeLinear", [rows, scale, zero], ["words"])
        # As many places as there are pieces: the first row of ids, counted.
        size = self.add("Shape", ["input_ids"], ["size"], start=1, end=2)
        places = self.add("Slice", [*self.as_it_was("enc.pos.weight"), self.keep("first", np.array([0])), size,
                                    self.keep("axis", np.array([0]))], ["places"])
        both = self.add("Add", [words, places], ["embedded"])
        return self.add("LayerNormalization", [both, *self.as_it_was("enc.ne.weight", "enc.ne.bias")], ["start"],
                        axis=-1, epsilon=EPSILON)

    def layer(self, at: int, normed: str, residual: str) -> tuple[str, str]:
        layer = f"layers.{at}"
        mixed = self.attention(normed, layer)
        out = self.product(mixed, f"/enc/{layer}/Reshape_1_output_0", f"{layer}.o",
                           self.old[f"enc.{layer}.o.bias"])
        normed, residual = self.residual(out, residual, f"enc.{layer}.n2", f"{layer}.n2")
        inner = self.product(normed, f"/enc/{layer}/n2/LayerNormalization_output_0", f"{layer}.a")
        assert self.old[f"enc.{layer}.a.bias"].shape == (INNER,)
        active = self.add("FastGelu", [inner, *self.as_it_was(f"enc.{layer}.a.bias")], [f"{layer}.gelu"], CONTRIB)
        out = self.product(active, f"/enc/{layer}/Gelu_output_0", f"{layer}.b",
                           self.old[f"enc.{layer}.b.bias"])
        norm = "enc.nf" if at + 1 == self.layers else f"enc.layers.{at + 1}.n1"
        return self.residual(out, residual, norm, f"{layer}.out")

    def dense(self, value: str, scale_of: str, name: str) -> str:
        weight = self.old[f"{name}.weight_quantized"]
        bias = self.old[f"{name}.bias_quantized"] * self.old[f"{name}.bias_quantized_scale"]
        x, scale, zero = self.quantised(value, scale_of, name)
        return self.add("MatMulIntegerToFloat", [
            x, self.keep(f"{name}.w", np.ascontiguousarray(weight.T)), scale,
            self.keep(f"{name}.w.scale", self.old[f"{name}.weight_scale"]), zero, "",
            self.keep(f"{name}.bias", bias.astype(np.float32))], [f"{name}.out"], CONTRIB)

    def model(self) -> onnx.ModelProto:
        residual = self.embedded()
        normed = self.add("LayerNormalization", [residual, *self.as_it_was(
            "enc.layers.0.n1.weight", "enc.layers.0.n1.bias")], ["layers.0.n1"], axis=-1, epsilon=EPSILON)
        for at in range(self.layers):
            normed, residual = self.layer(at, normed, residual)
        shares = self.product(normed, "/enc/nf/LayerNormalization_output_0", "att", self.old["att.bias"])
        shares = self.add("Softmax", [shares], ["shares"], axis=1)
        turned = self.add("Transpose", [shares], ["turned"], perm=[0, 2, 1])
        attended = self.add("Flatten", [self.add("MatMul", [turned, normed], ["pooled"])], ["attended"], axis=1)
        first = self.add("Gather", [normed, self.keep("zeroth", np.array(0))], ["first_piece"], axis=1)
        highest = self.add("ReduceMax", [normed, self.keep("over", np.array([1]))], ["highest"], keepdims=0)
        together = self.add("Concat", [first, attended, highest], ["together"], axis=1)
        hidden = self.add("Relu", [self.dense(together, "/Concat_output_0", "h")], ["hidden"])
        logits = self.dense(hidden, "/Relu_output_0", "out")
        self.nodes[-1].output[0] = "logits"
        assert logits == "out.out" and next(self.products, None) is None
        graph = helper.make_graph(
            self.nodes, "encoder",
            [helper.make_tensor_value_info("input_ids", TensorProto.INT32, ["batch", "seq"])],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", self.old["out.weight_scale"].size])],
            self.initialisers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20), helper.make_opsetid(CONTRIB, 1)])
        model.ir_version = 9
        return model


def fuse(quantised: Path, fused: Path) -> None:
    onnx.save(Fused(onnx.load(quantised)).model(), fused)
