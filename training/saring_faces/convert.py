"""Writes the three networks as ONNX.

  python -m saring_faces.convert --packages NODE_MODULES --out $BUILD/faces

NODE_MODULES holds @vladmandic/face-api 1.7.15 and faceplugin-face-recognition-js 0.0.1.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx

from .detector import detector
from .networks import descriptor, landmarks
from .source import read_weights

DETECTOR = "faceplugin-face-recognition-js/model/fr_detect.onnx"
FACE_API = "@vladmandic/face-api/model"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--packages", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    face_api = options.packages / FACE_API
    models = {
        "detector": detector(options.packages / DETECTOR),
        "landmarks": landmarks(read_weights(face_api, "face_landmark_68")),
        "descriptor": descriptor(read_weights(face_api, "face_recognition")),
    }
    for role, model in models.items():
        onnx.save(model, options.out / f"{role}.onnx")


if __name__ == "__main__":
    main()
