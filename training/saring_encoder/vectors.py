"""Piece vectors from positive pointwise mutual information and a randomised SVD, to start the embeddings from."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from scipy import sparse

from .network import MASK, VOCABULARY, WIDTH

REACH, CHUNK, EXTRA, POWER_STEPS = 4, 8_000_000, 16, 2
LENGTH = 0.6  # of a common piece's vector


def neighbours(ids: np.ndarray) -> sparse.csr_matrix:
    """Symmetric counts of pieces within REACH of each other inside one line, nearer ones counting more."""
    total = sparse.csr_matrix((VOCABULARY, VOCABULARY), dtype=np.float32)
    for k in range(1, REACH + 1):
        inside = np.ones(len(ids) - k, bool)
        for j in range(k + 1):  # [CLS] and [SEP] part the lines
            inside &= ids[j : len(ids) - k + j] > MASK
        a, b = ids[:-k][inside], ids[k:][inside]
        for i in range(0, len(a), CHUNK):
            ones = np.full(len(a[i : i + CHUNK]), 1 / k, np.float32)
            total = total + sparse.coo_matrix((ones, (a[i : i + CHUNK], b[i : i + CHUNK])), shape=total.shape).tocsr()
    return total + total.T


def ppmi(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    found = counts.tocoo()
    kept = found.data >= 1.0
    row, column, value = found.row[kept], found.col[kept], found.data[kept]
    left = np.bincount(row, value, VOCABULARY) + 1e-9
    right = (np.bincount(column, value, VOCABULARY) + 1e-9) ** 0.75
    information = np.log(value * right.sum() / (left[row] * right[column]))
    plus = information > 0
    return sparse.csr_matrix((information[plus].astype(np.float32), (row[plus], column[plus])), shape=counts.shape)


def factor(m: sparse.csr_matrix) -> np.ndarray:
    rng = np.random.default_rng(0)
    q = rng.normal(size=(VOCABULARY, WIDTH + EXTRA)).astype(np.float32)
    for _ in range(POWER_STEPS):
        q, _ = np.linalg.qr(m @ q)
        q, _ = np.linalg.qr(m.T @ q)
    u, s, _ = np.linalg.svd(m @ q, full_matrices=False)
    e = (u[:, :WIDTH] * np.sqrt(s[:WIDTH])).astype(np.float32)
    e = e @ np.linalg.qr(rng.normal(size=(WIDTH, WIDTH)))[0].astype(np.float32)  # no axis is special
    length = np.linalg.norm(e, axis=1, keepdims=True)
    e = e / np.maximum(length, 1e-6) * (LENGTH * np.minimum(1, length / np.median(length)) ** 0.3)
    unseen = length[:, 0] < 1e-5
    e[unseen] = rng.normal(size=(unseen.sum(), WIDTH)) * 0.02
    return e.astype(np.float32)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--build", type=Path, required=True)
    build = arguments.parse_args().build
    corpus, pool = (np.load(build / f"{name}.npz")["f"].astype(np.int32) for name in ("corpus", "pool"))
    np.save(build / "vectors.npy", factor(ppmi(neighbours(np.concatenate([corpus, pool, pool])))))


if __name__ == "__main__":
    main()
