"""Puts PP-OCR's detector and a trained recogniser, both fused, into models/ocr-paddle and their checksums into
models/manifest.json.

  python -m saring_ocr.publish --build $BUILD/ocr --detector $PADDLE/ch_PP-OCRv4_det_infer.onnx
"""
from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

from .fuse import fuse

MODELS = Path(__file__).resolve().parents[2] / "models"
FILES = {"detector": "detector.onnx", "recogniser": "recogniser.onnx", "alphabet": "alphabet.txt"}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--detector", type=Path, required=True)
    options = parser.parse_args()
    folder = MODELS / "ocr-paddle"
    fuse(options.detector, folder / FILES["detector"], (1, 3, 448, 800))
    fuse(options.build / FILES["recogniser"], folder / FILES["recogniser"], (1, 3, 48, 680))
    shutil.copyfile(options.build / FILES["alphabet"], folder / FILES["alphabet"])
    manifest = json.loads((MODELS / "manifest.json").read_text("utf8"))
    entry = next(model for model in manifest["models"] if model["id"] == "ocr-paddle")
    for key, name in FILES.items():
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        entry["files"][key] = {"path": f"ocr-paddle/{name}", "sha256": digest}
    (MODELS / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    main()
