"""PP-OCR's graphs → the same numbers in fewer passes over memory.

Exported as they are, each activation takes eight operations, scalars to multiply and add among them, and each of
those makes onnxruntime leave the layout that its convolutions work in and return to it. Here what can be part of a
convolution becomes part of it; what is left stays in that layout, as convolutions of one pixel a channel.
"""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

# Both networks answer with probabilities.
TOLERANCE = 1e-5


class Fuser:
    def __init__(self, model: onnx.ModelProto):
        self.model = model
        self.constants = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
        self.nodes: list[onnx.NodeProto] = []
        for node in model.graph.node:
            if node.op_type == "Constant":
                self.constants[node.output[0]] = numpy_helper.to_array(node.attribute[0].t)
            else:
                self.nodes.append(node)
        self.outputs = {one.name for one in model.graph.output}

    def users(self, value: str) -> list[onnx.NodeProto]:
        return [node for node in self.nodes if value in node.input]

    def maker(self, value: str) -> onnx.NodeProto | None:
        return next((node for node in self.nodes if value in node.output), None)

    def only_user(self, value: str, kind: str) -> onnx.NodeProto | None:
        users = self.users(value)
        return users[0] if len(users) == 1 and users[0].op_type == kind and value not in self.outputs else None

    def scalar(self, node: onnx.NodeProto) -> float | None:
        """The lone number that a node combines its other input with."""
        for name in node.input:
            if name in self.constants and self.constants[name].size == 1:
                return float(self.constants[name].reshape(()))
        return None

    def constant(self, name: str, array: np.ndarray) -> str:
        assert name not in self.constants
        self.constants[name] = np.ascontiguousarray(array, np.float32)
        return name

    def replace(self, old: str, new: str) -> None:
        for node in self.nodes:
            node.input[:] = [new if name == old else name for name in node.input]

    def insert(self, before: onnx.NodeProto, node: onnx.NodeProto) -> None:
        self.nodes.insert(self.nodes.index(before), node)

    def channels(self, value: str) -> int | None:
        """Of what a convolution gives, or comes from one without a change of shape."""
        node = self.maker(value)
        if node is None:
            return None
        if node.op_type == "Conv":
            return self.constants[node.input[1]].shape[0]
        if node.op_type in ("Mul", "Add", "BatchNormalization", "HardSigmoid"):
            found = [self.channels(name) for name in node.input if name not in self.constants]
            return next((count for count in found if count), None)
        return None

    def affine(self, value: str) -> tuple[float, float, str, list[onnx.NodeProto]] | None:
        """Scale and offset, where the only use of a value is to be multiplied by a number and then added to one."""
        mul = self.only_user(value, "Mul")
        scale = mul and self.scalar(mul)
        if scale is None:
            return None
        add = self.only_user(mul.output[0], "Add")
        offset = add and self.scalar(add)
        if offset is None:
            return None
        return scale, offset, add.output[0], [mul, add]

    def into_convolutions(self) -> None:
        """Numbers that a convolution's result, or its normalisation's, is multiplied by and added to."""
        for node in [one for one in self.nodes if one.op_type in ("Conv", "BatchNormalization")]:
            found = self.affine(node.output[0])
            if found is None:
                continue
            scale, offset, result, gone = found
            if node.op_type == "Conv":
                self.scale(node, scale, offset)
            else:
                node.input[1] = self.constant(f"{result}.scale", self.constants[node.input[1]] * scale)
                node.input[2] = self.constant(f"{result}.offset", self.constants[node.input[2]] * scale + offset)
            for one in gone:
                self.nodes.remove(one)
            self.replace(result, node.output[0])

    def scale(self, node: onnx.NodeProto, scale: float, offset: float) -> None:
        weight = self.constants[node.input[1]]
        bias = self.constants[node.input[2]] if len(node.input) > 2 else np.zeros(weight.shape[0])
        self.refill(node, weight.astype(np.float64) * scale, bias.astype(np.float64) * scale + offset)

    def refill(self, node: onnx.NodeProto, weight: np.ndarray, bias: np.ndarray) -> None:
        name, inputs = node.output[0], [node.input[0]]
        for end, array in ((".w", weight), (".b", bias)):
            self.constants.pop(name + end, None)
            inputs.append(self.constant(name + end, array))
        del node.input[:]
        node.input.extend(inputs)

    def activations(self) -> None:
        """x · clip(x + 3, 0, 6) / 6, and the number it is multiplied by and that is added."""
        for add in [one for one in self.nodes if one.op_type == "Add"]:
            x = add.input[0] if add.input[1] in self.constants else add.input[1]
            clip = self.only_user(add.output[0], "Clip")
            if self.scalar(add) != 3 or clip is None or self.bounds(clip) != (0, 6):
                continue
            mul = self.only_user(clip.output[0], "Mul")
            div = mul and self.only_user(mul.output[0], "Div")
            if div is None or x not in mul.input or self.scalar(div) != 6:
                continue
            self.activation(x, [add, clip, mul, div])

    def bounds(self, clip: onnx.NodeProto) -> tuple[float, float]:
        given = {one.name: helper.get_attribute_value(one) for one in clip.attribute}
        if "min" in given:
            return given["min"], given["max"]
        low, high = (float(self.constants[name].reshape(())) for name in clip.input[1:3])
        return low, high

    def activation(self, x: str, old: list[onnx.NodeProto]) -> None:
        result, count = old[-1].output[0], self.channels(x)
        if count is None:
            return
        gate = [self.pixelwise(x, f"{result}.same", count, 1, 0),
                helper.make_node("HardSigmoid", [f"{result}.same"], [f"{result}.gate"], alpha=1 / 6, beta=0.5)]
        product = helper.make_node("Mul", [x, f"{result}.gate"], [f"{result}.active"])
        for node in (*gate, product):
            self.insert(old[0], node)
        active, found = product.output[0], self.affine(result)
        if found is not None:
            scale, offset, last, gone = found
            if all(self.takes(user, last) for user in self.users(last)) and last not in self.outputs:
                for user in self.users(last):
                    self.absorb(user, scale, offset)
            else:
                shifted = self.pixelwise(active, f"{last}.shifted", count, scale, offset)
                self.insert(old[0], shifted)
                active = shifted.output[0]
            old, result = [*old, *gone], last
        for node in old:
            self.nodes.remove(node)
        self.replace(result, active)

    def takes(self, node: onnx.NodeProto, value: str) -> bool:
        """Whether it is a convolution that sees one pixel: an offset before it is one after it."""
        if node.op_type != "Conv" or node.input[0] != value:
            return False
        pads = next((one.ints for one in node.attribute if one.name == "pads"), [])
        return self.constants[node.input[1]].shape[2:] == (1, 1) and not any(pads) and self.group(node) == 1

    @staticmethod
    def group(node: onnx.NodeProto) -> int:
        return next((one.i for one in node.attribute if one.name == "group"), 1)

    def absorb(self, node: onnx.NodeProto, scale: float, offset: float) -> None:
        weight = self.constants[node.input[1]].astype(np.float64)
        bias = self.constants[node.input[2]].astype(np.float64) if len(node.input) > 2 else np.zeros(len(weight))
        self.refill(node, weight * scale, bias + offset * weight.sum((1, 2, 3)))

    def pixelwise(self, value: str, name: str, count: int, scale: float, offset: float) -> onnx.NodeProto:
        weight = self.constant(f"{name}.w", np.full((count, 1, 1, 1), scale))
        bias = self.constant(f"{name}.b", np.full(count, offset))
        return helper.make_node("Conv", [value, weight, bias], [name], group=count, kernel_shape=[1, 1],
                                strides=[1, 1], pads=[0, 0, 0, 0], dilations=[1, 1])

    def fused(self) -> onnx.ModelProto:
        self.into_convolutions()
        self.activations()
        used = {name for node in self.nodes for name in node.input}
        graph = helper.make_graph(
            self.nodes, self.model.graph.name, self.model.graph.input, self.model.graph.output,
            [numpy_helper.from_array(array, name) for name, array in self.constants.items() if name in used])
        model = helper.make_model(graph, opset_imports=self.model.opset_import)
        model.ir_version = self.model.ir_version
        return model


def fuse(source: Path, fused: Path, shape: tuple[int, ...]) -> None:
    """Writes the graph of `source` anew to `fused`. Throws when the two differ in what they say of an input of `shape`."""
    model = Fuser(onnx.load(source)).fused()
    onnx.checker.check_model(model)
    image = np.random.default_rng(0).uniform(-1, 1, shape).astype(np.float32)
    before, after = answer(source.read_bytes(), image), answer(model.SerializeToString(), image)
    # NaN is no agreement.
    if not np.abs(before - after).max() <= TOLERANCE:
        raise ValueError(f"{source.name}: fused it differs by {np.abs(before - after).max()}")
    onnx.save(model, fused)


def answer(model: bytes, image: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return session.run(None, {session.get_inputs()[0].name: image})[0]
