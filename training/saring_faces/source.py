"""The weight files of face-api, as they come in the npm package `@vladmandic/face-api`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Weight:
    """One tensor in TensorFlow's layout: `stored * scale + offset`, as bytes or as float32."""

    stored: np.ndarray
    scale: float = 1.0
    offset: float = 0.0

    @property
    def values(self) -> np.ndarray:
        """As float32."""
        return self.stored.astype(np.float32) * np.float32(self.scale) + np.float32(self.offset)


def read_weights(folder: Path, name: str) -> dict[str, Weight]:
    """The tensors of model `name` (`face_recognition`, …) by their names in the source."""
    manifest = json.loads((folder / f"{name}_model-weights_manifest.json").read_text())
    weights: dict[str, Weight] = {}
    for group in manifest:
        data = b"".join((folder / path).read_bytes() for path in group["paths"])
        at = 0
        for entry in group["weights"]:
            quantization = entry.get("quantization")
            kind = np.dtype(np.uint8 if quantization else np.float32)
            if quantization and quantization["dtype"] != "uint8":
                raise ValueError(f"{entry['name']} is stored as {quantization['dtype']}, not as uint8")
            count = int(np.prod(entry["shape"]))
            stored = np.frombuffer(data, kind, count, at).reshape(entry["shape"])
            at += count * kind.itemsize
            weights[entry["name"]] = (
                Weight(stored, quantization["scale"], quantization["min"]) if quantization else Weight(stored)
            )
        if at != len(data):
            raise ValueError(f"{name}: {len(data) - at} bytes are left over")
    return weights
