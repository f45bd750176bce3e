"""The face detector as ONNX: RFB-320 of Ultra-Light-Fast-Generic-Face-Detector, for any picture size."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Names inside the source's file: probabilities of two classes, and offsets from the priors.
SCORES, OFFSETS = "scores", "462"


def detector(source: Path) -> onnx.ModelProto:
    """
    `image` [n, height, width, 3] (bytes; sides multiples of 64) to [n, priors, 5]: the probability of a
    face, and the offsets of its centre and size. The source's last nodes, which know one picture size
    only, are left to who decodes.
    """
    model = onnx.load(source)
    graph = model.graph
    nodes, needed = [], {SCORES, OFFSETS}
    for node in reversed(graph.node):
        if needed.intersection(node.output):
            nodes.append(node)
            needed.update(node.input)
    weights = [one for one in graph.initializer if one.name in needed]
    before = [
        helper.make_node("Cast", ["image"], ["image_float"], to=TensorProto.FLOAT),
        helper.make_node("Transpose", ["image_float"], ["image_planes"], perm=[0, 3, 1, 2]),
        helper.make_node("Sub", ["image_planes", "image_mean"], ["image_centred"]),
        helper.make_node("Mul", ["image_centred", "image_unit"], [graph.input[0].name]),
    ]
    after = [
        helper.make_node("Slice", [SCORES], ["face"], axes=[2], starts=[1], ends=[2]),
        helper.make_node("Concat", ["face", OFFSETS], ["output"], axis=2),
    ]
    constants = [
        numpy_helper.from_array(np.float32(127), "image_mean"),
        numpy_helper.from_array(np.float32(1 / 128), "image_unit"),
    ]
    cut = helper.make_graph(
        [*before, *reversed(nodes), *after],
        "rfb_320",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["n", "height", "width", 3])],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["n", "priors", 5])],
        [*weights, *constants],
    )
    result = helper.make_model(cut, opset_imports=model.opset_import, producer_name="saring_faces")
    result.ir_version = model.ir_version
    onnx.checker.check_model(result, full_check=True)
    return result
