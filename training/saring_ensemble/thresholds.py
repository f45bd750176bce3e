"""Review thresholds under bounds on false review, all labels together, and one gate on severity.

A label is raised where its probability reaches its threshold and that of severity 2 or more reaches the gate.
"""

from __future__ import annotations

import numpy as np

GRID = np.concatenate([np.linspace(0.03, 0.97, 95), [2.0]])  # 2.0: never
GATES = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
ROUNDS, SWEEPS, HARDER, SOFTER = 60, 3, 1.3, 0.9
# (rows that must stay clear, largest share of them that all labels together may flag)
Bound = tuple[np.ndarray, float]


def f1_curves(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """F1 of each label at each point of GRID."""
    out = np.zeros((y.shape[1], len(GRID)))
    for k in range(y.shape[1]):
        flag = p[:, k, None] >= GRID
        out[k] = 2 * (flag * y[:, k, None]).sum(0) / np.maximum(flag.sum(0) + y[:, k].sum(), 1)
    return out


def ascend(value: np.ndarray, bounded: list[np.ndarray], price: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Point of GRID for each label, the others held: its value less the price of the rows it alone flags."""
    at = at.copy()
    for _ in range(SWEEPS):
        for k in range(len(at)):
            cost = np.zeros(len(GRID))
            for p, worth in zip(bounded, price, strict=True):
                flags = p >= GRID[at]
                flags[:, k] = False
                free = np.sort(p[~flags.any(axis=1), k])
                cost += worth * (len(free) - np.searchsorted(free, GRID)) / len(p)
            at[k] = np.argmax(value[k] - cost)
    return at


def search(p: np.ndarray, value: np.ndarray, bounds: list[Bound]) -> tuple[np.ndarray, float]:
    """Thresholds of the highest total value that keep every bound; each bound has a price of its own."""
    bounded, shares = [p[rows] for rows, _ in bounds], np.array([share for _, share in bounds])
    at = np.full(p.shape[1], len(GRID) - 1)
    price, best, best_at = np.full(len(bounds), 0.3), 0.0, at
    for _ in range(ROUNDS):
        at = ascend(value, bounded, price, at)
        over = np.array([(q >= GRID[at]).any(axis=1).mean() for q in bounded]) > shares
        worth = float(value[np.arange(len(at)), at].sum())
        if not over.any() and worth > best:
            best, best_at = worth, at
        price = np.where(over, price * HARDER, price * SOFTER)
    return GRID[best_at], best


def choose(p: np.ndarray, severity: np.ndarray, y: np.ndarray, real: np.ndarray, four: tuple[int, ...],
           bounds: list[Bound]) -> tuple[np.ndarray, float]:
    """Thresholds and gate of the highest mean F1: eleven labels on written rows plus the four on real rows."""
    best: tuple[np.ndarray, float, float] = (np.full(p.shape[1], 2.0), 0.0, -1.0)
    for gate in GATES:
        q = np.where(severity[:, None] >= gate, p, 0.0)
        value = f1_curves(q[~real], y[~real]) / p.shape[1]
        value[list(four)] += f1_curves(q[real], y[real])[list(four)] / len(four)
        t, worth = search(q, value, bounds)
        if worth > best[2]:
            best = (t, gate, worth)
    return best[0], best[1]
