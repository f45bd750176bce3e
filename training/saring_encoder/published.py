"""Scores of the linear model that `models/text-id` already holds, in the form that `combine` reads."""

from __future__ import annotations

import argparse
import struct
from pathlib import Path

import numpy as np

from saring_text.data import load
from saring_text.features import Weighting
from saring_text.layout import Reference
from saring_text.problem import Settings, fold_of, out_of_fold, training_block
from saring_text.templates import template_rows

from .linear import Linear, decide
from .rows import N, OUTPUTS, load_data


def weighting(kept: np.ndarray, idf: np.ndarray) -> Weighting:
    out = Weighting.__new__(Weighting)
    out.kept, out.idf = kept, idf.astype(np.float32)
    return out


def published(folder: Path) -> Linear:
    model, raw = Reference(folder), (folder / "weights.bin").read_bytes()
    nw, nc = struct.unpack_from("<5I", raw)[1:3]
    buckets = np.frombuffer(raw, "<u4", nw + nc, 20).astype(np.int64)
    w, b = np.zeros((nw + nc, len(OUTPUTS)), np.float32), np.zeros(len(OUTPUTS), np.float32)
    w[:, :N], b[:N] = model.w, model.b
    return Linear(weighting(buckets[:nw], model.idf[:nw]), weighting(buckets[nw:], model.idf[nw:]), w, b)


def with_heads(z: np.ndarray) -> np.ndarray:
    """It has no heads: its highest label stands for severity 2, the others stay 0."""
    out = np.zeros((len(z), len(OUTPUTS)), np.float32)
    out[:, :N], out[:, N] = z[:, :N], z[:, :N].max(axis=1)
    return out


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--new", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    o = arguments.parse_args()
    model, data, s = published(here.parent / "models/text-id"), load_data(o.data, o.new), Settings()
    old = [row for row in load(o.data, "all") if not row.held_out]
    z = out_of_fold(old, training_block(old + template_rows(), data.swapper, s.copies), s)
    known = {row.id: z[i] for i, row in enumerate(old)}
    rows = [row for row in data.train if fold_of(row) == 0]
    new = [row for row in rows if row.id not in known]  # never trained on: the published model itself
    known.update(zip((row.id for row in new), decide(model, new)[:, :N], strict=True))
    np.savez(o.build / "published-folds.npz", Z=with_heads(np.array([known[row.id] for row in rows])),
             ids=np.array([row.id for row in rows]))
    np.savez(o.build / "published-held.npz", Z=with_heads(decide(model, data.held)),
             ids=np.array([row.id for row in data.held]))


if __name__ == "__main__":
    main()
