"""Writes parity.json: what the networks say of pictures that the service's tests draw anew from their shapes.

python -m saring_emblems.parity --models DIR
"""
from __future__ import annotations

import argparse
import base64
import json
import random
from pathlib import Path

import numpy as np

from .pipeline import Emblems

PICTURES = 12
# Nearer to a threshold the two sides may differ in whether a place is named at all.
CLEAR = 0.06


def shapes(rng: random.Random, width: int, height: int) -> list[list]:
    """Bars of print, and discs or squares with shapes in them; [kind, x, y, width, height, [r, g, b]]."""
    colour = lambda: [rng.randrange(256) for _ in range(3)]
    drawn = [["rect", 0, height - height // 8, width, height // 8, colour()]]
    for _ in range(rng.randint(2, 5)):
        size = rng.randint(40, 160)
        x, y = rng.randrange(width - size), rng.randrange(height - size)
        ink, kind = colour(), rng.choice(["disc", "rect"])
        drawn.append([kind, x, y, size, size, colour()])
        drawn.append(["disc", x + size // 8, y + size // 8, size * 3 // 4, size * 3 // 4, ink])
        drawn.append(["rect", x + size // 3, y + size // 4, size // 3, size // 6, colour()])
        drawn.append(["disc", x + size // 3, y + size // 2, size // 3, size // 4, colour()])
    return drawn


def draw(width: int, height: int, ground, drawn) -> np.ndarray:
    """[height, width, 3] bytes, without smooth edges: whole numbers only, so that any language draws the same."""
    picture = np.empty((height, width, 3), np.uint8)
    picture[:] = ground
    ys, xs = np.mgrid[0:height, 0:width].astype(np.int64)
    for kind, x, y, w, h, colour in drawn:
        inside = (xs >= x) & (xs < x + w) & (ys >= y) & (ys < y + h)
        if kind == "disc":
            inside &= ((2 * (xs - x) + 1 - w) * h) ** 2 + ((2 * (ys - y) + 1 - h) * w) ** 2 <= (w * h) ** 2
        picture[inside] = colour
    return picture


def vectors(models: Path, seed: int = 5) -> list[dict]:
    config = json.loads((models / "emblems.json").read_text("utf8"))
    least = (config["detector"]["heat"]["logo"], config["detector"]["heat"]["number"])
    emblems = Emblems(models, config["detector"]["longSide"], tuple(one - CLEAR for one in least))
    rng, kept = random.Random(seed), []
    while len(kept) < PICTURES:
        width, height = rng.choice([(640, 640), (500, 400), (1200, 800), (700, 1300)])
        ground = [rng.randrange(256) for _ in range(3)]
        drawn = shapes(rng, width, height)
        found = emblems.read(draw(width, height, ground, drawn))
        if not any(one.kind == 0 for one in found) or any(one.heat < least[one.kind] + CLEAR for one in found):
            continue
        places = [[{"box": [round(v, 2) for v in one.box], "heat": round(one.heat, 4), **embedding(one)} for one in found if one.kind == kind] for kind in (0, 1)]
        kept.append({"width": width, "height": height, "ground": ground, "shapes": drawn, "logos": places[0], "numbers": places[1]})
    return kept


def embedding(one) -> dict:
    return {} if one.vector is None else {"embedding": base64.b64encode(one.vector.astype("<f4").tobytes()).decode()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=Path, required=True)
    options = parser.parse_args()
    found = vectors(options.models)
    (options.models / "parity.json").write_text(json.dumps(found, separators=(",", ":")) + "\n", "utf8")
    print(len(found), "pictures", sum(len(one["logos"]) for one in found), "logos", sum(len(one["numbers"]) for one in found), "numbers")


if __name__ == "__main__":
    main()
