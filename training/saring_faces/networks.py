"""Two networks of face-api as ONNX graphs: the same arithmetic, from pictures as bytes."""

from __future__ import annotations

import numpy as np
import onnx

from .graph import Graph
from .source import Weight

Weights = dict[str, Weight]

# Means of R, G and B that both were trained with.
FACE_MEAN = np.float32([122.782, 117.001, 104.298])


def landmarks(weights: Weights) -> onnx.ModelProto:
    """FaceLandmark68Net: `image` [n, 112, 112, 3] to [n, 136]: x, y of 68 points as shares of the side."""
    graph = Graph()
    # Padding follows with zeros, which are the mean: it cannot go into the bias.
    x = graph.node("Sub", graph.picture("image"), graph.constant(FACE_MEAN.reshape(1, 3, 1, 1)))
    for block in range(4):
        x = _dense_block(graph, x, weights, f"dense{block}", first=block == 0)
    x = graph.node("Flatten", graph.node("GlobalAveragePool", x))
    x = graph.node("MatMul", x, graph.kernel(weights["fc/weights"], (0, 1)))
    x = graph.node("Add", x, graph.constant(weights["fc/bias"].values))
    return graph.model("face_landmark_68", ["n", 112, 112, 3], x, ["n", 136])


def _dense_block(graph: Graph, x: str, weights: Weights, name: str, *, first: bool) -> str:
    down = (0, 0, 1, 1)  # how TensorFlow pads an even side for stride 2
    if first:
        filters, bias = weights[f"{name}/conv0/filters"], weights[f"{name}/conv0/bias"].values
        out = graph.conv(x, filters, bias, stride=2, pads=down, gain=1 / 255)
    else:
        out = _separable(graph, x, weights, f"{name}/conv0", stride=2, pads=down)
    total = out = graph.node("Relu", out)
    for at in range(1, 4):
        step = _separable(graph, out, weights, f"{name}/conv{at}", stride=1, pads=(1, 1, 1, 1))
        total = graph.node("Add", total, step)
        out = graph.node("Relu", total)
    return out


def _separable(graph: Graph, x: str, weights: Weights, name: str, *, stride: int, pads) -> str:
    x = graph.depthwise(x, weights[f"{name}/depthwise_filter"], stride=stride, pads=pads)
    return graph.conv(x, weights[f"{name}/pointwise_filter"], weights[f"{name}/bias"].values)


def descriptor(weights: Weights) -> onnx.ModelProto:
    """FaceRecognitionNet (dlib's ResNet): `image` [n, 150, 150, 3] to [n, 128]."""
    graph = Graph()
    x = graph.picture("image")
    x = graph.node("Relu", _scaled(graph, x, weights, "conv32_down", stride=2, pad=0, mean=FACE_MEAN))
    x = graph.node("MaxPool", x, kernel_shape=[3, 3], strides=[2, 2])
    side, channels = 35, 32
    for name in _block_names(weights):
        width = weights[f"{name}/conv2/conv/filters"].stored.shape[3]
        down = "down" in name
        y = graph.node("Relu", _scaled(graph, x, weights, f"{name}/conv1", stride=2 if down else 1, pad=0 if down else 1))
        y = _scaled(graph, y, weights, f"{name}/conv2", stride=1, pad=1)
        if down:
            x = graph.node("AveragePool", x, kernel_shape=[2, 2], strides=[2, 2])
            x = _pad(graph, x, channels=width - channels, side=0)
            # dlib adds a row and a column of zeros where the two branches differ in size.
            y = _pad(graph, y, channels=0, side=side // 2 - ((side - 3) // 2 + 1))
            side, channels = side // 2, width
        x = graph.node("Relu", graph.node("Add", x, y))
    x = graph.node("Flatten", graph.node("GlobalAveragePool", x))
    x = graph.node("MatMul", x, graph.kernel(weights["fc"], (0, 1)))
    return graph.model("face_recognition", ["n", 150, 150, 3], x, ["n", 128])


def _block_names(weights: Weights) -> list[str]:
    return list(dict.fromkeys(name.split("/")[0] for name in weights if "/conv1/" in name))


def _scaled(graph: Graph, x: str, weights: Weights, name: str, *, stride: int, pad: int, mean=None) -> str:
    """A convolution with its learned scale in it, and where `mean` is given the input's mean too."""
    filters, bias = weights[f"{name}/conv/filters"], weights[f"{name}/conv/bias"].values
    gain, shift = weights[f"{name}/scale/weights"].values, weights[f"{name}/scale/biases"].values
    unit = 1.0
    if mean is not None:
        unit = 1 / 255
        bias = bias - np.einsum("hwio,i->o", filters.values, mean) * unit
    return graph.conv(x, filters, bias * gain + shift, stride=stride, pads=(pad,) * 4, gain=gain * np.float32(unit))


def _pad(graph: Graph, x: str, *, channels: int, side: int) -> str:
    if channels == 0 and side == 0:
        return x
    return graph.node("Pad", x, graph.constant(np.int64([0, 0, 0, 0, 0, channels, side, side])))
