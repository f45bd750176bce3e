"""Turns rows into targets and weights, and runs the cross-validation that every choice rests on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from .augment import Swapper, augmented
from .data import LABELS, Row, unit
from .features import Weighting, matrix, tokenise, windows
from .fit import fit_logistic

FOLDS = 5


@dataclass(frozen=True)
class Settings:
    """What cross-validation chooses."""

    c: float = 2.0
    written_weight: float = 1.5
    lawful_weight: float = 1.5  # lawful political rows: a false alarm there costs most
    positive_power: float = 0.2  # positives weigh (negatives / positives) ** power
    copies: int = 1
    min_df: int = 3
    iterations: int = 50


@dataclass(frozen=True)
class Block:
    """Rows with their raw counts: words and characters."""

    rows: list[Row]
    words: sparse.csr_matrix
    chars: sparse.csr_matrix

    def take(self, index: np.ndarray) -> "Block":
        return Block([self.rows[i] for i in index], self.words[index], self.chars[index])


def block(rows: list[Row]) -> Block:
    words, chars = matrix([tokenise(row.text) for row in rows])
    return Block(rows, words, chars)


def targets(rows: list[Row]) -> np.ndarray:
    return np.array([[label in row.labels for label in LABELS] for row in rows], dtype=np.float32)


def soft_targets(rows: list[Row]) -> np.ndarray:
    """What is trained on: where two readers disagree, half a label."""
    y = targets(rows)
    for i, row in enumerate(rows):
        if row.second:
            y[i] = (y[i] + [label in row.second[0] for label in LABELS]) / 2
    return y


def weights(rows: list[Row], s: Settings) -> np.ndarray:
    """Rows × labels. A weak (severity 1) positive counts half, a quoted one not at all."""
    y = soft_targets(rows)
    base = np.array([r.weight * (s.written_weight if r.domain == "written" else 1) for r in rows])
    lawful = np.array([r.politics and r.severity == 0 and r.domain == "real" for r in rows])
    base = base * np.where(lawful, s.lawful_weight, 1)
    positive = np.array([0.0 if r.quoted else 0.5 if r.severity <= 1 else 1.0 for r in rows])
    mass_positive = (base[:, None] * y).sum(axis=0)
    mass_negative = (base[:, None] * (1 - y)).sum(axis=0)
    factor = (mass_negative / np.maximum(mass_positive, 1)) ** s.positive_power
    return base[:, None] * np.where(y > 0, positive[:, None] * factor[None, :], 1.0)


def grave(rows: list[Row]) -> np.ndarray:
    """Rows × labels: has the label, severity 3 or more, in the writer's own voice."""
    serious = np.array([row.severity >= 3 and not row.quoted for row in rows])
    return targets(rows) * serious[:, None]


def lawful_political(rows: list[Row]) -> np.ndarray:
    return np.array([row.politics and row.severity == 0 and row.domain == "real" for row in rows])


@dataclass(frozen=True)
class Fitted:
    words: Weighting
    chars: Weighting
    w: np.ndarray
    b: np.ndarray

    def x(self, data: Block) -> sparse.csr_matrix:
        return sparse.hstack([self.words.apply(data.words), self.chars.apply(data.chars)]).tocsr()

    def decision(self, data: Block) -> np.ndarray:
        return self.x(data) @ self.w + self.b


def fit(data: Block, s: Settings) -> Fitted:
    words, chars = Weighting(data.words, s.min_df), Weighting(data.chars, s.min_df)
    x = sparse.hstack([words.apply(data.words), chars.apply(data.chars)]).tocsr()
    w, b = fit_logistic(x, soft_targets(data.rows), weights(data.rows, s), s.c, s.iterations)
    return Fitted(words, chars, w, b)


def fold_of(row: Row) -> int:
    return int(unit(row.group, "fold") * FOLDS)


def out_of_fold(rows: list[Row], train: Block, s: Settings, folds: int = FOLDS) -> np.ndarray:
    """Decision value of every row from a model that never saw its group; NaN for skipped folds.

    `train` holds the rows with their swapped copies; copies share their original's group.
    """
    parts = [windows(tokenise(row.text)) for row in rows]
    owner = np.repeat(np.arange(len(rows)), [len(part) for part in parts])
    words, chars = matrix([window for part in parts for window in part])
    own = Block([rows[i] for i in owner], words, chars)
    z = np.full((len(rows), len(LABELS)), -np.inf)
    train_fold = np.array([fold_of(row) for row in train.rows])
    window_fold = np.array([fold_of(row) for row in own.rows])
    for k in range(folds):
        fitted = fit(train.take(np.flatnonzero(train_fold != k)), s)
        test = np.flatnonzero(window_fold == k)
        # As in use: a long text's highest window counts.
        np.maximum.at(z, owner[test], fitted.decision(own.take(test)))
    z[np.isinf(z)] = np.nan
    return z


def training_block(rows: list[Row], swapper: Swapper, copies: int) -> Block:
    return block(augmented(rows, swapper, copies))
