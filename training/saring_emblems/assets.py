"""What scenes are drawn from, read from the packs: emblems by class, glyphs, grounds, typefaces. Pictures are RGB(A) bytes."""
from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from multiprocessing import Pool
from pathlib import Path

import cv2
import numpy as np
from PIL import ImageFont

from .draw import HELD_FAMILIES, FAMILIES, drawn

DRAWN_CLASSES, DRAWN_HELD = 2400, 160


@dataclass
class Emblem:
    label: str
    source: str
    picture: np.ndarray


@dataclass
class Assets:
    """One side of the split: `held` assets share no picture, typeface or ground with training."""

    emblems: list[Emblem] = field(default_factory=list)
    glyphs: list[np.ndarray] = field(default_factory=list)
    social: list[np.ndarray] = field(default_factory=list)
    decorations: list[np.ndarray] = field(default_factory=list)
    grounds: dict[str, list[np.ndarray]] = field(default_factory=dict)
    fonts: list[bytes] = field(default_factory=list)
    _loaded: dict = field(default_factory=dict)

    def font(self, number: int, size: int) -> ImageFont.FreeTypeFont:
        key = (number, size)
        if key not in self._loaded:
            if len(self._loaded) > 600:
                self._loaded.clear()
            self._loaded[key] = ImageFont.truetype(io.BytesIO(self.fonts[number]), size)
        return self._loaded[key]

    def by_source(self) -> dict[str, dict[str, list[Emblem]]]:
        """source → label → emblems."""
        table: dict[str, dict[str, list[Emblem]]] = {}
        for emblem in self.emblems:
            table.setdefault(emblem.source, {}).setdefault(emblem.label, []).append(emblem)
        return table


def decode(data: bytes) -> np.ndarray:
    picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if picture.ndim == 3 and picture.shape[2] == 4:
        return cv2.cvtColor(picture, cv2.COLOR_BGRA2RGBA)
    return cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)


def with_alpha(picture: np.ndarray) -> np.ndarray:
    if picture.shape[2] == 4:
        return picture
    return np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])


def entries(folder: Path, name: str):
    data = (folder / f"{name}.bin").read_bytes()
    for entry in json.loads((folder / f"{name}.json").read_text("utf8")):
        yield entry, data[entry["offset"] : entry["offset"] + entry["bytes"]]


def load(folder: Path, workers: int = 2, drawn_classes: int = DRAWN_CLASSES, drawn_held: int = DRAWN_HELD) -> tuple[Assets, Assets]:
    """Training assets and held-out assets."""
    train, held = Assets(), Assets()
    for entry, data in entries(folder, "parties"):
        (held if entry["held"] else train).emblems.append(Emblem(entry["class"], "party", with_alpha(decode(data))))
    seen: set[str] = set()
    unseen: list[Emblem] = []
    for entry, data in [*entries(folder, "icons-a"), *entries(folder, "icons-b")]:
        kind, picture, label = entry["kind"], with_alpha(decode(data)), f"icon:{entry['class']}"
        # A tenth of the glyphs and decorations stays unseen; of the social networks' signs all are known.
        side = held if entry["offset"] % 10 == 0 else train
        if kind == "glyph":
            side.glyphs.append(picture[..., 3])
        elif kind == "social":
            train.social.append(picture)
        elif kind == "decoration":
            side.decorations.append(picture)
        elif entry["held"]:
            unseen.append(Emblem(label, "operator-icon", picture))
        else:
            seen.add(label)
            train.emblems.append(Emblem(label, kind, picture))
    held.emblems += [emblem for emblem in unseen if emblem.label not in seen]
    for entry, data in entries(folder, "grounds"):
        side = held if entry["held"] else train
        side.grounds.setdefault(entry["kind"], []).append(decode(data)[..., :3])
    for entry, data in entries(folder, "fonts"):
        (held if entry["held"] else train).fonts.append(data)
    draw_emblems(train, FAMILIES, drawn_classes, "drawn", workers)
    if drawn_held:
        draw_emblems(held, HELD_FAMILIES, drawn_held, "operator-drawn", workers)
    return train, held


def draw_emblems(side: Assets, families, count: int, source: str, workers: int) -> None:
    """Emblems drawn from a side's own glyphs and typefaces, two variants of each."""
    global GIVEN
    GIVEN = (side, families, source)
    with Pool(workers) as pool:
        for number, variants in enumerate(pool.map(draw_one, range(count), chunksize=16)):
            side.emblems += [Emblem(f"{source}:{number}", source, picture) for picture in variants]


GIVEN: tuple = ()


def draw_one(number: int) -> list[np.ndarray]:
    side, families, source = GIVEN
    return drawn(f"{source}:{number}", side, families[number % len(families)])
