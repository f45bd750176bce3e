"""Trains the linear model and the language head: rows → weights.bin, decisions, language figures."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
from scipy import sparse

from .augment import Swapper, proper_names
from .data import LANGUAGES, Row, language_rows, load
from .features import tokenise
from .fit import fit_softmax
from .layout import LANGUAGE_BUCKETS, Reference, language_counts, write
from .problem import Settings, fit, out_of_fold, training_block
from .templates import template_rows

LANGUAGE_CONFIG = {"codes": list(LANGUAGES), "minProbability": 0.5, "minLetters": 6}


def language_matrix(rows: list[Row]) -> sparse.csr_matrix:
    counted = [language_counts(tokenise(row.text)) for row in rows]
    indptr = np.cumsum([0] + [len(c) for c in counted])
    indices = np.fromiter((k for c in counted for k in c), np.int32, indptr[-1])
    data = 1 + np.log(np.fromiter((v for c in counted for v in c.values()), np.float64, indptr[-1]))
    x = sparse.csr_matrix((data, indices, indptr), shape=(len(rows), LANGUAGE_BUCKETS))
    norm = np.sqrt(np.asarray(x.multiply(x).sum(axis=1)).ravel())
    norm[norm == 0] = 1
    return (sparse.diags(1 / norm) @ x).tocsr().astype(np.float32)


def fit_language(rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    train = [row for row in rows if not row.held_out]
    y = np.array([[row.language == code for code in LANGUAGES] for row in train], dtype=np.float64)
    weight = (y / y.sum(axis=0)).sum(axis=1) * len(train) / len(LANGUAGES)
    return fit_softmax(language_matrix(train), y, weight, c=20)


def measure_language(model: Reference, rows: list[Row]) -> dict:
    held = [row for row in rows if row.held_out]
    said = [model.language(row.text) for row in held]
    out: dict = {"rows": len(held), "accuracy": float(np.mean([s == r.language for s, r in zip(said, held)]))}
    for code in LANGUAGES:
        mine = [s for s, r in zip(said, held) if r.language == code]
        given = [r.language for s, r in zip(said, held) if s == code]
        out[code] = {"rows": len(mine), "recall": float(np.mean([s == code for s in mine])),
                     "precision": float(np.mean([g == code for g in given])) if given else None}
    for domain in sorted({row.domain for row in held}):
        hit = [s == r.language for s, r in zip(said, held) if r.domain == domain]
        out["domain:" + domain] = {"rows": len(hit), "accuracy": float(np.mean(hit))}
    return out


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="folder with annotated.jsonl.gz and public/")
    arguments.add_argument("--licences", choices=("all", "permissive"), default="all")
    arguments.add_argument("--folds", type=int, default=2, help="folds to score without: those of the encoder")
    arguments.add_argument("--out", type=Path, required=True)
    options = arguments.parse_args()
    started = time.time()
    s = Settings()
    everything, permitted = load(options.data, "all"), load(options.data, options.licences)
    usable = [row for row in permitted if not row.held_out]
    held = [row for row in everything if row.held_out]
    known = set((options.data / "public/combined_root_words.txt").read_text(encoding="utf-8").split())
    # Template rows are trained on only: no threshold and no figure rests on them.
    train = training_block(usable + template_rows(), Swapper(proper_names(usable, known)), s.copies)
    options.out.mkdir(parents=True, exist_ok=True)
    z = out_of_fold(usable, train, s, options.folds)
    scored = ~np.isnan(z[:, 0])
    np.savez(options.out / "linear-folds.npz", Z=z[scored], ids=np.array([r.id for r in usable])[scored])
    fitted = fit(train, s)
    spoken = language_rows(options.data, permitted)
    lw, lb = fit_language(spoken)
    write(options.out / "weights.bin", (fitted.words.kept, fitted.chars.kept),
          np.concatenate([fitted.words.idf, fitted.chars.idf]), fitted.w, fitted.b, lw, lb)
    model = Reference(options.out / "weights.bin", LANGUAGE_CONFIG)
    np.savez(options.out / "linear-held.npz", Z=np.array([model.decision(r.text) for r in held]),
             ids=np.array([r.id for r in held]))
    report = {"settings": s.__dict__, "train_rows": len(usable), "train_rows_with_copies": len(train.rows),
              "features": len(fitted.w), "language": measure_language(model, spoken)}
    (options.out / "linear.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1), f"{time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
