"""The published int8 graph of `fuse.py` → PyTorch weights: where a smaller encoder starts from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .network import HEADS, WIDTH


class Published:
    def __init__(self, path: Path):
        self.found = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
        self.layers = 1 + max(int(name.split(".")[1]) for name in self.found if name.startswith("layers."))

    def product(self, name: str) -> torch.Tensor:
        """out × in, as `nn.Linear` has it."""
        weight = self.found[f"{name}.w"].astype(np.float32) * self.found[f"{name}.w.scale"]
        return torch.from_numpy(np.ascontiguousarray(weight.T))

    def plain(self, name: str) -> torch.Tensor:
        return torch.from_numpy(self.found[name].astype(np.float32))

    def state(self, kept: tuple[int, ...]) -> dict[str, torch.Tensor]:
        """State of a `Classifier` that has these layers alone, in this order."""
        rows = self.found["enc.e.weight_quantized"].astype(np.float32) - self.found["enc.e.weight_zero_point"]
        out = {"enc.e.weight": torch.from_numpy(rows * self.found["enc.e.weight_scale"])}
        for name in ("enc.pos.weight", "enc.ne.weight", "enc.ne.bias", "enc.nf.weight", "enc.nf.bias"):
            out[name] = self.plain(name)
        for to, at in enumerate(kept):
            old, new = f"layers.{at}", f"enc.layers.{to}"
            # fuse.py multiplied the queries by the root that export.py had divided them by.
            out[f"{new}.qkv.weight"], out[f"{new}.qkv.bias"] = self.product(f"{old}.qkv"), self.plain(f"{old}.qkv.bias")
            for part in ("o", "a", "b"):
                out[f"{new}.{part}.weight"] = self.product(f"{old}.{part}")
            out[f"{new}.o.bias"], out[f"{new}.b.bias"] = self.plain(f"{old}.o.bias"), self.plain(f"{old}.b.bias")
            out[f"{new}.a.bias"] = self.plain(f"enc.{old}.a.bias")
            for norm in ("n1", "n2"):
                for part in ("weight", "bias"):
                    out[f"{new}.{norm}.{part}"] = self.plain(f"enc.{old}.{norm}.{part}")
        for name in ("att", "h", "out"):
            out[f"{name}.weight"] = self.product(name)
            bias = "att.bias" if name == "att" else f"{name}.bias"
            out[f"{name}.bias"] = self.plain(bias if bias in self.found else f"{name}.out.bias")
        assert out["enc.layers.0.qkv.weight"].shape == (3 * WIDTH, WIDTH) and WIDTH % HEADS == 0
        return out
