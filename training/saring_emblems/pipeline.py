"""Both networks as the service runs them (twin of src/emblems): letterbox, peaks, overlaps, crops, similarities."""
from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from .crops import cut
from .network import STRIDE

FILL, MULTIPLE, OVERLAP = 114, 32, 0.5


@dataclass
class Found:
    kind: int
    box: tuple[float, float, float, float]
    heat: float
    vector: np.ndarray | None = None
    name: str | None = None
    similarity: float = -1.0


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def letterboxed(picture: np.ndarray, longer: int) -> tuple[np.ndarray, float]:
    """[1, 3, H, W] and how many input pixels one picture pixel is."""
    height, width = picture.shape[:2]
    scale = longer / max(height, width)
    w, h = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(picture, (w, h), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    full = np.full((-(-h // MULTIPLE) * MULTIPLE, -(-w // MULTIPLE) * MULTIPLE, 3), FILL, np.uint8)
    full[:h, :w] = small
    return full.transpose(2, 0, 1)[None].astype(np.float32) / 255, scale


class Emblems:
    def __init__(self, models: Path, longer: int = 640, least=(0.1, 0.1)):
        self.detector, self.embedder = session(models / "detector.onnx"), session(models / "embedder.onnx")
        self.longer, self.least = longer, least

    def detect(self, picture: np.ndarray) -> list[Found]:
        image, scale = letterboxed(picture, self.longer)
        heat, size, offset = self.detector.run(None, {"image": image})
        found = []
        for kind in (0, 1):
            rows, columns = np.nonzero(heat[0, kind] >= self.least[kind])
            for y, x in zip(rows, columns):
                cx, cy = (x + offset[0, 0, y, x]) * STRIDE, (y + offset[0, 1, y, x]) * STRIDE
                w, h = size[0, :, y, x]
                box = tuple(float(v / scale) for v in (cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2))
                found.append(Found(kind, box, float(heat[0, kind, y, x])))
        return without_overlaps(found)

    def embed(self, crops: np.ndarray) -> np.ndarray:
        """[N, 96, 96, 3] bytes → [N, 128]."""
        if len(crops) == 0:
            return np.zeros((0, 128), np.float32)
        parts = [crops[i : i + 64].transpose(0, 3, 1, 2).astype(np.float32) / 255 for i in range(0, len(crops), 64)]
        return np.concatenate([self.embedder.run(None, {"crops": part})[0] for part in parts])

    def read(self, picture: np.ndarray, gallery: "Gallery | None" = None) -> list[Found]:
        found = self.detect(picture)
        logos = [f for f in found if f.kind == 0]
        if logos:
            for one, vector in zip(logos, self.embed(np.stack([cut(picture, f.box) for f in logos]))):
                one.vector = vector
                if gallery:
                    one.name, one.similarity = gallery.best(vector)
        return found


class Gallery:
    def __init__(self, vectors: dict[str, np.ndarray]):
        self.names = [name for name, rows in vectors.items() for _ in rows]
        self.matrix = np.concatenate(list(vectors.values()))

    def best(self, vector: np.ndarray) -> tuple[str, float]:
        cosines = self.matrix @ vector
        i = int(cosines.argmax())
        return self.names[i], float(cosines[i])

    @staticmethod
    def parties(path: Path) -> dict[str, np.ndarray]:
        table = json.loads(path.read_text("utf8"))["parties"]
        return {name: np.stack([np.frombuffer(base64.b64decode(v), "<f4") for v in vectors]) for name, vectors in table.items()}


def iou(a, b) -> float:
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    area = lambda box: (box[2] - box[0]) * (box[3] - box[1])
    return w * h / (area(a) + area(b) - w * h)


def without_overlaps(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: -f.heat):
        if not any(one.kind == other.kind and iou(one.box, other.box) > OVERLAP for other in kept):
            kept.append(one)
    return kept
