"""Twin of src/vision/faces/: detection, landmarks, alignment and descriptors, for measuring."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

from .geometry import TEMPLATE_POINTS, chip_matrix, square_matrix, warp

STRIDE = 64
# Long sides of the picture at which it is looked at; the second is the picture's own, within bounds.
FAR_SIDE, LEAST_NEAR_SIDE, MOST_NEAR_SIDE = 320, 640, 960
# Cells of the detector: their size, and the sizes of the faces that each looks for, in pixels.
LEVELS = ((8, (10, 16, 24)), (16, (32, 48)), (32, (64, 96)), (64, (128, 192, 256)))
# What is looked at again is at least this likely a face at first sight.
FIRST_SIGHT = 0.35
MOST_OVERLAP = 0.4
# The second look: a square of so many pixels, of which the face's longer side takes these shares.
LOOK_SIDE, LOOK_SHARES = 128, (0.5, 0.25)
LANDMARK_SIDE, CHIP_SIDE = 112, 150


@dataclass(frozen=True)
class Candidate:
    """A box as x, y, width, height in pixels of the picture, and its score, 0..1."""

    box: tuple[float, float, float, float]
    score: float


class Networks:
    """The three sessions, one thread each: bytes in, float32 out."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        for role in ("detector", "landmarks", "descriptor"):
            session = onnxruntime.InferenceSession(folder / f"{role}.onnx", options, ["CPUExecutionProvider"])
            setattr(self, role, lambda image, s=session: s.run(None, {"image": image})[0])


def candidates(networks: Networks, picture: Image.Image, least: float = FIRST_SIGHT) -> list[Candidate]:
    """What may be faces, surest first, without overlaps, in pixels of the picture."""
    found = []
    near_side = min(max(max(picture.size), LEAST_NEAR_SIDE), MOST_NEAR_SIDE)
    for long_side in (FAR_SIDE, near_side):
        scale = long_side / max(picture.size)
        width, height = (max(1, round(side * scale)) for side in picture.size)
        image = np.full((1, *(-(-side // STRIDE) * STRIDE for side in (height, width)), 3), 127, np.uint8)
        image[0, :height, :width] = np.asarray(picture.resize((width, height), Image.BILINEAR))
        for one in decode(networks.detector(image)[0], image.shape[1], image.shape[2], least):
            found.append(Candidate(tuple(float(v) / scale for v in one.box), one.score))
    return suppress(found, MOST_OVERLAP)


def decode(output: np.ndarray, height: int, width: int, least: float) -> list[Candidate]:
    """Boxes in pixels of the input, of those with a score above `least`."""
    kept = np.nonzero(output[:, 0] > least)[0]
    at = priors(height, width)[kept]
    # The source's own priors end at the picture's size.
    extents = np.minimum(at[:, 2:], [width, height])
    centres = at[:, :2] + output[kept, 1:3] * 0.1 * extents
    sizes = extents * np.exp(output[kept, 3:5] * 0.2)
    boxes = np.concatenate([centres - sizes / 2, sizes], 1)
    return [Candidate(tuple(box), float(score)) for box, score in zip(boxes, output[kept, 0])]


def priors(height: int, width: int) -> np.ndarray:
    """Centre x, y and size of every prior, in the order of the detector's output."""
    rows = []
    for cell, sizes in LEVELS:
        rows_of_cells, columns = -(-height // cell), -(-width // cell)
        y = (np.arange(rows_of_cells) + 0.5) * height / rows_of_cells
        x = (np.arange(columns) + 0.5) * width / columns
        y, x, size = np.meshgrid(y, x, sizes, indexing="ij")
        rows.append(np.stack([x, y, size], -1).reshape(-1, 3))
    return np.concatenate(rows)


def suppress(found: list[Candidate], most: float) -> list[Candidate]:
    """Surest first, without those that overlap a surer one by more than `most` (intersection / union)."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: -one.score):
        if all(overlap(one.box, other.box) <= most for other in kept):
            kept.append(one)
    return kept


def overlap(a, b) -> float:
    width = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    height = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (a[2] * a[3] + b[2] * b[3] - width * height)


def second_look(networks: Networks, pixels: np.ndarray, box) -> list[float]:
    """The detector's score of the same box in a square around it, for each of `LOOK_SHARES`."""
    x, y, width, height = box
    looks = []
    for share in LOOK_SHARES:
        scale = LOOK_SIDE * share / max(width, height)
        matrix = square_matrix(x + width / 2, y + height / 2, LOOK_SIDE / scale, 0.0, LOOK_SIDE)
        image = warp(pixels, matrix, LOOK_SIDE)[None]
        w, h = width * scale, height * scale
        expected = (LOOK_SIDE / 2 - w / 2, LOOK_SIDE / 2 - h / 2, w, h)
        again = decode(networks.detector(image)[0], LOOK_SIDE, LOOK_SIDE, 0.0)
        looks.append(max((one.score for one in again if overlap(one.box, expected) > 0.3), default=0.0))
    return looks


def faces(networks: Networks, picture: Image.Image, weights, bias: float, least: float) -> list[Candidate]:
    """The faces with a probability (their score) of `least`, without parts of larger ones."""
    pixels = np.asarray(picture)
    found = []
    for one in candidates(networks, picture):
        logit = evidence(one.score, second_look(networks, pixels, one.box)) @ weights + bias
        probability = float(1 / (1 + np.exp(-logit)))
        if probability >= least:
            found.append(Candidate(one.box, probability))
    found.sort(key=lambda one: (-min(one.score, 0.9), -one.box[2] * one.box[3]))
    kept: list[Candidate] = []
    for one in found:
        if all(_share_of_smaller(one.box, other.box) <= 0.5 for other in kept):
            kept.append(one)
    return kept


def _share_of_smaller(a, b) -> float:
    width = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    height = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    return max(width, 0) * max(height, 0) / min(a[2] * a[3], b[2] * b[3])


def evidence(first: float, looks: list[float]) -> np.ndarray:
    """Logits of the three scores, bounded."""
    p = np.clip([first, *looks], 1e-3, 1 - 1e-3)
    return np.log(p / (1 - p))


def landmarks(networks: Networks, pixels: np.ndarray, box) -> np.ndarray:
    """68 points in pixels: seen upright in the box, then again turned upright around themselves."""
    x, y, width, height = box
    points = _points(networks, pixels, x + width / 2, y + height / 2, max(width, height) * 1.2, 0.0)
    low, high = points.min(0), points.max(0)
    centre = (low + high) / 2
    return _points(networks, pixels, *centre, (high - low).max() * 1.25, roll(points))


def _points(networks: Networks, pixels: np.ndarray, x: float, y: float, side: float, angle: float) -> np.ndarray:
    matrix = square_matrix(x, y, side, angle, LANDMARK_SIDE)
    shares = networks.landmarks(warp(pixels, matrix, LANDMARK_SIDE)[None])[0].reshape(68, 2)
    return (shares * LANDMARK_SIDE - 0.5) @ matrix[:, :2].T + matrix[:, 2]


def roll(points: np.ndarray) -> float:
    """By how much the line of the eyes is turned, in radians."""
    x, y = points[42:48].mean(0) - points[36:42].mean(0)
    return float(np.arctan2(y, x))


def describe(networks: Networks, pixels: np.ndarray, points: np.ndarray) -> np.ndarray:
    """128 numbers: the mean over the face and its mirror image."""
    chip = warp(pixels, chip_matrix(points[TEMPLATE_POINTS], CHIP_SIDE), CHIP_SIDE)
    return networks.descriptor(np.stack([chip, chip[:, ::-1]])).mean(0)
