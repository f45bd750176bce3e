"""Fine-tunes the pre-trained encoder on all outputs at once; `--fold k` leaves one fold out to choose on."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from saring_text.data import Row
from saring_text.measure import average_precision
from saring_text.problem import Settings, fold_of, targets

from .network import MASK, Classifier, Encoder
from .pieces import Pieces
from .rows import N, OUTPUTS, Data, load_data, problem

BATCH, CHUNK, GROUP_MAX = 64, 2500, 12
EPOCHS, RATE, HEAD_RATE, WARM_UP, DROPPED = 5.0, 5e-4, 1.5e-3, 100, 0.1
TEMPLATE_SHARE, PLAIN_SHARE, COPIES, SWAPPED = 0.35, 0.4, 3, 0.4
SETTINGS = replace(Settings(), written_weight=1.0, positive_power=0.3)

Bags = list[list[list[int]]]


def collate(bags: Bags) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Padded ids and mask of all windows, and which bag each belongs to."""
    flat = [(window, j) for j, bag in enumerate(bags) for window in bag]
    length = max(len(window) for window, _ in flat)
    ids, mask = np.zeros((len(flat), length), np.int64), np.zeros((len(flat), length), np.int64)
    for i, (window, _) in enumerate(flat):
        ids[i, : len(window)], mask[i, : len(window)] = window, 1
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.tensor([j for _, j in flat])


def highest(z: torch.Tensor, owner: torch.Tensor, bags: int) -> torch.Tensor:
    """Highest window of each text: a threat in a long caption counts as much as alone."""
    if len(z) == bags:
        return z
    return torch.full((bags, z.shape[1]), -50.0).scatter_reduce(0, owner[:, None].expand_as(z), z, "amax")


def predict(model: Classifier, bags: Bags, size: int = 128) -> np.ndarray:
    model.eval()
    out = np.zeros((len(bags), len(OUTPUTS)), np.float32)
    order = sorted(range(len(bags)), key=lambda i: len(bags[i]) * len(bags[i][0]))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for i in range(0, len(order), size):
            index = order[i : i + size]
            ids, mask, owner = collate([bags[j] for j in index])
            out[index] = highest(model(ids, mask).float(), owner, len(index)).numpy()
    model.train()
    return out


def share_of(row: Row, plain_share: float) -> float:
    """How often an epoch takes a row: ordinary posts are plenty."""
    if row.source == "template":
        return TEMPLATE_SHARE
    return plain_share if row.annotated_here and row.severity == 0 else 1.0


class Plan:
    """Which rows an epoch takes, contrast partners in one batch, texts of like length together."""

    def __init__(self, rows: list[Row], plain_share: float, rng: np.random.Generator):
        groups: dict[str, list[int]] = {}
        for i, row in enumerate(rows):
            groups.setdefault(row.group, []).append(i)
        self.groups, self.rng = list(groups.values()), rng
        self.share = np.array([share_of(rows[g[0]], plain_share) for g in self.groups])

    def batches(self, length: list[int]) -> list[list[int]]:
        taken = np.flatnonzero(self.rng.random(len(self.groups)) < self.share)
        groups = [self.groups[i] for i in self.rng.permutation(taken)]
        out: list[list[int]] = []
        for s in range(0, len(groups), CHUNK):
            batch: list[int] = []
            for group in sorted(groups[s : s + CHUNK], key=lambda g: max(length[i] for i in g)):
                batch += group if len(group) <= GROUP_MAX else list(self.rng.choice(group, GROUP_MAX, replace=False))
                if len(batch) >= BATCH:
                    out.append(batch)
                    batch = []
            if batch:
                out.append(batch)
        return [out[i] for i in self.rng.permutation(len(out))]


def report(z: np.ndarray, rows: list[Row], tag: str) -> None:
    y, severe = targets(rows), np.array([row.severity >= 2 for row in rows])
    for name in ("real", "written"):
        mine = np.array([row.domain == name and not row.annotated_here for row in rows])
        if mine.any():
            ap = [average_precision(z[mine, k], y[mine, k]) for k in range(N) if y[mine, k].sum() > 4]
            print(tag, name, " ".join(f"{x:.3f}" for x in ap),
                  f"severity2 {average_precision(z[mine, N], severe[mine]):.3f}", flush=True)


def train(model: Classifier, data: Data, fold: int, epochs: float, rate: float, plain_share: float, swaps: float,
          pieces: Pieces, seed: int) -> dict:
    rng = np.random.default_rng(seed)
    rows = [row for row in data.train if fold_of(row) != fold] + data.templates
    test = [row for row in data.train if fold_of(row) == fold]
    y, w = problem(rows, data, SETTINGS, head_weight=0.5, source_weight=0.3)
    original, held = pieces([row.text for row in rows]), pieces([row.text for row in test])
    swapped = [pieces([data.swapper.swap(row.text, f"{row.id}:{c}") for row in rows]) for c in range(COPIES)]
    length = [sum(map(len, bag)) for bag in original]
    plan, started = Plan(rows, plain_share, rng), time.time()
    body = [p for name, p in model.named_parameters() if name.startswith("enc.")]
    heads = [p for name, p in model.named_parameters() if not name.startswith("enc.")]
    optimiser = torch.optim.AdamW([{"params": body, "peak": rate}, {"params": heads, "peak": rate * HEAD_RATE / RATE}],
                                  weight_decay=0.02, betas=(0.9, 0.98), fused=True)
    total, step = int(len(plan.batches(length)) * epochs), 0
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    model.train()
    while step < total:
        for batch in plan.batches(length):
            if step >= total:
                break
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * (min(1, step / WARM_UP) * (1 - step / total) ** 0.8 + 0.01)
            bags = [swapped[rng.integers(COPIES)][i] if rng.random() < swaps else original[i] for i in batch]
            ids, mask, owner = collate(bags)
            ids = ids.masked_fill((torch.rand(ids.shape) < DROPPED) & (ids > MASK), MASK)
            with torch.autocast("cpu", torch.bfloat16):
                z = model(ids, mask)
            z = highest(z.float(), owner, len(batch))
            loss = F.binary_cross_entropy_with_logits(z, torch.from_numpy(y[batch]), reduction="none")
            loss = (loss * torch.from_numpy(w[batch])).sum() / len(batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            with torch.no_grad():
                share = 1 - min(0.995, step / (step + 20))
                for key, value in model.state_dict().items():
                    mean[key].lerp_(value, share)
            if step % 50 == 0:
                print(step, total, f"{loss.item():.3f}", f"{time.time() - started:.0f} s", flush=True)
        if test:
            now = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(mean)
            report(predict(model, held), test, f"step {step}")
            model.load_state_dict(now)
    model.load_state_dict(mean)
    return {"Z": predict(model, held) if test else np.zeros((0, len(OUTPUTS))), "ids": np.array([r.id for r in test])}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True, help="folder with tokenizer.json and pretrained.pt")
    arguments.add_argument("--licences", choices=("all", "permissive"), default="all")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--fold", type=int, default=-1, help="-1 trains on every row")
    arguments.add_argument("--epochs", type=float, default=EPOCHS)
    arguments.add_argument("--rate", type=float, default=RATE)
    arguments.add_argument("--plain-share", type=float, default=PLAIN_SHARE, help="of lawful posts annotated here, each epoch")
    arguments.add_argument("--swapped", type=float, default=SWAPPED, help="share of rows with other names, parties and groups")
    arguments.add_argument("--start", type=Path, help="go on from this fine-tuned model")
    arguments.add_argument("--seed", type=int, default=1)
    o = arguments.parse_args()
    torch.set_num_threads(1)  # two folds side by side are faster than one on two threads
    torch.manual_seed(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)
    data, pieces = load_data(o.data, o.licences), Pieces(o.build / "tokenizer.json")
    encoder = Encoder()
    encoder.load_state_dict(torch.load(o.build / "pretrained.pt"))
    model = Classifier(encoder, len(OUTPUTS))
    if o.start:
        model.load_state_dict(torch.load(o.start))
    found = train(model, data, o.fold, o.epochs, o.rate, o.plain_share, o.swapped, pieces, o.seed)
    name = "encoder" if o.fold < 0 else f"encoder-{o.fold}"
    torch.save(model.state_dict(), o.out / f"{name}.pt")
    if o.fold >= 0:
        np.savez(o.out / f"{name}.npz", **found)


if __name__ == "__main__":
    main()
