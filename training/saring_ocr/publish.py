"""Puts a trained recogniser into models/ocr-paddle and its checksums into models/manifest.json.

  python -m saring_ocr.publish --build $BUILD/ocr
"""
from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

MODELS = Path(__file__).resolve().parents[2] / "models"
FILES = {"recogniser": "recogniser.onnx", "alphabet": "alphabet.txt"}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True)
    build = parser.parse_args().build
    manifest = json.loads((MODELS / "manifest.json").read_text("utf8"))
    entry = next(model for model in manifest["models"] if model["id"] == "ocr-paddle")
    for key, name in FILES.items():
        shutil.copyfile(build / name, MODELS / "ocr-paddle" / name)
        digest = hashlib.sha256((build / name).read_bytes()).hexdigest()
        entry["files"][key] = {"path": f"ocr-paddle/{name}", "sha256": digest}
    (MODELS / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    main()
