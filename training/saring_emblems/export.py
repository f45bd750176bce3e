"""Writes trained weights as ONNX: python -m saring_emblems.export --weights DIR --out DIR"""
from __future__ import annotations

import argparse
from pathlib import Path

import torch

from .network import Detector, Embedder, PeakDetector


def export(network, example, path: Path, **arguments) -> None:
    torch.onnx.export(network.eval(), example, str(path), opset_version=17, dynamo=False, do_constant_folding=True, **arguments)
    print(path.name, path.stat().st_size, "bytes")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    detector, embedder = Detector(), Embedder()
    if options.weights:
        for name, network in (("detector", detector), ("embedder", embedder)):
            network.load_state_dict(torch.load(options.weights / f"{name}.pt", map_location="cpu"))
    axes = {2: "height", 3: "width"}
    cells = {2: "rows", 3: "columns"}
    names = ["heat", "size", "offset"]
    export(PeakDetector(detector), torch.rand(1, 3, 320, 640), options.out / "detector.onnx", input_names=["image"], output_names=names, dynamic_axes={"image": axes, **{n: cells for n in names}})
    batch = {0: "crops"}
    export(embedder, torch.rand(2, 3, 96, 96), options.out / "embedder.onnx", input_names=["crops"], output_names=["embeddings"], dynamic_axes={"crops": batch, "embeddings": batch})


if __name__ == "__main__":
    main()
