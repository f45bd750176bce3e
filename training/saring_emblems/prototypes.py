"""Writes parties.json: each party's typical embeddings, from the training drawings and likely changes of them.

python -m saring_emblems.prototypes --pack DIR --models DIR
"""
from __future__ import annotations

import argparse
import base64
import json
from pathlib import Path

import numpy as np

from .assets import Assets, load
from .crops import Cropper
from .pipeline import Emblems

CHANGES, CLUSTERS = 160, 5


def clustered(vectors: np.ndarray, count: int, seed: int = 0) -> np.ndarray:
    """Spherical k-means: `count` unit vectors."""
    rng = np.random.default_rng(seed)
    centres = vectors[rng.choice(len(vectors), count, replace=False)]
    for _ in range(20):
        nearest = (vectors @ centres.T).argmax(1)
        for i in range(count):
            if (nearest == i).any():
                mean = vectors[nearest == i].mean(0)
                centres[i] = mean / np.linalg.norm(mean)
    return centres


def prototypes(side: Assets, emblems: Emblems, seed: int = 77) -> dict[str, np.ndarray]:
    cropper = Cropper(side, seed)
    table: dict[str, np.ndarray] = {}
    for name, drawings in sorted(side.by_source()["party"].items()):
        plain = np.stack([cropper.emblem(d, size, easy=True)[0] for d in drawings for size in (140.0, 40.0)])
        changed = np.stack([cropper.emblem(drawings[i % len(drawings)])[0] for i in range(CHANGES)])
        rows = np.concatenate([emblems.embed(plain), clustered(emblems.embed(changed), CLUSTERS)])
        table[name] = distinct(rows)
    return table


def distinct(rows: np.ndarray, alike: float = 0.93) -> np.ndarray:
    """Without vectors that a kept one already stands for."""
    kept: list[np.ndarray] = []
    for row in rows:
        if all(float(row @ other) < alike for other in kept):
            kept.append(row)
    return np.stack(kept)


def write(table: dict[str, np.ndarray], path: Path) -> None:
    parties = {name: [base64.b64encode(row.astype("<f4").tobytes()).decode() for row in rows] for name, rows in table.items()}
    path.write_text(json.dumps({"format": 1, "dimensions": 128, "parties": parties}, indent=1) + "\n", "utf8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    options = parser.parse_args()
    side, _ = load(options.pack, drawn_classes=1, drawn_held=0)
    table = prototypes(side, Emblems(options.models))
    write(table, options.models / "parties.json")
    print({name: len(rows) for name, rows in table.items()})


if __name__ == "__main__":
    main()
