"""A published encoder → one of fewer layers that says the same: texts cost the service less.

Its targets are the teacher's own logits, window by window. Where names, parties or groups can be swapped, the target of
every copy is the mean over all copies: what the teacher says differently of two names, the smaller one does not learn.
The teacher can judge any words, so that texts cut, thinned out and put together anew are learnt from as well: contrast
partners share nearly all of theirs. Held-out posts and texts are in no part.
"""

from __future__ import annotations

import argparse
import gzip
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from saring_text.data import clean, text_key

from .export import KEPT
from .finetune import COPIES, collate
from .network import MASK, Classifier, Encoder
from .pieces import Pieces
from .rows import Data, load_data
from .unfuse import Published

BATCH, CHUNK, RATE, WARM_UP, DROPPED = 64, 4096, 1e-3, 200, 0.05
# Lines without labels that the teacher speaks on: mostly lawful, so fewer of them than there are rows.
LINES = 60_000
# Recombined texts for each written one, and real posts that one is made of.
RECOMBINED, RECOMBINED_REAL = 6, 24_000
# How far below the places where labels are raised a logit lies counts for little: (weight there, more above, middle, width).
FAR, NEAR, MIDDLE, STEEPNESS = 0.1, 2.0, -5.0, 1.5

Window = list[int]


def lines(data: Path, closed: set[str], count: int) -> list[str]:
    with gzip.open(data / "unlabelled" / "social.txt.gz", "rt", encoding="utf-8") as found:
        texts = [line.rstrip("\n")[:700] for line in found if text_key(line) not in closed]
    return random.Random(3).sample([clean(text) for text in texts if len(text) > 20], count)


def copies(data: Data, more: list[str]) -> list[list[str]]:
    """Texts of which the teacher's mean is taken: each with its swapped copies."""
    rows = [(row.id, row.text) for row in data.train + data.templates] + [(str(i), text) for i, text in enumerate(more)]
    return [list(dict.fromkeys([text, *(data.swapper.swap(text, f"{key}:{c}") for c in range(COPIES))])) for key, text in rows]


def thinned(text: str, rng: random.Random) -> str:
    words, share = text.split(), rng.uniform(0.05, 0.3)
    return " ".join([word for word in words if rng.random() > share] or words)


def crossed(text: str, other: str, rng: random.Random) -> str:
    """The beginning of one and the end of another."""
    words, more = text.split(), other.split()
    return " ".join(words[: rng.randint(1, max(1, len(words)))] + more[rng.randint(0, max(0, len(more) - 1)):])


def cut(text: str, rng: random.Random) -> str:
    words = text.split()
    start = rng.randrange(max(1, len(words)))
    return " ".join(words[start : start + rng.randint(3, max(3, len(words)))]) or text


def sown(text: str, other: str, rng: random.Random) -> str:
    """With a few words of another in between."""
    words, more = text.split(), other.split()
    at, start = rng.randint(0, len(words)), rng.randrange(max(1, len(more)))
    return " ".join(words[:at] + more[start : start + rng.randint(1, 4)] + words[at:])


def recombined(data: Data) -> list[str]:
    rng = random.Random(11)
    written = [row.text for row in data.train if row.domain == "written"]
    real = [row.text for row in data.train if row.domain == "real"]
    out = []
    for text in written:
        out += [thinned(text, rng), thinned(text, rng), crossed(text, rng.choice(written), rng),
                crossed(text, rng.choice(written), rng), cut(text, rng), sown(text, rng.choice(written), rng)]
    assert len(out) == RECOMBINED * len(written)
    for text in rng.sample(real, min(RECOMBINED_REAL, len(real))):
        kind = rng.random()
        out.append(thinned(text, rng) if kind < 0.3 else cut(text, rng) if kind < 0.6 else crossed(text, rng.choice(real), rng))
    return out


def batches(windows: list[Window], size: int, rng: np.random.Generator) -> Iterator[list[int]]:
    """Places of windows of like length together."""
    order = rng.permutation(len(windows))
    found: list[list[int]] = []
    for s in range(0, len(order), CHUNK):
        chunk = sorted(order[s : s + CHUNK], key=lambda i: len(windows[i]))
        found += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    yield from (found[i] for i in rng.permutation(len(found)))


def say(model: Classifier, windows: list[Window], size: int = 256) -> np.ndarray:
    model.eval()
    out = np.zeros((len(windows), KEPT), np.float32)
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for s in range(0, len(order), size):
            index = order[s : s + size]
            ids, mask, _ = collate([[windows[i]] for i in index])
            out[index] = model(ids, mask).float().numpy()
    return out


def problem(teacher: Classifier, families: list[list[list[Window]]]) -> tuple[list[Window], np.ndarray]:
    """All windows and what is to be said of each."""
    windows, family = [], []
    for f, bags in enumerate(families):
        # Copies of a long text are cut elsewhere: its windows speak for themselves.
        alone = any(len(bag) > 1 for bag in bags)
        for bag in bags:
            for window in bag:
                windows.append(window)
                family.append(-1 - len(windows) if alone else f)
    z = say(teacher, windows)
    _, place = np.unique(family, return_inverse=True)
    total = np.zeros((place.max() + 1, KEPT))
    np.add.at(total, place, z)
    return windows, (total / np.bincount(place)[:, None])[place].astype(np.float32)


def everything(teacher: Classifier, data: Data, pieces: Pieces, folder: Path) -> tuple[list[Window], np.ndarray]:
    """Rows, unlabelled lines and recombined texts, and what the teacher says of them."""
    closed = {row.group[2:] for row in data.held if row.domain == "real"}
    families = [pieces(texts) for texts in copies(data, lines(folder, closed, LINES))]
    return problem(teacher, families + [[bag] for bag in pieces(recombined(data))])


def train(model: Classifier, windows: list[Window], targets: np.ndarray, epochs: float, rate: float, seed: int, save: Path) -> None:
    rng = np.random.default_rng(seed)
    optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total, step, started, heard = int(epochs * -(-len(windows) // BATCH)), 0, time.time(), []
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    model.train()
    while step < total:
        for index in batches(windows, BATCH, rng):
            if step >= total:
                break
            for group in optimiser.param_groups:
                group["lr"] = rate * (min(1, step / WARM_UP) * (1 - step / total) ** 0.8 + 0.01)
            ids, mask, _ = collate([[windows[i]] for i in index])
            ids = ids.masked_fill((torch.rand(ids.shape) < DROPPED * rng.random()) & (ids > MASK), MASK)
            wanted = torch.from_numpy(targets[index])
            with torch.autocast("cpu", torch.bfloat16):
                z = model(ids, mask)
            share = FAR + NEAR * torch.sigmoid((wanted - MIDDLE) / STEEPNESS)
            loss = (share * torch.nn.functional.smooth_l1_loss(z.float(), wanted, reduction="none")).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            heard.append(loss.item())
            with torch.no_grad():
                keep = 1 - min(0.998, step / (step + 20))
                for key, value in model.state_dict().items():
                    mean[key].lerp_(value, keep)
            if step % 200 == 0:
                print(step, total, f"{np.mean(heard[-200:]):.4f}", f"{time.time() - started:.0f} s", flush=True)
            if step % 2000 == 0:
                torch.save(mean, save)
    torch.save(mean, save)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True, help="folder with tokenizer.json")
    arguments.add_argument("--teacher", type=Path, required=True, help="encoder.onnx of export.py")
    arguments.add_argument("--layers", type=int, nargs="+", default=[0, 2], help="of the teacher, where the smaller one starts")
    arguments.add_argument("--licences", choices=("all", "permissive"), default="all")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--epochs", type=float, default=3.0)
    arguments.add_argument("--rate", type=float, default=RATE)
    arguments.add_argument("--start", type=Path, help="go on from this encoder.pt")
    arguments.add_argument("--seed", type=int, default=1)
    o = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)
    data, pieces, published = load_data(o.data, o.licences), Pieces(o.build / "tokenizer.json"), Published(o.teacher)
    teacher = Classifier(Encoder(published.layers), KEPT)
    teacher.load_state_dict(published.state(tuple(range(published.layers))))
    windows, targets = everything(teacher, data, pieces, o.data)
    print(len(windows), "windows", flush=True)
    model = Classifier(Encoder(len(o.layers), dropout=0.02), KEPT, dropout=0.05)
    model.load_state_dict(torch.load(o.start) if o.start else published.state(tuple(o.layers)))
    train(model, windows, targets, o.epochs, o.rate, o.seed, o.out / "encoder.pt")


if __name__ == "__main__":
    main()
