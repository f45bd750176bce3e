"""Learning curve: average precision on held-out rows with a share of the written training texts."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np

from .augment import Swapper, proper_names
from .data import LABELS, Row, load, unit
from .layout import LANGUAGE_BUCKETS, Reference, write
from .measure import average_precision
from .problem import Settings, fit, targets, training_block
from .templates import template_rows
from .train import LANGUAGE_CONFIG


def score(rows: list[Row], share: float, known: set[str], held: list[Row]) -> dict[str, float]:
    """Mean average precision per domain over the labels with at least five held-out positives."""
    some = [row for row in rows if row.domain != "written" or unit(row.group, "curve") < share]
    settings = Settings()
    block = training_block(some + template_rows(), Swapper(proper_names(some, known)), settings.copies)
    fitted = fit(block, settings)
    out = {"written": sum(row.domain == "written" for row in some)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        languages = np.zeros((LANGUAGE_BUCKETS, 5)), np.zeros(5)
        write(path / "weights.bin", (fitted.words.kept, fitted.chars.kept),
              np.concatenate([fitted.words.idf, fitted.chars.idf]), fitted.w, fitted.b, *languages)
        model = Reference(path / "weights.bin", LANGUAGE_CONFIG)
        for domain in ("real", "written"):
            mine = [row for row in held if row.domain == domain]
            p, y = np.array([model.decision(row.text) for row in mine]), targets(mine)
            kept = [k for k in range(len(LABELS)) if y[:, k].sum() >= 5]
            out[f"{domain} AP"] = float(np.mean([average_precision(p[:, k], y[:, k]) for k in kept]))
    return out


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--shares", type=float, nargs="+", default=[0.1, 0.25, 0.5, 0.75, 1.0])
    options = arguments.parse_args()
    everything = load(options.data, "all")
    known = set((options.data / "public/combined_root_words.txt").read_text(encoding="utf-8").split())
    rows, held = [row for row in everything if not row.held_out], [row for row in everything if row.held_out]
    for share in options.shares:
        print(share, score(rows, share, known, held), flush=True)


if __name__ == "__main__":
    main()
