"""Descriptors of the Presidents and Vice-Presidents: numbers, no pictures.

  python -m saring_faces.references --photographs ../../shared/data/images/faces --networks $BUILD/faces \\
      --out $BUILD/faces/office-holders.json

`office-holders.json` beside this file says which photographs; of several faces in one, `at` counts
the `faces` largest from the left.
"""

from __future__ import annotations

import argparse
import base64
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from .runtime import Networks, candidates, describe, evidence, landmarks, second_look

HOLDERS = Path(__file__).with_name("office-holders.json")
# A photograph is seen anew as banners show faces: small, and out of focus (all in pixels).
SMALL_FACE = 40
BLURRED_FACE, BLUR = 120, 3


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photographs", type=Path, required=True)
    arguments.add_argument("--networks", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    networks = Networks(options.networks)
    holders = json.loads(HOLDERS.read_text("utf8"))
    for holder in holders:
        photographs = holder.pop("photographs")
        vectors = [
            vector
            for one in photographs
            for vector in _views_of(networks, options.photographs / one["file"], one)
        ]
        holder.update(role="president", vectors=[_encoded(vector) for vector in vectors])
    options.out.write_text(json.dumps(holders, indent=1, ensure_ascii=False) + "\n", "utf8")


def _views_of(networks: Networks, path: Path, which: dict) -> list[np.ndarray]:
    picture = Image.open(path).convert("RGB")
    return views(networks, picture, face_box(networks, picture, which))


def views(networks: Networks, picture: Image.Image, box) -> list[np.ndarray]:
    """Descriptors of the face in `box` as photographed, small, and out of focus."""
    small, small_box = _scaled(picture, box, SMALL_FACE)
    blurred, blurred_box = _scaled(picture, box, BLURRED_FACE)
    blurred = blurred.filter(ImageFilter.GaussianBlur(BLUR))
    descriptors = []
    for one, where in ((picture, box), (small, small_box), (blurred, blurred_box)):
        pixels = np.asarray(one)
        descriptors.append(describe(networks, pixels, landmarks(networks, pixels, where)))
    return descriptors


def _scaled(picture: Image.Image, box, side: int) -> tuple[Image.Image, list[float]]:
    """The picture at the size that gives the face a longer side of `side`, and the face's box there."""
    scale = side / max(box[2:])
    size = [max(1, round(length * scale)) for length in picture.size]
    return picture.resize(size, Image.LANCZOS), [value * scale for value in box]


def face_box(networks: Networks, picture: Image.Image, which: dict):
    """The box (x, y, width, height) of the face that `which` says."""
    pixels = np.asarray(picture)
    sure = [
        one
        for one in candidates(networks, picture)
        if evidence(one.score, second_look(networks, pixels, one.box)).sum() > 0
    ]
    largest = sorted(sure, key=lambda one: -one.box[2] * one.box[3])[: which["faces"]]
    if len(largest) < which["faces"]:
        raise ValueError(f"{which['file']} shows {len(largest)} faces, not {which['faces']}")
    return sorted(largest, key=lambda one: one.box[0])[which["at"]].box


def _encoded(vector: np.ndarray) -> str:
    return base64.b64encode(vector.astype("<f4").tobytes()).decode()


if __name__ == "__main__":
    main()
