"""Weighted one-vs-rest logistic regressions over one shared sparse matrix, by L-BFGS."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.optimize import minimize


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(z, -60, 60)))


def fit_logistic(
    x: sparse.csr_matrix, y: np.ndarray, weight: np.ndarray, c: float, iterations: int = 60
) -> tuple[np.ndarray, np.ndarray]:
    """Weights (features × labels) and biases for targets `y` (rows × labels); L2 penalty 1/C."""
    rows, features = x.shape
    labels = y.shape[1]
    xt = x.T.tocsr()
    y32, weight32 = y.astype(np.float32), weight.astype(np.float32)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat[: features * labels].reshape(features, labels)
        b = flat[features * labels :]
        z = x @ w.astype(np.float32) + b.astype(np.float32)
        p = sigmoid(z)
        cost = float((weight32 * (np.logaddexp(0, z) - y32 * z)).sum()) * c + 0.5 * float((w * w).sum())
        residual = (weight32 * (p - y32)).astype(np.float32)
        gradient = c * (xt @ residual) + w
        return cost, np.concatenate([gradient.ravel(), c * residual.sum(axis=0)]).astype(np.float64)

    start = np.zeros(features * labels + labels)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 8})
    w = found.x[: features * labels].reshape(features, labels)
    return w, found.x[features * labels :]


def fit_softmax(x: sparse.csr_matrix, y: np.ndarray, weight: np.ndarray, c: float, iterations: int = 60):
    """Weights (features × classes) and biases of a multinomial regression; `y` is one-hot."""
    rows, features = x.shape
    classes = y.shape[1]
    xt = x.T.tocsr()
    y32, weight32 = y.astype(np.float32), weight.astype(np.float32)[:, None]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w = flat[: features * classes].reshape(features, classes)
        z = x @ w.astype(np.float32) + flat[features * classes :].astype(np.float32)
        z = z - z.max(axis=1, keepdims=True)
        p = np.exp(z)
        total = p.sum(axis=1, keepdims=True)
        p /= total
        cost = float((weight32 * y32 * (np.log(total) - z)).sum()) * c + 0.5 * float((w * w).sum())
        residual = (weight32 * (p - y32)).astype(np.float32)
        gradient = c * (xt @ residual) + w
        return cost, np.concatenate([gradient.ravel(), c * residual.sum(axis=0)]).astype(np.float64)

    found = minimize(loss, np.zeros((features + 1) * classes), jac=True, method="L-BFGS-B",
                     options={"maxiter": iterations, "maxcor": 8})
    return found.x[: features * classes].reshape(features, classes), found.x[features * classes :]


def fit_platt(z: np.ndarray, y: np.ndarray, weight: np.ndarray) -> tuple[float, float]:
    """Slope and offset that make sigmoid(slope × z + offset) a probability; slope is positive."""

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        slope = np.exp(v[0])
        s = slope * z + v[1]
        r = weight * (sigmoid(s) - y)
        cost = float((weight * (np.logaddexp(0, s) - y * s)).sum())
        return cost, np.array([float((r * slope * z).sum()), float(r.sum())])

    found = minimize(loss, np.zeros(2), jac=True, method="L-BFGS-B")
    return float(np.exp(found.x[0])), float(found.x[1])
