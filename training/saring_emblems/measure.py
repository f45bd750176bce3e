"""Settles thresholds on validation scenes, then measures on test scenes: emblems.json, figures.json.

python -m saring_emblems.measure --pack DIR --models DIR --out DIR [--workers 2] [--scale 1]
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import cv2
import numpy as np

from .assets import load
from .calibrate import added, settled
from .judge import Job, halves, judged, prepare
from .plan import Plan
from .tables import figures

PER_JOB = 10
ADDED = 10


def validation_jobs(scale: float) -> list[Job]:
    mixed = Plan(shares={"seen": 0.6, "operator-icon": 0.2, "operator-drawn": 0.2})
    return [job for longer in (640, 1280) for job in several("mixed", mixed, longer, int(400 * scale), 1000)]


def test_jobs(side, scale: float) -> list[Job]:
    parties = {"seen": 0.5, "unseen": 0.5}
    base = {"shares": parties, "count": (1, 2), "plain": True, "spoil": "none", "numbers": 0}
    few = int(90 * scale)
    jobs = []
    for longer in (640, 1280):
        unit = longer / 640
        for size in (32, 64, 128, 320):
            # Plans count in pixels of a picture of 640.
            jobs += several(f"{size} px", Plan(**base, size=(size / unit, size / unit + 0.01)), longer, few, 1)
        usual = {**base, "size": (40 / unit, 200 / unit)}
        for name, change in (("JPEG 30", {"spoil": "jpeg30"}), ("blur", {"spoil": "blur"}), ("±15°", {"angle": 15.0}), ("30 % hidden", {"hidden": 0.3})):
            jobs += several(name, Plan(**{**usual, **change}), longer, few, 2)
        mixed = Plan(shares={"seen": 0.4, "unseen": 0.2, "operator-icon": 0.2, "operator-drawn": 0.2})
        jobs += several("mixed", mixed, longer, int(300 * scale), 3)
        jobs += several("no emblem", Plan(count=(0, 0), shares={"seen": 1}), longer, int(150 * scale), 4)
    return jobs + added_jobs(side, scale)


def added_jobs(side, scale: float) -> list[Job]:
    labels = sorted({e.label for e in side.emblems if e.source.startswith("operator")})
    labels = [labels[i] for i in np.random.default_rng(5).permutation(len(labels))]
    plan = Plan(shares={"added": 0.7, "operator-icon": 0.15, "operator-drawn": 0.1, "seen": 0.05}, count=(1, 3), size=(64, 200))
    groups = [tuple(labels[i : i + ADDED]) for i in range(0, len(labels) - ADDED, ADDED)]
    return [Job("added", plan, 640, max(1, int(12 * scale)), 50 + i, group) for i, group in enumerate(groups)]


def several(name: str, plan: Plan, longer: int, images: int, seed: int) -> list[Job]:
    count = max(1, round(images / PER_JOB))
    return [Job(name, plan, longer, min(PER_JOB, images), seed * 10_000 + i) for i in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("pack", "models", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--longer", type=int, default=640)
    parser.add_argument("--keep-thresholds", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    # Threads of OpenCV would not survive the forks.
    cv2.setNumThreads(0)
    sides = halves(*load(options.pack, options.workers, 1))
    if options.keep_thresholds:
        settings = json.loads((options.models / "emblems.json").read_text("utf8"))
    else:
        prepare(sides.validation, options.models, options.longer)
        settings = settled(judged(validation_jobs(options.scale), options.workers), options.longer)
        settings["similarity"]["added"] = added(judged(added_jobs(sides.validation, options.scale), options.workers), settings)
        (options.out / "emblems.json").write_text(json.dumps(settings, indent=2) + "\n", "utf8")
    print(json.dumps(settings), flush=True)
    prepare(sides.test, options.models, options.longer)
    records = judged(test_jobs(sides.test, options.scale), options.workers)
    (options.out / "records.json").write_text(json.dumps(records))
    table = figures(records, settings)
    (options.out / "figures.json").write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf8")
    print(json.dumps(table, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
