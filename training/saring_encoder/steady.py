"""A distilled encoder → one that says the same of texts in which only names, parties or groups differ.

Copies of a text with other names stand in one batch; beside the distance to the teacher's mean over them, the distance
of each to their own mean counts. Every third batch is one of `distil.py`, so that nothing is forgotten.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from .distil import FAR, MIDDLE, NEAR, STEEPNESS, Window, batches, crossed, everything, say, thinned
from .export import KEPT
from .finetune import collate
from .network import Classifier, Encoder, layers_of
from .pieces import Pieces
from .rows import Data, load_data
from .unfuse import Published

COPIES, FEWEST, SHOWN, FAMILIES, STEPS, RATE, STEADY = 6, 3, 5, 12, 4500, 4e-4, 2.0
# Lawful real posts are plenty.
LAWFUL_SHARE = 0.35

Family = list[Window]


def families(data: Data, pieces: Pieces) -> list[Family]:
    """Copies of every text that has something to swap and fits into one window."""
    rng = random.Random(21)
    written = [row.text for row in data.train if row.domain == "written"]
    texts = [(row.id, row.text) for row in data.train + data.templates
             if row.domain == "written" or row.severity > 0 or rng.random() < LAWFUL_SHARE]
    more = [text for one in written for text in (thinned(one, rng), crossed(one, rng.choice(written), rng))]
    texts += [(f"r{i}", text) for i, text in enumerate(more)]
    out = []
    for key, text in texts:
        copies = list(dict.fromkeys([text, *(data.swapper.swap(text, f"{key}:f{c}") for c in range(COPIES))]))
        bags = pieces(copies) if len(copies) >= FEWEST else []
        if bags and all(len(bag) == 1 for bag in bags):
            out.append([bag[0] for bag in bags])
    return out


def means(teacher: Classifier, found: list[Family]) -> np.ndarray:
    z = say(teacher, [window for family in found for window in family])
    ends = np.cumsum([len(family) for family in found])
    return np.array([part.mean(0) for part in np.split(z, ends[:-1])], np.float32)


def weighed(z: torch.Tensor, wanted: torch.Tensor, share: torch.Tensor) -> torch.Tensor:
    return (share * F.smooth_l1_loss(z, wanted, reduction="none")).mean()


def loss_of(model: Classifier, rows: list[Window], wanted: torch.Tensor, owner: torch.Tensor | None) -> torch.Tensor:
    """With `owner` (a family's number a row) also how far copies lie apart."""
    ids, mask, _ = collate([[row] for row in rows])
    with torch.autocast("cpu", torch.bfloat16):
        z = model(ids, mask)
    z, share = z.float(), FAR + NEAR * torch.sigmoid((wanted - MIDDLE) / STEEPNESS)
    loss = weighed(z, wanted, share)
    if owner is None:
        return loss
    count = torch.bincount(owner)
    own = torch.zeros(len(count), z.shape[1]).index_add(0, owner, z) / count[:, None]
    return loss + STEADY * weighed(z, own[owner], share)


def train(model: Classifier, found: list[Family], targets: np.ndarray, plain: tuple[list[Window], np.ndarray], steps: int,
          save: Path, seed: int) -> None:
    rng, (windows, wanted) = np.random.default_rng(seed), plain
    length = np.array([max(map(len, family)) for family in found])
    order = np.argsort(length + rng.random(len(found)), kind="stable")
    blocks = [order[i : i + FAMILIES] for i in range(0, len(order), FAMILIES)]
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    mean, others = {k: v.clone() for k, v in model.state_dict().items()}, iter(())
    started, heard = time.time(), []
    model.train()
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (min(1, step / 100) * (1 - step / steps) ** 0.8 + 0.01)
        if step % 3 == 2:
            index = next(others, None)
            if index is None:
                others = batches(windows, 64, rng)
                index = next(others)
            loss = loss_of(model, [windows[i] for i in index], torch.from_numpy(wanted[index]), None)
        else:
            block, rows, owner = blocks[rng.integers(len(blocks))], [], []
            for n, f in enumerate(block):
                shown = rng.permutation(len(found[f]))[:SHOWN]
                rows += [found[f][j] for j in shown]
                owner += [n] * len(shown)
            numbers = torch.tensor(owner)
            loss = loss_of(model, rows, torch.from_numpy(targets[block])[numbers], numbers)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        heard.append(loss.item())
        with torch.no_grad():
            keep = 1 - min(0.998, (step + 1) / (step + 21))
            for key, value in model.state_dict().items():
                mean[key].lerp_(value, keep)
        if step % 300 == 299:
            print(step + 1, steps, f"{np.mean(heard[-300:]):.4f}", f"{time.time() - started:.0f} s", flush=True)
    torch.save(mean, save)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True, help="folder with tokenizer.json")
    arguments.add_argument("--teacher", type=Path, required=True, help="encoder.onnx that distil.py learnt from")
    arguments.add_argument("--start", type=Path, required=True, help="encoder.pt of distil.py")
    arguments.add_argument("--licences", choices=("all", "permissive"), default="all")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--steps", type=int, default=STEPS)
    arguments.add_argument("--seed", type=int, default=5)
    o = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)
    data, pieces, published = load_data(o.data, o.licences), Pieces(o.build / "tokenizer.json"), Published(o.teacher)
    teacher = Classifier(Encoder(published.layers), KEPT)
    teacher.load_state_dict(published.state(tuple(range(published.layers))))
    found = families(data, pieces)
    targets = means(teacher, found)
    plain = everything(teacher, data, pieces, o.data)
    print(len(found), "texts", len(plain[0]), "windows beside", flush=True)
    state = torch.load(o.start)
    model = Classifier(Encoder(layers_of(state), dropout=0.0), KEPT, dropout=0.03)
    model.load_state_dict(state)
    train(model, found, targets, plain, o.steps, o.out / "encoder.pt", o.seed)


if __name__ == "__main__":
    main()
