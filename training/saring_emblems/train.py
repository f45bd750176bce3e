"""Trains detector and embedder side by side on one GPU (or a CPU), for as long as given.

python -m saring_emblems.train --pack DIR --out DIR --minutes 9 [--start DIR] [--workers 14]
Gives detector.pt, embedder.pt (means of the weights), head.pt and *.log, anew every two minutes.
"""
from __future__ import annotations

import argparse
import math
import multiprocessing
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from . import targets
from .assets import DRAWN_CLASSES, load
from .crops import SOURCES, Cropper
from .gpu_crops import Maker, banks
from .network import Centres, Detector, Embedder
from .scene import Painter

# Of the crops that processes make one by one; torch makes the others, on the GPU, all of emblems.
NONE_SHARE = 0.5
GROUPS, EACH = 12, 64


class Scenes(IterableDataset):
    """Pictures [H, W, 3] and their target maps; the sides change from batch to batch of one worker."""

    def __init__(self, side, batch: int, seed: int, sides=((512, 512), (448, 576), (576, 448), (640, 384), (384, 640))):
        self.side, self.batch, self.seed, self.sides = side, batch, seed, sides

    def __iter__(self):
        cv2.setNumThreads(1)
        painter = Painter(self.side, self.seed * 1000 + (get_worker_info().id if get_worker_info() else 0))
        while True:
            width, height = painter.rng.choice(self.sides)
            pictures, maps = [], []
            for _ in range(self.batch):
                scene = painter.scene(width, height)
                pictures.append(scene.picture)
                maps.append(targets.target(scene.places, height, width))
            yield torch.from_numpy(np.stack(pictures)), torch.from_numpy(np.stack(maps))


class Crops(IterableDataset):
    """Crops [N, 96, 96, 3] and labels; 0 is "none"."""

    def __init__(self, side, labels: dict[str, int], batch: int, seed: int):
        self.side, self.labels, self.batch, self.seed = side, labels, batch, seed

    def __iter__(self):
        cv2.setNumThreads(1)
        cropper = Cropper(self.side, self.seed * 1000 + 500 + (get_worker_info().id if get_worker_info() else 0))
        while True:
            crops, labels = [], []
            for _ in range(self.batch):
                if cropper.rng.random() < NONE_SHARE:
                    crops.append(cropper.nothing())
                    labels.append(0)
                else:
                    crop, label = cropper.emblem()
                    crops.append(crop)
                    labels.append(self.labels[label])
            yield torch.from_numpy(np.stack(crops)), torch.tensor(labels)


class Run:
    """One network's training by the clock: warm-up, cosine, mean of the weights."""

    def __init__(self, name, network, extra, data, options, rate):
        self.name, self.options, self.rate = name, options, rate
        self.batches = iter(data)
        first = next(self.batches)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = network.to(self.device, memory_format=torch.channels_last)
        self.extra = extra.to(self.device) if extra else None
        if options.start:
            self.network.load_state_dict(torch.load(options.start / f"{name}.pt", map_location=self.device))
            if self.extra and (options.start / "head.pt").exists():
                self.extra.load_state_dict(torch.load(options.start / "head.pt", map_location=self.device))
        self.mean = {k: v.detach().clone().float() for k, v in self.network.state_dict().items()}
        parameters = [*self.network.parameters(), *(self.extra.parameters() if self.extra else [])]
        self.optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.02)
        self.first = first
        self.maker: Maker | None = None

    def batch(self, given):
        """Pictures [N, 3, H, W] in 0..1 and what is true of them."""
        pictures, truth = (t.to(self.device, non_blocking=True) for t in given)
        pictures = pictures.permute(0, 3, 1, 2).float() / 255
        if self.maker:
            made, labels = self.maker.make(GROUPS, EACH)
            pictures, truth = torch.cat([pictures, made]), torch.cat([truth, labels])
        return pictures.contiguous(memory_format=torch.channels_last), truth

    def train(self, loss_of):
        start, saved, step, running = time.time(), time.time(), 0, 0.0
        log = open(self.options.out / f"{self.name}.log", "w", buffering=1)
        seconds = self.options.deadline - start
        batch = self.first
        while (done := (time.time() - start) / seconds) < 1:
            for group in self.optimiser.param_groups:
                group["lr"] = self.rate * min(1, (step + 1) / 200) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done)))
            pictures, truth = self.batch(batch)
            with torch.autocast(self.device.type, dtype=torch.bfloat16):
                out = self.network(pictures)
            loss = loss_of(out, truth, done)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            self.optimiser.step()
            step += 1
            self.average(step)
            if step % 50 == 0:
                running = loss.item() if step == 50 else 0.9 * running + 0.1 * loss.item()
            if step % 250 == 0:
                log.write(f"{step} {time.time() - start:.0f}s {running:.4f}\n")
            if time.time() - saved > 110:
                self.save()
                saved = time.time()
            batch = next(self.batches)
        self.save()
        log.write(f"end {step} {time.time() - start:.0f}s {running:.4f}\n")
        print(self.name, step, round(time.time() - start), running, flush=True)

    @torch.no_grad()
    def average(self, step):
        weight = min(0.998, step / (step + 10))
        for key, value in self.network.state_dict().items():
            self.mean[key].lerp_(value.float(), 1 - weight)

    def save(self):
        state = {k: v.to(self.network.state_dict()[k].dtype).cpu() for k, v in self.mean.items()}
        torch.save(state, self.options.out / f"{self.name}.pt")
        if self.extra:
            torch.save(self.extra.state_dict(), self.options.out / "head.pt")


def train_detector(side, options):
    data = DataLoader(Scenes(side, options.batch, options.seed), batch_size=None, num_workers=options.scene_workers, prefetch_factor=4, pin_memory=torch.cuda.is_available())
    Run("detector", Detector(), None, data, options, 2.5e-3 if not options.start else 1.5e-3).train(lambda out, maps, _: targets.loss(out, maps))


def train_embedder(side, options):
    names = sorted({emblem.label for emblem in side.emblems})
    labels = {name: i + 1 for i, name in enumerate(names)}
    data = DataLoader(Crops(side, labels, options.crops, options.seed), batch_size=None, num_workers=options.crop_workers, prefetch_factor=4, pin_memory=torch.cuda.is_available())
    bank = banks(side)
    centres = Centres(len(names))
    run = Run("embedder", Embedder(), centres, data, options, 2e-3 if not options.start else 1.2e-3)
    run.maker = Maker(bank, *weighted(side, labels), run.device)
    run.train(lambda out, label, done: run.extra(out, label, centres.margin * (1 if options.start else min(1, done * 4))))


def weighted(side, labels: dict[str, int]) -> tuple[torch.Tensor, torch.Tensor]:
    """Labels of a side's emblems and how often each is drawn: by source, then class, then drawing."""
    table = side.by_source()
    share = lambda e: SOURCES[e.source] / len(table[e.source]) / len(table[e.source][e.label])
    return torch.tensor([labels[e.label] for e in side.emblems]), torch.tensor([share(e) for e in side.emblems])


TASKS = {"detector": train_detector, "embedder": train_embedder}


def main() -> None:
    # Threads of OpenCV would not survive the forks.
    cv2.setNumThreads(0)
    parser = argparse.ArgumentParser()
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--minutes", type=float, default=9)
    parser.add_argument("--scene-workers", type=int, default=12)
    parser.add_argument("--crop-workers", type=int, default=3)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--crops", type=int, default=96)
    parser.add_argument("--drawn", type=int, default=DRAWN_CLASSES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["detector", "embedder"])
    options = parser.parse_args()
    options.deadline = time.time() + options.minutes * 60
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.multiprocessing.set_sharing_strategy("file_system")
    side, _ = load(options.pack, options.scene_workers + options.crop_workers, options.drawn, 0)
    print("assets", len(side.emblems), "emblems", round(options.minutes * 60 - options.deadline + time.time()), "s", flush=True)
    context = multiprocessing.get_context("fork")
    runs = [context.Process(target=task, args=(side, options)) for name, task in TASKS.items() if options.only in (None, name)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    if any(run.exitcode for run in runs):
        raise SystemExit("a training failed")


if __name__ == "__main__":
    main()
