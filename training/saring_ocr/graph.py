"""PP-OCR's recogniser as a torch module: its ONNX graph is run as it stands, its constants become parameters.

Nothing of the network is written down a second time, so a trained copy goes back into the same graph.
"""
from __future__ import annotations

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import helper, numpy_helper


class OnnxGraph(torch.nn.Module):
    """One input, one output; only the operations that PP-OCRv4's recogniser uses.

    Float constants of more than one element are trained, and the lone scales and offsets of its
    learnable activations; the mean and variance of batch normalisation stay fixed. The output is the
    softmax's input (logits), [batch, steps, classes].
    """

    def __init__(self, model: onnx.ModelProto):
        super().__init__()
        self.model = model
        self.constants: dict[str, torch.Tensor] = {}
        self.parameter_names: dict[str, str] = {}
        operations = []
        fixed = {name for node in model.graph.node if node.op_type == "BatchNormalization" for name in node.input[3:]}
        for node in model.graph.node:
            if node.op_type == "Constant":
                self._add_constant(node.output[0], numpy_helper.to_array(node.attribute[0].t), fixed)
            else:
                attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
                operations.append((node.op_type, list(node.input), node.output[0], attributes))
        self.operations = _fuse_activations(operations)
        if self.operations[-1][0] != "Softmax":
            raise ValueError("the recogniser ends in a softmax")
        self.input = model.graph.input[0].name

    def _add_constant(self, name: str, array: np.ndarray, fixed: set[str]) -> None:
        tensor = torch.from_numpy(np.array(array))
        if tensor.dtype == torch.float32 and tensor.dim() >= 1 and name not in fixed:
            attribute = f"p{len(self.parameter_names)}"
            self.parameter_names[name] = attribute
            self.register_parameter(attribute, torch.nn.Parameter(tensor))
        elif tensor.dtype == torch.float32 and tensor.dim() >= 1:
            self.register_buffer(f"b{len(self.constants)}", tensor)
            self.constants[name] = tensor
        else:
            self.constants[name] = tensor

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        """`images` [batch, 3, 48, width], −1..1 → logits [batch, width / 8, classes]."""
        values: dict[str, torch.Tensor] = dict(self.constants)
        for name, attribute in self.parameter_names.items():
            values[name] = getattr(self, attribute)
        values[self.input] = images
        for operation, inputs, output, attributes in self.operations[:-1]:
            values[output] = OPERATIONS[operation]([values[i] for i in inputs], attributes)
        return values[self.operations[-1][1][0]]

    def freeze_depthwise(self) -> None:
        """Their weights are few (2 %), and their gradient takes half of a step on a CPU."""
        for operation, inputs, _, attributes in self.operations:
            if operation == "Conv" and attributes.get("group", 1) > 1:
                for name in inputs[1:]:
                    getattr(self, self.parameter_names[name]).requires_grad_(False)

    def to_onnx(self) -> onnx.ModelProto:
        """The graph with the present parameters."""
        model = onnx.ModelProto()
        model.CopyFrom(self.model)
        for node in model.graph.node:
            attribute = self.parameter_names.get(node.output[0]) if node.op_type == "Constant" else None
            if attribute:
                array = getattr(self, attribute).detach().float().numpy()
                node.attribute[0].t.CopyFrom(numpy_helper.from_array(array, node.attribute[0].t.name))
        return model


def keep_classes(model: onnx.ModelProto, kept: list[int]) -> onnx.ModelProto:
    """The recogniser with the head's columns `kept` only, in that order."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    nodes = [node for node in copy.graph.node if node.op_type != "Constant"]
    matmul, add = nodes[-3], nodes[-2]
    if (matmul.op_type, add.op_type, nodes[-1].op_type) != ("MatMul", "Add", "Softmax"):
        raise ValueError("the recogniser's head is not a matrix product, a bias and a softmax")
    for node in copy.graph.node:
        if node.op_type == "Constant" and node.output[0] in (matmul.input[1], add.input[1]):
            array = numpy_helper.to_array(node.attribute[0].t)[..., kept]
            node.attribute[0].t.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array)))
    classes = copy.graph.output[0].type.tensor_type.shape.dim[-1]
    classes.ClearField("dim_param")
    classes.dim_value = len(kept)
    return copy


def _fuse_activations(operations: list) -> list:
    """x · clip(x + 3, 0, 6) / 6 as one operation: torch is several times as fast so."""
    fused, at = [], 0
    while at < len(operations):
        if [operation for operation, *_ in operations[at : at + 4]] == ["Add", "Clip", "Mul", "Div"]:
            fused.append(("HardSwish", operations[at][1][:1], operations[at + 3][2], {}))
            at += 4
        else:
            fused.append(operations[at])
            at += 1
    return fused


class Depthwise(torch.autograd.Function):
    """A depthwise convolution whose gradient, to its input only, is one too: torch's own takes 3 × the time."""

    @staticmethod
    def forward(context, images, weight, bias, stride, padding):
        context.save_for_backward(weight)
        context.stride, context.shape, context.dtype = stride, images.shape, images.dtype
        return F.conv2d(images, weight, bias, stride, padding, 1, weight.shape[0])

    @staticmethod
    def backward(context, gradient):
        (weight,) = context.saved_tensors
        down, across = context.stride
        if (down, across) != (1, 1):
            spread = gradient.new_zeros(context.shape).contiguous(memory_format=torch.channels_last)
            spread[:, :, ::down, ::across] = gradient
            gradient = spread
        back = F.conv2d(gradient, weight.flip(2, 3).to(gradient.dtype), None, 1, weight.shape[2] // 2, 1, weight.shape[0])
        return back.to(context.dtype), None, None, None, None


def _conv(i, a):
    padding, group, bias = a.get("pads", [0, 0])[:2], a.get("group", 1), i[2] if len(i) > 2 else None
    if group > 1 and i[0].requires_grad and not i[1].requires_grad:
        return Depthwise.apply(i[0], i[1].to(i[0].dtype), bias.to(i[0].dtype), a["strides"], padding)
    return F.conv2d(i[0], i[1], bias, a["strides"], padding, 1, group)


def _slice(i, a):
    (axis,), (start,), (end,) = a["axes"], a["starts"], a["ends"]
    return i[0].narrow(axis, start, min(end, i[0].shape[axis]) - start)


def _reshape(i, _):
    shape = [i[0].shape[at] if n == 0 else n for at, n in enumerate(i[1].tolist())]
    return i[0].reshape(shape)


OPERATIONS = {
    "Conv": _conv,
    "BatchNormalization": lambda i, a: F.batch_norm(i[0], i[3], i[4], i[1], i[2], False, 0.0, a["epsilon"]),
    "Mul": lambda i, _: i[0] * i[1],
    "Add": lambda i, _: i[0] + i[1],
    "Sub": lambda i, _: i[0] - i[1],
    "Div": lambda i, _: i[0] / i[1],
    "Pow": lambda i, _: i[0] ** i[1],
    "Sqrt": lambda i, _: i[0].sqrt(),
    "Clip": lambda i, a: i[0].clamp(a["min"], a["max"]),
    "HardSwish": lambda i, _: F.hardswish(i[0]),
    "Relu": lambda i, _: i[0].relu(),
    "Sigmoid": lambda i, _: i[0].sigmoid(),
    "HardSigmoid": lambda i, a: (i[0] * a["alpha"] + a["beta"]).clamp(0, 1),
    "GlobalAveragePool": lambda i, _: i[0].mean((2, 3), keepdim=True),
    "AveragePool": lambda i, a: F.avg_pool2d(i[0], a["kernel_shape"], a["strides"]),
    "ReduceMean": lambda i, a: i[0].mean(a["axes"], keepdim=True),
    "Softmax": lambda i, a: i[0].softmax(a["axis"]),
    "MatMul": lambda i, _: i[0] @ i[1],
    "Transpose": lambda i, a: i[0].permute(a["perm"]),
    "Squeeze": lambda i, a: i[0].squeeze(a["axes"][0]),
    "Concat": lambda i, a: torch.cat(i, a["axis"]),
    "Shape": lambda i, _: torch.tensor(i[0].shape),
    "Cast": lambda i, _: i[0].long(),
    "Slice": _slice,
    "Reshape": _reshape,
}
