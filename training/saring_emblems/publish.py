"""Writes parity.json, names the held-out drawings in emblems.json and prints the manifest entry: python -m saring_emblems.publish --models DIR"""
from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np

from .pack import HELD_SUFFIX
from .pipeline import session

VERSION = "1.0.0"
FILES = {"detector": "detector.onnx", "embedder": "embedder.onnx", "parties": "parties.json", "config": "emblems.json"}
TOLERANCE = 1e-3


def value(case: int, channel: int, y: int, x: int, height: int, width: int) -> float:
    """A pixel of a parity picture, 0..1: three discs of whole-number bytes on a slanting ramp. TypeScript computes the same."""
    byte = (x * (2 + case) + y * (5 - case) + channel * 37) % 128 + 32
    for i in range(3):
        cx, cy, r = (width * (2 * i + 1)) // 6, (height * (i + 2)) // 6, height // (5 + i + case)
        if (x - cx) ** 2 + (y - cy) ** 2 < r * r:
            byte = (60 + 97 * ((i + channel + case) % 3)) % 256
    return byte / 255


def picture(case: int, height: int, width: int) -> np.ndarray:
    """[1, 3, height, width]."""
    rows = [[[value(case, c, y, x, height, width) for x in range(width)] for y in range(height)] for c in range(3)]
    return np.array([rows], np.float32)


def parity(models: Path) -> dict:
    detector, embedder = session(models / "detector.onnx"), session(models / "embedder.onnx")
    cases = []
    for case, (height, width) in enumerate(((96, 160), (160, 96), (128, 128))):
        heat, size, offset = detector.run(None, {"image": picture(case, height, width)})
        peaks = []
        for flat in np.argsort(-heat[0].ravel(), kind="stable")[:3]:
            kind, y, x = np.unravel_index(flat, heat.shape[1:])
            peaks.append({"kind": int(kind), "row": int(y), "column": int(x), "heat": r(heat[0, kind, y, x]), "size": [r(v) for v in size[0, :, y, x]], "offset": [r(v) for v in offset[0, :, y, x]]})
        cases.append({"case": case, "height": height, "width": width, "peaks": peaks})
    crops = [{"case": case, "embedding": [r(v) for v in embedder.run(None, {"crops": picture(case, 96, 96)})[0][0, :16]]} for case in range(3)]
    formula = "byte = (x*(2+case) + y*(5-case) + channel*37) % 128 + 32; for i in 0..2: cx = floor(width*(2i+1)/6), cy = floor(height*(i+2)/6), r = floor(height/(5+i+case)), where (x-cx)^2+(y-cy)^2 < r^2: byte = (60 + 97*((i+channel+case)%3)) % 256; value = byte/255"
    return {"format": 1, "tolerance": TOLERANCE, "formula": formula, "detector": cases, "embedder": crops}


def r(number) -> float:
    return round(float(number), 6)


def entry(models: Path, quality: dict) -> dict:
    digest = lambda name: hashlib.sha256((models / name).read_bytes()).hexdigest()
    return {
        "id": "emblems", "version": VERSION, "licence": "Apache-2.0", "source": "trained in training/saring_emblems", "card": "emblems/card.md", "quality": quality,
        "files": {name: {"path": f"emblems/{file}", "sha256": digest(file)} for name, file in FILES.items()},
    }  # fmt: skip


def name_held_out(models: Path) -> None:
    """Lists the drawings that no training saw, for `npm run bench:elements`."""
    settings = models / "emblems.json"
    parties = json.loads((models / "parties.json").read_text("utf8"))["parties"]
    content = json.loads(settings.read_text("utf8")) | {"heldOut": [f"{party}{HELD_SUFFIX}.png" for party in sorted(parties)]}
    settings.write_text(json.dumps(content, indent=2) + "\n", "utf8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--figures", type=Path, required=True)
    options = parser.parse_args()
    (options.models / "parity.json").write_text(json.dumps(parity(options.models), indent=1) + "\n", "utf8")
    name_held_out(options.models)
    table = json.loads(options.figures.read_text("utf8"))
    mixed = [value for name, value in table["conditions"].items() if name.startswith("mixed")]
    total = sum(v["of"] for v in mixed)
    quality = {
        "partyLogoRecall": round(sum(v["recall"] * v["of"] for v in mixed) / total, 3),
        "falseNamesPerImage": round(sum(v["falseNamed"] * v["images"] for v in mixed) / sum(v["images"] for v in mixed), 3),
        "addedLogoRecall": table["added"]["recall"], "numberRecall": table["numbers"]["recall"],
    }  # fmt: skip
    print(json.dumps(entry(options.models, quality), indent=2))


if __name__ == "__main__":
    main()
