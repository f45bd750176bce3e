"""Holds the ONNX networks against their sources.

  node saring_faces/source-answers.mjs $BUILD > $BUILD/formula.json
  python -m saring_faces.parity --packages $BUILD/node_modules --networks $BUILD/faces \\
      --answers $BUILD/formula.json --out $BUILD/faces/parity.json [--photographs FOLDER]

Writes the sources' answers to formula-made pictures, which the TypeScript tests hold the runtime to;
prints the largest differences. Photographs are compared for the detector only (for the others see
source-answers.mjs).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

from .convert import DETECTOR
from .runtime import Networks, decode

# The one size that the detector's source takes.
WIDTH, HEIGHT = 320, 240
# Every so many priors of the source's 4,420 are kept.
STEP = 20


def formula_picture(width: int, height: int) -> np.ndarray:
    """Bytes [height, width, 3]: stripes and curves that nobody has a right to."""
    y, x, channel = np.indices((height, width, 3))
    return ((x * 3 + y * 5 + channel * 40 + ((x * y) >> 3) * 7) % 256).astype(np.uint8)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--packages", type=Path, required=True)
    arguments.add_argument("--networks", type=Path, required=True)
    arguments.add_argument("--answers", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--photographs", type=Path)
    options = arguments.parse_args()
    networks = Networks(options.networks)
    source = onnxruntime.InferenceSession(options.packages / DETECTOR, providers=["CPUExecutionProvider"])

    vectors = []
    for answer in json.loads(options.answers.read_text()):
        side, role, expected = answer["side"], answer["network"], answer["output"]
        output = getattr(networks, role)(formula_picture(side, side)[None])[0]
        print(role, "largest difference", np.abs(output - np.float32(expected)).max())
        vectors.append({"network": role, "width": side, "height": side, "output": _short(expected)})

    picture = formula_picture(WIDTH, HEIGHT)
    scores, boxes = _source_boxes(source, picture)
    print("detector", *_differences(networks, picture, scores, boxes))
    rows = np.c_[scores, boxes][::STEP]
    vectors.append({"network": "detector", "width": WIDTH, "height": HEIGHT, "step": STEP, "output": _short(rows.ravel())})
    options.out.write_text(json.dumps(vectors) + "\n")

    if options.photographs:
        pictures = [Image.open(path).convert("RGB") for path in sorted(options.photographs.glob("*.jpg"))]
        pixels = [np.asarray(one.resize((WIDTH, HEIGHT))) for one in pictures]
        worst = np.max([_differences(networks, one, *_source_boxes(source, one)) for one in pixels], 0)
        print(len(pixels), "photographs: scores", worst[0], "boxes in pixels", worst[1])


def _source_boxes(source: onnxruntime.InferenceSession, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Scores and boxes (x, y, width, height in pixels) as the source itself decodes them."""
    image = ((picture.astype(np.float32) - 127) / 128).transpose(2, 0, 1)[None]
    scores, corners = source.run(None, {"input": image})
    corners = corners[0] * [WIDTH, HEIGHT, WIDTH, HEIGHT]
    return scores[0, :, 1], np.c_[corners[:, :2], corners[:, 2:] - corners[:, :2]]


def _differences(networks: Networks, picture: np.ndarray, scores: np.ndarray, boxes: np.ndarray) -> tuple[float, float]:
    found = decode(networks.detector(picture[None])[0], HEIGHT, WIDTH, -1.0)
    ours = np.array([one.box for one in found])
    return np.abs(np.array([one.score for one in found]) - scores).max(), np.abs(ours - boxes).max()


def _short(values) -> list[float]:
    return [float(f"{value:.6g}") for value in values]


if __name__ == "__main__":
    main()
