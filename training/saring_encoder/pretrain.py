"""Masked language modelling of whole words from the piece vectors, in bfloat16, one process a core."""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import multiprocessing, nn

from .network import MASK, PIECES, VOCABULARY, WIDTH, Encoder

# TOKENS and NEGATIVES are those of one process.
TOKENS, NEGATIVES, MASKED, PEAK, WARM_UP = 4096, 1200, 0.2, 2e-3, 150
POOL_COPIES, CHUNK, SAVE_EVERY = 2, 40_000, 500


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


def continues(build: Path) -> np.ndarray:
    """For each piece id, whether it continues the word before it."""
    vocabulary = json.loads((build / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    out = np.zeros(VOCABULARY, bool)
    out[[i for piece, i in vocabulary.items() if piece.startswith("##")]] = True
    return out


class Objective:
    """Cross-entropy over sampled candidates: a full softmax over 16,000 pieces would cost most of the time."""

    def __init__(self, ids: np.ndarray, inner: np.ndarray, rng: np.random.Generator):
        count = np.bincount(ids, minlength=VOCABULARY) + 1.0
        count[: MASK + 1] = 0
        self.q = count**0.75 / (count**0.75).sum()
        expected = NEGATIVES * self.q + TOKENS * MASKED * 0.98 * count / count.sum()
        # Log of the chance that a piece is among a step's candidates, as negative or as target.
        self.log_q = torch.from_numpy(np.log(1 - np.exp(-expected) + 1e-6)).float()
        self.inner, self.rng = inner, rng

    def __call__(self, encoder: Encoder, head: Head, x: np.ndarray) -> torch.Tensor:
        rng = self.rng
        word = np.cumsum(~self.inner[x], axis=1)
        chosen = np.take_along_axis(rng.random((len(x), x.shape[1] + 1)), word, 1) < MASKED
        chosen &= x > MASK
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


def share_gradients(parameters: list[nn.Parameter], processes: int) -> None:
    flat = torch.cat([p.grad.flatten() for p in parameters])
    dist.all_reduce(flat)
    flat /= processes
    at = 0
    for p in parameters:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p))
        at += p.numel()


def work(rank: int, build: Path, steps: int, processes: int) -> None:
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29517")
    dist.init_process_group("gloo", rank=rank, world_size=processes)
    torch.set_num_threads(1)
    torch.manual_seed(1)  # the same start everywhere; masks and order differ
    rng = np.random.default_rng(rank)
    ids, spans = lines(build)
    encoder, head = Encoder(dropout=0.0), Head()
    encoder.e.weight.data.copy_(torch.from_numpy(np.load(build / "vectors.npy")))
    parameters = list(encoder.parameters()) + list(head.parameters())
    optimiser = torch.optim.AdamW(
        [{"params": [p for p in parameters if p.ndim > 1], "weight_decay": 0.01},
         {"params": [p for p in parameters if p.ndim < 2], "weight_decay": 0.0}], betas=(0.9, 0.98), fused=True)
    objective, started, recent = Objective(ids, continues(build), rng), time.time(), []
    for step, x in zip(range(steps), batches(ids, spans, rng), strict=False):
        for group in optimiser.param_groups:
            group["lr"] = max(PEAK * min(1, step / WARM_UP) * (1 - step / steps) ** 0.7, 1e-5)
        loss = objective(encoder, head, x)
        optimiser.zero_grad(set_to_none=False)
        loss.backward()
        if processes > 1:
            share_gradients(parameters, processes)
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        recent.append(loss.item())
        if rank == 0 and step % 50 == 0:
            print(step, f"{time.time() - started:.0f} s", f"{np.mean(recent[-50:]):.3f}", flush=True)
        if rank == 0 and step % SAVE_EVERY == SAVE_EVERY - 1:
            torch.save(encoder.state_dict(), build / "pretrained-part.pt")
    if rank == 0:
        torch.save(encoder.state_dict(), build / "pretrained.pt")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--steps", type=int, required=True)
    arguments.add_argument("--processes", type=int, default=2, help="one a core")
    o = arguments.parse_args()
    multiprocessing.spawn(work, (o.build, o.steps, o.processes), nprocs=o.processes)


if __name__ == "__main__":
    main()
