"""Masked language modelling from the piece vectors, in bfloat16, for a given number of seconds or steps."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .network import MASK, PIECES, VOCABULARY, WIDTH, Encoder

TOKENS, NEGATIVES, MASKED, PEAK, WARM_UP = 4096, 1200, 0.2, 1.5e-3, 120
POOL_COPIES, CHUNK = 2, 40_000


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.t, self.n, self.b = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH), nn.Parameter(torch.zeros(VOCABULARY))


def lines(build: Path) -> tuple[np.ndarray, np.ndarray]:
    """All ids in one array, and each line's (start, length); the pools count twice."""
    ids, spans, base = [], [], 0
    for name, copies in (("pool", POOL_COPIES), ("corpus", 1)):
        stored = np.load(build / f"{name}.npz")
        start, end = stored["o"][:-1], stored["o"][1:]
        spans += [np.stack([start + base, end - start], 1)] * copies
        ids.append(stored["f"].astype(np.int64))
        base += len(ids[-1])
    span = np.concatenate(spans)
    return np.concatenate(ids), span[span[:, 1] > 6]


def batches(ids: np.ndarray, spans: np.ndarray, rng: np.random.Generator) -> Iterator[np.ndarray]:
    """Lines of nearly one length together, cut to the shortest: no padding and no mask."""
    while True:
        order = spans[rng.permutation(len(spans))]
        for s in range(0, len(order), CHUNK):
            chunk = order[s : s + CHUNK]
            chunk = chunk[np.argsort(chunk[:, 1] + rng.random(len(chunk)), kind="stable")]
            found, i = [], 0
            while i < len(chunk):
                length = min(int(chunk[i, 1]), PIECES)
                rows = max(1, TOKENS // length)
                found.append((chunk[i : i + rows, 0], length))
                i += rows
            for j in rng.permutation(len(found)):
                yield ids[found[j][0][:, None] + np.arange(found[j][1])]


class Objective:
    """Cross-entropy over sampled candidates: a full softmax over 16,000 pieces would cost most of the time."""

    def __init__(self, ids: np.ndarray, rng: np.random.Generator):
        count = np.bincount(ids, minlength=VOCABULARY) + 1.0
        count[: MASK + 1] = 0
        self.q = count**0.75 / (count**0.75).sum()
        expected = NEGATIVES * self.q + TOKENS * MASKED * 0.98 * count / count.sum()
        # Log of the chance that a piece is among a step's candidates, as negative or as target.
        self.log_q = torch.from_numpy(np.log(1 - np.exp(-expected) + 1e-6)).float()
        self.rng = rng

    def __call__(self, encoder: Encoder, head: Head, x: np.ndarray) -> torch.Tensor:
        rng = self.rng
        chosen = (rng.random(x.shape) < MASKED) & (x > MASK)
        fate, y = rng.random(x.shape), x.copy()
        y[chosen & (fate < 0.8)] = MASK
        other = chosen & (fate > 0.9)
        y[other] = rng.integers(MASK + 1, VOCABULARY, other.sum())
        place = torch.from_numpy(np.flatnonzero(chosen.ravel()))
        target = torch.from_numpy(x.ravel())[place]
        drawn = torch.from_numpy(np.unique(rng.choice(VOCABULARY, NEGATIVES, p=self.q)))
        candidates = torch.unique(torch.cat([drawn, torch.unique(target)]))
        with torch.autocast("cpu", torch.bfloat16):
            h = encoder(torch.from_numpy(y)).reshape(-1, WIDTH)[place]
            h = head.n(F.gelu(head.t(h)))
            z = h @ F.embedding(candidates, encoder.e.weight).t() + (head.b[candidates] - self.log_q[candidates])
        return F.cross_entropy(z.float(), torch.searchsorted(candidates, target))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--steps", type=int, required=True)
    arguments.add_argument("--threads", type=int, default=1, help="one is faster than two on a shared machine")
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    rng = np.random.default_rng(0)
    ids, spans = lines(options.build)
    encoder, head = Encoder(dropout=0.0), Head()
    encoder.e.weight.data.copy_(torch.from_numpy(np.load(options.build / "vectors.npy")))
    parameters = list(encoder.parameters()) + list(head.parameters())
    optimiser = torch.optim.AdamW(
        [{"params": [p for p in parameters if p.ndim > 1], "weight_decay": 0.01},
         {"params": [p for p in parameters if p.ndim < 2], "weight_decay": 0.0}], betas=(0.9, 0.98), fused=True)
    objective, started = Objective(ids, rng), time.time()
    for step, x in zip(range(options.steps), batches(ids, spans, rng), strict=False):
        for group in optimiser.param_groups:
            group["lr"] = max(PEAK * min(1, step / WARM_UP) * (1 - step / options.steps) ** 0.7, 1e-5)
        loss = objective(encoder, head, x)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        if step % 100 == 0:
            print(step, f"{time.time() - started:.0f} s", f"{loss.item():.3f}", flush=True)
    torch.save(encoder.state_dict(), options.build / "pretrained.pt")


if __name__ == "__main__":
    main()
