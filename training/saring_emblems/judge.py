"""Scenes of held-out assets through both published networks: what was there, what was found."""
from __future__ import annotations

import random
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path

import cv2
import numpy as np

from .assets import Assets, Emblem
from .crops import Cropper
from .pipeline import Emblems, Gallery, iou
from .plan import LOGO, Plan
from .scene import Painter

MATCHING = 0.4
SHAPES = ((16, 9), (4, 3), (1, 1), (3, 4), (2, 1), (9, 16))


@dataclass
class Job:
    """`images` pictures of one condition; `added`: emblems that an operator adds from two pictures each."""

    condition: str
    plan: Plan
    longer: int
    images: int
    seed: int
    added: tuple[str, ...] = ()


@dataclass
class Sides:
    """Both halves share no ground and no unknown emblem; only `test` has the unseen drawings of the parties."""

    validation: Assets
    test: Assets


def halves(train: Assets, held: Assets) -> Sides:
    sides = []
    for half in (0, 1):
        side = Assets(glyphs=held.glyphs, fonts=held.fonts, social=train.social[half::2], decorations=held.decorations[half::2])
        side.grounds = {kind: pictures[half::2] for kind, pictures in held.grounds.items()}
        side.emblems = [Emblem(e.label, "seen", e.picture) for e in train.emblems if e.source == "party"]
        if half:
            side.emblems += [Emblem(e.label, "unseen", e.picture) for e in held.emblems if e.source == "party"]
        operators = [e for e in held.emblems if e.source != "party"]
        labels = sorted({e.label for e in operators})
        chosen = set(labels[half::2])
        side.emblems += [Emblem(e.label, e.source, e.picture) for e in operators if e.label in chosen]
        sides.append(side)
    return Sides(*sides)


GIVEN: dict = {}


def prepare(side: Assets, models: Path, longer: int) -> None:
    GIVEN.update(side=side, models=models, longer=longer)


def start() -> None:
    cv2.setNumThreads(1)
    GIVEN["emblems"] = Emblems(GIVEN["models"], GIVEN["longer"])
    GIVEN["parties"] = Gallery.parties(GIVEN["models"] / "parties.json")


def judged(jobs: list[Job], workers: int) -> list[dict]:
    with Pool(workers, initializer=start) as pool:
        return [record for records in pool.imap_unordered(run, jobs) for record in records]


def added_vectors(job: Job, emblems: Emblems, side: Assets) -> dict[str, np.ndarray]:
    """What `gallery add logo NAME FILE FILE` would keep: two plain pictures of each."""
    cropper = Cropper(side, job.seed)
    table = {}
    for label in job.added:
        drawings = [e for e in side.emblems if e.label == label]
        crops = [cropper.emblem(drawings[i % len(drawings)], size, easy=True)[0] for i, size in enumerate((130.0, 90.0))]
        table[label] = emblems.embed(np.stack(crops))
    return table


def run(job: Job) -> list[dict]:
    side, emblems = GIVEN["side"], GIVEN["emblems"]
    gallery = Gallery({**GIVEN["parties"], **added_vectors(job, emblems, side)})
    plan = job.plan
    if job.added:
        # The added ones stand beside unknown ones.
        side = replace(side, emblems=[Emblem(e.label, "added" if e.label in job.added else e.source, e.picture) for e in side.emblems])
    painter = Painter(side, f"{job.condition}:{job.longer}:{job.seed}", plan)
    shapes = random.Random(job.seed)
    records = []
    for _ in range(job.images):
        w, h = shapes.choice(SHAPES)
        width, height = (round(job.longer * v / max(w, h)) for v in (w, h))
        scene = painter.scene(width, height)
        found = emblems.read(scene.picture, gallery)
        records.append({"condition": job.condition, "longer": job.longer, **compared(scene, found)})
    return records


def compared(scene, found) -> dict:
    """Each true place with the surest find on it (or none), and the finds on nothing."""
    free = sorted(found, key=lambda f: -f.heat)
    there = []
    for place in scene.places:
        hit = next((f for f in free if f.kind == place.kind and iou(f.box, place.box) >= MATCHING), None)
        if hit:
            free.remove(hit)
        there.append({"kind": place.kind, "label": place.label, "source": place.source, "size": max(place.box[2] - place.box[0], place.box[3] - place.box[1]), "hit": told(hit)})
    # A second box on a true emblem is a repetition: it counts as false only when it names another.
    rest = [f for f in free if not any(p.kind == f.kind and iou(f.box, p.box) > 0.25 and (f.kind != LOGO or f.name == p.label) for p in scene.places)]
    return {"there": there, "false": [told(f) for f in rest]}


def told(found) -> dict | None:
    return found and {"kind": found.kind, "heat": found.heat, "name": found.name, "similarity": found.similarity}
