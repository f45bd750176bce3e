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


def reliability(p: np.ndarray, y: np.ndarray, bins: int = 10) -> list[dict]:
    """All labels pooled: rows, mean probability and share of positives in each tenth of the scale."""
    which = np.minimum((p * bins).astype(int), bins - 1)
    return [{"from": k / bins, "rows": int((which == k).sum()), "mean": float(p[which == k].mean()),
             "share": float(y[which == k].mean())} for k in range(bins) if (which == k).any()]


def wilson_low(hits: float, n: float, z: float = 1.645) -> float:
    """Lower end of Wilson's interval for hits / n (one-sided 95 %)."""
    if n == 0:
        return 0.0
    p = hits / n
    return (p + z * z / (2 * n) - z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)


def violation_threshold(p: np.ndarray, grave: np.ndarray, floor: float, precision: float = 0.95,
                        support: int = 100, low: float = 0.90) -> float | None:
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
