"""A small builder of ONNX graphs whose weights stay bytes, as they are stored at the source."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .source import Weight

OPSET = 17
# Version 9 of the format is the newest that every onnxruntime in use here reads.
IR_VERSION = 9


class Graph:
    """Nodes in order; every method gives the name of its result."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._initializers: list[onnx.TensorProto] = []

    def node(self, kind: str, *inputs: str, **attributes) -> str:
        name = f"{kind.lower()}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, values: np.ndarray) -> str:
        name = f"constant_{len(self._initializers)}"
        self._initializers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def picture(self, image: str) -> str:
        """Bytes [n, height, width, RGB] as float32 [n, RGB, height, width]."""
        return self.node("Transpose", self.node("Cast", image, to=TensorProto.FLOAT), perm=[0, 3, 1, 2])

    def kernel(self, weight: Weight, order: tuple[int, ...], gain: np.ndarray | float = 1.0) -> str:
        """
        The weight with its axes in `order`, times `gain` (one number, or one a first axis). Bytes stay
        bytes: onnxruntime makes floats of them when it opens the model.
        """
        stored = weight.stored.transpose(order)
        shape = (-1,) + (1,) * (stored.ndim - 1)
        scale = np.float32(np.float32(weight.scale) * gain).reshape(shape)
        offset = np.float32(np.float32(weight.offset) * gain).reshape(shape)
        if stored.dtype == np.float32:
            return self.constant(stored * scale + offset)
        values = self.node("Cast", self.constant(stored), to=TensorProto.FLOAT)
        return self.node("Add", self.node("Mul", values, self.constant(scale)), self.constant(offset))

    def conv(
        self,
        x: str,
        weight: Weight,
        bias: np.ndarray | None,
        *,
        stride: int = 1,
        pads: tuple[int, int, int, int] = (0, 0, 0, 0),
        gain: np.ndarray | float = 1.0,
    ) -> str:
        """A convolution of TensorFlow's [height, width, in, out]; `pads` are top, left, bottom, right."""
        inputs = [x, self.kernel(weight, (3, 2, 0, 1), gain)]
        if bias is not None:
            inputs.append(self.constant(bias.astype(np.float32)))
        return self.node("Conv", *inputs, strides=[stride, stride], pads=list(pads))

    def depthwise(self, x: str, weight: Weight, *, stride: int, pads: tuple[int, int, int, int]) -> str:
        """A convolution a channel, of TensorFlow's [height, width, channel, 1]."""
        channels = weight.stored.shape[2]
        kernel = self.kernel(weight, (2, 3, 0, 1))
        return self.node("Conv", x, kernel, group=channels, strides=[stride, stride], pads=list(pads))

    def model(self, name: str, input_shape: list, output: str, output_shape: list) -> onnx.ModelProto:
        """The checked model: bytes `image` in, float32 `output` out."""
        self._nodes.append(helper.make_node("Identity", [output], ["output"]))
        graph = helper.make_graph(
            self._nodes,
            name,
            [helper.make_tensor_value_info("image", TensorProto.UINT8, input_shape)],
            [helper.make_tensor_value_info("output", TensorProto.FLOAT, output_shape)],
            self._initializers,
        )
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="saring_faces"
        )
        model.ir_version = IR_VERSION
        onnx.checker.check_model(model, full_check=True)
        return model
