"""Compares settings by cross-validation inside the training part; prints one line a setting."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np

from .augment import Swapper, proper_names
from .data import LABELS, load
from .measure import average_precision
from .problem import Settings, lawful_political, out_of_fold, targets, training_block

CHANGES = [{}, {"c": 1.5}, {"c": 4.0}, {"c": 10.0}, {"written_weight": 0.8}, {"written_weight": 3.0},
           {"positive_power": 0.0}, {"positive_power": 0.7}, {"lawful_weight": 3.0}, {"copies": 0}, {"copies": 2}]
# Each label's share of the lawful political rows that it may flag when recall is compared.
FALSE_ALARMS = 0.007


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--folds", type=int, default=2, help="folds to run, of five")
    options = arguments.parse_args()
    rows = [row for row in load(options.data, "all") if not row.held_out]
    known = set((options.data / "public/combined_root_words.txt").read_text(encoding="utf-8").split())
    swapper = Swapper(proper_names(rows, known))
    real, y, lawful = np.array([r.domain == "real" for r in rows]), targets(rows), lawful_political(rows)
    for change in CHANGES:
        s = replace(Settings(), **change)
        z = out_of_fold(rows, training_block(rows, swapper, s.copies), s, options.folds)
        seen = ~np.isnan(z[:, 0])
        # Six labels have enough real rows to compare on.
        on_real = [average_precision(z[seen & real, k], y[seen & real, k]) for k in range(6)]
        on_written = [average_precision(z[seen & ~real, k], y[seen & ~real, k]) for k in range(len(LABELS))]
        limits = np.quantile(z[seen & lawful], 1 - FALSE_ALARMS, axis=0)
        recall = [float((z[seen & (y[:, k] > 0), k] >= limits[k]).mean()) for k in range(len(LABELS))]
        print(change or "default", f"AP real {np.mean(on_real):.4f} written {np.mean(on_written):.4f}",
              f"recall at {FALSE_ALARMS:.1%} false alarms {np.mean(recall):.4f}", flush=True)


if __name__ == "__main__":
    main()
