"""Crops as a detector cuts them out, for the embedder: 96 × 96, stretched, the box grown by `CONTEXT` on each side."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np

from . import paste, spoil, things
from .draw import COLOURS, number_place
from .paste import chip
from .plan import Plan
from .scene import Painter

SIZE, CONTEXT = 96, 0.12
SOURCES = {"party": 0.22, "colour": 0.34, "drawn": 0.34, "mono": 0.10}


class Cropper:
    def __init__(self, side, seed, shares=None):
        self.painter = Painter(side, seed, Plan(shares=shares or SOURCES))
        self.side, self.rng = side, self.painter.rng

    def ground(self, side: int) -> np.ndarray:
        """A square piece of a ground, `side` pixels."""
        rng = self.rng
        chance = rng.random()
        if chance < 0.35:
            return np.full((side, side, 3), (255, 255, 255) if rng.random() < 0.5 else rng.choice(COLOURS), np.uint8)
        kind = "page" if chance < 0.7 else "photograph"
        picture = rng.choice(self.side.grounds[kind])
        size = min(picture.shape[0], picture.shape[1], int(side * rng.uniform(0.8, 2.5)) + 4)
        y, x = rng.randint(0, picture.shape[0] - size), rng.randint(0, picture.shape[1] - size)
        return cv2.resize(picture[y : y + size, x : x + size], (side, side), interpolation=cv2.INTER_AREA)

    def emblem(self, emblem=None, size: float | None = None, easy: bool = False) -> tuple[np.ndarray, str]:
        """A crop of one emblem and its label; `easy` leaves out all but what a given picture has."""
        rng = self.rng
        emblem = emblem or self.painter.emblem()
        picture = emblem.picture
        size = size or math.exp(rng.uniform(math.log(16), math.log(170)))
        scale = size / max(picture.shape[:2])
        picture = paste.fitted(picture, max(6, round(picture.shape[1] * scale)), max(6, round(picture.shape[0] * scale)))
        if emblem.source == "mono":
            picture = np.dstack([np.full((*picture.shape[:2], 3), rng.choice(COLOURS), np.uint8), picture[..., 3]])
        elif rng.random() < 0.25 and not easy:
            picture = paste.recoloured(picture, rng)
        if rng.random() < 0.4 and not easy:
            picture = paste.turned(picture, rng.gauss(0, 9), 0.06 if rng.random() < 0.4 else 0, rng)
        height, width = picture.shape[:2]
        side = int(max(height, width) * 1.9) + 4
        ground = self.ground(side)
        left, top = (side - width) // 2, (side - height) // 2
        if rng.random() < 0.3 or paste.contrast(ground, picture, left, top) < 30:
            chip(ground, picture, left, top, rng)
            if paste.contrast(ground, picture, left, top) < 25:
                ground[:] = (255, 255, 255) if picture[..., :3].mean() < 128 else (20, 20, 30)
        if not easy:
            self.neighbours(ground, left, top, width, height)
        paste.paste(ground, picture, left, top, rng.uniform(0.5, 1) if rng.random() < 0.08 and not easy else 1)
        box = (left, top, left + width, top + height)
        if rng.random() < 0.25 and not easy:
            self.painter.hide(ground, box, rng.uniform(0.1, 0.38))
        if not easy:
            ground = spoil.spoiled(ground, rng, min(1.0, size / 60))
        return cut(ground, self.jittered(box) if not easy else box), emblem.label

    def neighbours(self, ground, left, top, width, height) -> None:
        """What may stand beside it: words, another emblem."""
        rng = self.rng
        if rng.random() < 0.2:
            words = things.line(rng, self.side, max(8, int(height * rng.uniform(0.15, 0.4))))
            paste.paste(ground, words, rng.randint(-width // 2, left), rng.choice([top + height + 2, max(0, top - words.shape[0])]))
        if rng.random() < 0.2:
            other = self.painter.emblem().picture
            other = paste.fitted(other, max(6, width), max(6, int(width * other.shape[0] / other.shape[1])))
            gap = int(width * rng.uniform(1.0, 1.25))
            paste.paste(ground, other, left + rng.choice([-gap, gap]), top)

    def jittered(self, box):
        rng = self.rng
        left, top, right, bottom = box
        width, height = right - left, bottom - top
        deviation = 0.05 if rng.random() < 0.7 else 0.1
        x, y = (left + right) / 2 + rng.gauss(0, deviation) * width, (top + bottom) / 2 + rng.gauss(0, deviation) * height
        grow = math.exp(rng.gauss(0, 0.09))
        w, h = width * grow * math.exp(rng.gauss(0, 0.05)), height * grow * math.exp(rng.gauss(0, 0.05))
        return (x - w / 2, y - h / 2, x + w / 2, y + h / 2)

    def nothing(self) -> np.ndarray:
        """A crop without an emblem: what a detector might take for one."""
        rng, side = self.rng, self.side
        size = int(math.exp(rng.uniform(math.log(20), math.log(160))))
        ground = self.ground(int(size * 1.9) + 4)
        kind = rng.choices(["ground", "line", "badge", "photograph", "face", "code", "sign", "number", "flag"], [3, 2.5, 2, 2, 0.6, 0.5, 2.5, 1.5, 0.4])[0]
        if kind == "ground":
            ground = self.ground(int(size * 1.9) + 4)
        thing = {
            "line": lambda: things.line(rng, side, max(8, size // rng.randint(1, 3))), "badge": lambda: things.badge(rng, side, size),
            "photograph": lambda: things.photograph(rng, side, max(24, size)), "face": lambda: things.face(rng, size), "code": lambda: things.code(rng, size),
            "sign": lambda: things.sign(rng, side, size), "number": lambda: number_place(rng, side, size), "flag": lambda: things.flag(rng, size), "ground": lambda: None,
        }[kind]()  # fmt: skip
        middle = ground.shape[0] / 2
        box = (middle - size / 2, middle - size / 2, middle + size / 2, middle + size / 2)
        if thing is not None:
            if kind != "line":
                scale = size / max(thing.shape[:2])
                thing = paste.fitted(thing, max(4, int(thing.shape[1] * scale)), max(4, int(thing.shape[0] * scale)))
            paste.paste(ground, thing, int(middle - min(thing.shape[1], 3 * size) / 2), int(middle - thing.shape[0] / 2))
            if kind != "line":
                box = (middle - thing.shape[1] / 2, middle - thing.shape[0] / 2, middle + thing.shape[1] / 2, middle + thing.shape[0] / 2)
        ground = spoil.spoiled(ground, rng, min(1.0, size / 60))
        return cut(ground, self.jittered(box))


def cut(picture: np.ndarray, box) -> np.ndarray:
    """The box grown by `CONTEXT` of its sides, what lies outside the picture repeated from its edge; 96 × 96."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    left, right, top, bottom = left - CONTEXT * width, right + CONTEXT * width, top - CONTEXT * height, bottom + CONTEXT * height
    x0, y0, x1, y1 = math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom)
    x1, y1 = max(x1, x0 + 2), max(y1, y0 + 2)
    pad = [max(0, -y0), max(0, y1 - picture.shape[0]), max(0, -x0), max(0, x1 - picture.shape[1])]
    if any(pad):
        picture = cv2.copyMakeBorder(picture, *pad, cv2.BORDER_REPLICATE)
        x0, x1, y0, y1 = x0 + pad[2], x1 + pad[2], y0 + pad[0], y1 + pad[0]
    piece = picture[y0:y1, x0:x1]
    shrinks = piece.shape[0] > SIZE or piece.shape[1] > SIZE
    return cv2.resize(np.ascontiguousarray(piece), (SIZE, SIZE), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
