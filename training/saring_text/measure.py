"""Figures: average precision, precision/recall/F1, calibration error, thresholds."""

from __future__ import annotations

import numpy as np


def average_precision(score: np.ndarray, y: np.ndarray) -> float:
    if y.sum() == 0:
        return float("nan")
    order = np.argsort(-score, kind="stable")
    hits = y[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / hits.sum())


def prf(flag: np.ndarray, y: np.ndarray) -> tuple[float, float, float]:
    tp = float((flag & (y > 0)).sum())
    p = tp / max(float(flag.sum()), 1)
    r = tp / max(float((y > 0).sum()), 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)


def calibration_error(p: np.ndarray, y: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error over equal-width bins."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum(abs(p[which == k].mean() - y[which == k].mean()) * (which == k).mean()
                     for k in range(bins) if (which == k).any()))


def wilson_low(hits: float, n: float, z: float = 1.645) -> float:
    """Lower end of Wilson's interval for hits / n (one-sided 95 %)."""
    if n == 0:
        return 0.0
    p = hits / n
    return (p + z * z / (2 * n) - z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)


def review_thresholds(p: np.ndarray, y: np.ndarray, weight: np.ndarray,
                      bounds: list[tuple[np.ndarray, float]]) -> np.ndarray:
    """One threshold a label: best weighted F1 less a penalty on false alarms.

    `bounds` are (rows that must stay clear, largest share of them that all labels together may flag).
    Each has a penalty of its own, raised only while its bound is broken: a bound on slogans must not
    make an insult in a long post harder to report.
    """
    grid = np.linspace(0.03, 0.95, 185)
    f1 = np.zeros((y.shape[1], len(grid)))
    false = np.zeros((len(bounds), *f1.shape))
    for k in range(y.shape[1]):
        for g, t in enumerate(grid):
            flag = p[:, k] >= t
            tp = (weight * flag * y[:, k]).sum()
            f1[k, g] = 2 * tp / max((weight * flag).sum() + (weight * y[:, k]).sum(), 1e-9)
            false[:, k, g] = [flag[rows].mean() for rows, _ in bounds]
    penalty = np.zeros(len(bounds))
    for _ in range(400):
        t = grid[np.argmax(f1 - np.tensordot(penalty, false, 1), axis=1)]
        broken = np.array([(p[rows] >= t).any(axis=1).mean() > share for rows, share in bounds])
        if not broken.any():
            break
        penalty[broken] = np.maximum(penalty[broken] * 1.08, 0.2)
    return t


def violation_threshold(p: np.ndarray, grave: np.ndarray, floor: float, precision: float = 0.95,
                        support: int = 30, low: float = 0.90) -> float | None:
    """Lowest p above `floor` at and beyond which precision for grave own-voice rows holds, or None."""
    order = np.argsort(-p, kind="stable")
    hits = np.cumsum(grave[order])
    best = None
    for n in range(support, len(order)):
        value = p[order[n - 1]]
        if value < floor:
            break
        if p[order[n]] == value:
            continue
        if hits[n - 1] / n >= precision and wilson_low(hits[n - 1], n) >= low:
            best = float((value + p[order[n]]) / 2)
    return best
