"""Puts the networks, the references and the settings into models/faces, and checksums into the manifest.

  python -m saring_faces.publish --build $BUILD/faces
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

MODELS = Path(__file__).resolve().parents[2] / "models"
# As the manifest's `files` name them. parity.json is for tests, and in no manifest.
FILES = {
    "detector": "detector.onnx",
    "landmarks": "landmarks.onnx",
    "descriptor": "descriptor.onnx",
    "office-holders": "office-holders.json",
    "settings": "faces.json",
}
ABOUT = {
    "id": "faces",
    "version": "1.0.0",
    "licence": "MIT (see card.md for what the networks were trained on)",
    "source": "https://github.com/Linzaer/Ultra-Light-Fast-Generic-Face-Detector-1MB (from npm "
    "faceplugin-face-recognition-js 0.0.1, MIT) and npm @vladmandic/face-api 1.7.15 (MIT; dlib's ResNet); "
    "converted in training/saring_faces",
    "card": "faces/card.md",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True)
    build = parser.parse_args().build
    (MODELS / "faces").mkdir(exist_ok=True)
    for name in [*FILES.values(), "parity.json"]:
        if (build / name).exists():
            shutil.copyfile(build / name, MODELS / "faces" / name)
    manifest = json.loads((MODELS / "manifest.json").read_text("utf8"))
    others = [model for model in manifest["models"] if model["id"] != ABOUT["id"]]
    known = next((model for model in manifest["models"] if model["id"] == ABOUT["id"]), {"quality": {}})
    entry = {**ABOUT, "quality": known["quality"], "files": {key: _file(name) for key, name in FILES.items()}}
    manifest["models"] = sorted([*others, entry], key=lambda model: model["id"])
    (MODELS / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf8")


def _file(name: str) -> dict[str, str]:
    path = MODELS / "faces" / name
    return {"path": f"faces/{name}", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


if __name__ == "__main__":
    main()
