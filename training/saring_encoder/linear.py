"""The hashed linear model with all outputs at once and naive-Bayes weighted features."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from saring_text.augment import augmented
from saring_text.data import Row
from saring_text.features import Weighting, matrix, tokenise, windows
from saring_text.fit import sigmoid
from saring_text.problem import FOLDS, Block, Settings, block, fold_of

from .rows import OUTPUTS, load_data, problem

ITERATIONS, MIN_DF = 40, 3


@dataclass(frozen=True)
class Linear:
    words: Weighting
    chars: Weighting
    w: np.ndarray
    b: np.ndarray

    def x(self, words: sparse.csr_matrix, chars: sparse.csr_matrix) -> sparse.csr_matrix:
        return sparse.hstack([self.words.apply(words), self.chars.apply(chars)]).tocsr().astype(np.float32)


def ratio(x_t: sparse.csr_matrix, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """How much each feature's share differs between an output's positives and negatives, mean square 1."""
    a, b = np.asarray(x_t @ (w * y)) + 0.3, np.asarray(x_t @ (w * (1 - y))) + 0.3
    r = np.sqrt(np.abs(np.log(a / a.sum(0)) - np.log(b / b.sum(0))) + 0.25).astype(np.float32)
    return r / np.sqrt((r**2).mean(0))


def fit_outputs(x: sparse.csr_matrix, y: np.ndarray, w: np.ndarray, c: float) -> tuple[np.ndarray, np.ndarray]:
    """One L2 logistic regression an output; the penalty on a feature falls with its ratio."""
    features, outputs = x.shape[1], y.shape[1]
    xt = x.T.tocsr()
    r = ratio(xt, y, w)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        v, b = flat[: features * outputs].reshape(features, outputs).astype(np.float32), flat[features * outputs :]
        z = x @ (r * v) + b.astype(np.float32)
        cost = float((w * (np.logaddexp(0, z) - y * z)).sum()) * c + 0.5 * float((v * v).sum())
        residual = (w * (sigmoid(z) - y)).astype(np.float32)
        return cost, np.concatenate([(c * r * (xt @ residual) + v).ravel(), c * residual.sum(0)]).astype(np.float64)

    found = minimize(loss, np.zeros((features + 1) * outputs), jac=True, method="L-BFGS-B",
                     options={"maxiter": ITERATIONS, "maxcor": 6})
    v = found.x[: features * outputs].reshape(features, outputs)
    return (r * v).astype(np.float32), found.x[features * outputs :].astype(np.float32)


def fit(data: Block, y: np.ndarray, w: np.ndarray, s: Settings) -> Linear:
    words, chars = Weighting(data.words, MIN_DF), Weighting(data.chars, MIN_DF)
    empty = Linear(words, chars, np.zeros(0), np.zeros(0))
    return Linear(words, chars, *fit_outputs(empty.x(data.words, data.chars), y, w, s.c))


def decide(model: Linear, rows: list[Row]) -> np.ndarray:
    """Highest window of each row, rows × OUTPUTS."""
    parts = [windows(tokenise(row.text)) for row in rows]
    owner = np.repeat(np.arange(len(rows)), [len(part) for part in parts])
    z = np.full((len(rows), len(OUTPUTS)), -np.inf, np.float32)
    np.maximum.at(z, owner, model.x(*matrix([w for part in parts for w in part])) @ model.w + model.b)
    return z


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--new", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    options = arguments.parse_args()
    data, s = load_data(options.data, options.new), Settings()
    labelled = augmented(data.train + data.templates, data.swapper, s.copies)
    rows = labelled + [row for row, _ in data.bare]
    counts, (y, w) = block(rows), problem(labelled, data.bare, data, s, head_weight=1.0, source_weight=1.0)
    folds, own = np.array([fold_of(row) for row in rows]), np.array([fold_of(row) for row in data.train])
    z = np.zeros((len(data.train), len(OUTPUTS)), np.float32)
    for k in range(FOLDS):
        index = np.flatnonzero(folds != k)
        model = fit(counts.take(index), y[index], w[index], s)
        test = np.flatnonzero(own == k)
        z[test] = decide(model, [data.train[i] for i in test])
        print("fold", k, flush=True)
    np.savez(options.build / "linear-folds.npz", Z=z, ids=np.array([row.id for row in data.train]))
    model = fit(counts, y, w, s)
    np.savez(options.build / "linear.npz", w=model.w, b=model.b, kw=model.words.kept, kc=model.chars.kept,
             iw=model.words.idf, ic=model.chars.idf)
    np.savez(options.build / "linear-held.npz", Z=decide(model, data.held), ids=np.array([r.id for r in data.held]))


if __name__ == "__main__":
    main()
