"""Review thresholds under bounds on false review, all labels together, and one gate on severity.

A label is raised where its probability reaches its threshold and that of severity 2 or more reaches the gate.
"""

from __future__ import annotations

import numpy as np

GRID = np.concatenate([np.linspace(0.04, 0.96, 93), [2.0]])  # 2.0: never
GATES = (0.0, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)


def f1_curves(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """F1 of each label at each point of GRID."""
    out = np.zeros((y.shape[1], len(GRID)))
    for k in range(y.shape[1]):
        flag = p[:, k, None] >= GRID
        out[k] = 2 * (flag * y[:, k, None]).sum(0) / np.maximum(flag.sum(0) + y[:, k].sum(), 1)
    return out


def priced(p: np.ndarray, value: np.ndarray, bounds: list[tuple[np.ndarray, float]]) -> list[np.ndarray]:
    """Starting points: each label's best point at one price of false review, the first few that keep the bounds."""
    false = sum((p[rows][:, :, None] >= GRID).mean(0) / share for rows, share in bounds)
    found = [np.full(p.shape[1], len(GRID) - 1)]
    for price in np.geomspace(0.003, 3, 60):
        at = np.argmax(value - price * false, axis=1)
        if all((p[rows] >= GRID[at]).any(1).mean() <= share for rows, share in bounds):
            found.append(at)
        if len(found) == 4:
            break
    return found


def search(p: np.ndarray, value: np.ndarray, bounds: list[tuple[np.ndarray, float]],
           start: np.ndarray) -> tuple[np.ndarray, float]:
    """From `start`: the step with most value for its share of the bounds, then exchanges between two labels."""
    labels, top = p.shape[1], len(GRID) - 1
    at = start.copy()
    parts = [(p[rows][:, :, None] >= GRID, share) for rows, share in bounds]  # rows × labels × points
    every = np.arange(labels)

    def used(at: np.ndarray) -> float:
        return max(flags[:, every, at].any(1).mean() / share for flags, share in parts)

    improved = True
    while improved:
        improved, best = False, (0.0, None, None)
        spent, worth = used(at), value[every, at].sum()
        for k in range(labels):
            for g in range(len(GRID)):
                gain = value[k, g] - value[k, at[k]]
                if gain <= 1e-9:
                    continue
                trial = at.copy()
                trial[k] = g
                after = used(trial)
                if after <= 1 and gain / (max(after - spent, 0) + 0.01) > best[0]:
                    best = (gain / (max(after - spent, 0) + 0.01), k, g)
        if best[1] is not None:
            at[best[1]] = best[2]
            improved = True
            continue
        # Room is spent: would one label's step back pay for another's step down?
        for k in range(labels):
            for g in range(at[k] + 1, min(at[k] + 8, top + 1)):
                for j in range(labels):
                    for h in range(max(at[j] - 8, 0), at[j]):
                        if j == k or value[k, g] + value[j, h] - value[k, at[k]] - value[j, at[j]] <= 1e-6:
                            continue
                        trial = at.copy()
                        trial[k], trial[j] = g, h
                        if used(trial) <= 1:
                            at, improved = trial, True
                            break
                    if improved:
                        break
                if improved:
                    break
            if improved:
                break
        if value[every, at].sum() <= worth + 1e-9:
            break
    return GRID[at], float(value[every, at].sum())


def choose(p: np.ndarray, severity: np.ndarray, y: np.ndarray, real: np.ndarray, four: tuple[int, ...],
           bounds: list[tuple[np.ndarray, float]]) -> tuple[np.ndarray, float]:
    """Thresholds and gate with the highest mean F1: eleven labels over all rows, and the four over real rows."""
    best: tuple[np.ndarray, float, float] = (np.full(p.shape[1], 2.0), 0.0, -1.0)
    for gate in GATES:
        q = np.where(severity[:, None] >= gate, p, 0.0)
        value = f1_curves(q, y) / p.shape[1]
        value[list(four)] += f1_curves(q[real], y[real])[list(four)] / len(four)
        for start in priced(q, value, bounds):
            t, worth = search(q, value, bounds, start)
            if worth > best[2]:
                best = (t, gate, worth)
    return best[0], best[1]
