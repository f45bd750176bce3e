"""The shipped model in Python, from its files alone: what the TypeScript side must agree with."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from saring_encoder.export import scores, session
from saring_encoder.pieces import Pieces
from saring_text.data import LABELS
from saring_text.fit import sigmoid
from saring_text.layout import Reference


class Shipped:
    def __init__(self, folder: Path):
        self.config = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        self.linear = Reference(folder / "weights.bin", self.config["language"])
        self.run, self.pieces = session(folder / "encoder.onnx"), Pieces(folder / "tokenizer.json")

    def parts(self, texts: list[str]) -> dict[str, np.ndarray]:
        """Decisions over the labels, and the encoder's outputs over its own, each the highest of a text's windows."""
        return {"linear": np.array([self.linear.decision(text) for text in texts]),
                "encoder": scores(self.run, self.pieces(texts)).astype(np.float64)}

    def combine(self, parts: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Probability of every output, texts each."""
        places = {"linear": list(LABELS), "encoder": self.config["encoder"]["outputs"]}

        def column(model: str, output: str) -> np.ndarray:
            if model == "linear" and output not in LABELS:
                return parts["linear"].max(axis=1)
            return parts[model][:, places[model].index(output)]

        return {output: sigmoid(c["bias"] + sum(t["weight"] * column(t["model"], t["output"]) for t in c["terms"]))
                for output, c in self.config["combine"].items()}

    def scores(self, texts: list[str]) -> dict[str, np.ndarray]:
        return self.combine(self.parts(texts))

    def levels(self, p: dict[str, np.ndarray]) -> list[list[str]]:
        """For each text the level of each label."""
        gate = p["severity2"] >= self.config["gate"]
        out = []
        for i, open_ in enumerate(gate):
            limits = [self.config["thresholds"][label] for label in LABELS]
            out.append(["clear" if not open_ or p[label][i] < t["review"] else
                        "violation" if t["violation"] is not None and p[label][i] >= t["violation"] else "review"
                        for label, t in zip(LABELS, limits, strict=True)])
        return out
