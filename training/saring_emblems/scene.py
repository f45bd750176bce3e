"""Draws banners with emblems and number places on them, and tells where they are."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np

from . import paste, spoil, things
from .assets import Assets, Emblem
from .draw import COLOURS, number_place, polygon
from .paste import chip
from .plan import LOGO, MOST_HIDDEN, NUMBER, Place, Plan, Scene

class Painter:
    def __init__(self, side: Assets, seed, plan: Plan | None = None):
        self.side, self.rng, self.plan = side, random.Random(seed), plan or Plan()
        self.table = side.by_source()
        self.labels = {source: sorted(labels) for source, labels in self.table.items()}

    def scene(self, width: int, height: int) -> Scene:
        rng, plan = self.rng, self.plan
        unit = max(width, height) / 640
        ground = self.ground(width, height)
        taken: list[tuple[float, float, float, float]] = []
        # Before the emblems, so that these stand on top of it.
        for _ in range(int(rng.choice([0, 1, 2, 3, 5]) * plan.clutter)):
            self.distract(ground, taken, unit, keep=False)
        places = self.emblems(ground, taken, unit) + self.numbers(ground, taken, unit)
        for _ in range(int(rng.choice([0, 1, 2, 4, 8]) * plan.clutter)):
            self.distract(ground, taken, unit, keep=True)
        return Scene(self.finish(ground, unit), places)

    def finish(self, picture: np.ndarray, unit: float) -> np.ndarray:
        kind = self.plan.spoil
        if kind == "jpeg30":
            return spoil.jpeg(picture, 30)
        if kind == "blur":
            return spoil.jpeg(spoil.blurred(picture, self.rng.uniform(1.2, 1.6) * unit), 80)
        if kind == "none":
            return spoil.jpeg(picture, 85)
        return spoil.spoiled(picture, self.rng)

    def ground(self, width: int, height: int) -> np.ndarray:
        rng, chance = self.rng, self.rng.random()
        if chance < 0.62:
            kind = "page" if chance < 0.42 else "photograph"
            picture = rng.choice(self.side.grounds[kind])
            scale = max(width / picture.shape[1], height / picture.shape[0]) * rng.uniform(1.0, 1.5)
            picture = paste.fitted(picture, int(picture.shape[1] * scale) + 1, int(picture.shape[0] * scale) + 1)
            y, x = rng.randint(0, picture.shape[0] - height), rng.randint(0, picture.shape[1] - width)
            return picture[y : y + height, x : x + width].copy()
        first, second = (np.array(rng.choice(COLOURS), np.float32) for _ in range(2))
        if chance < 0.7:
            return np.full((height, width, 3), first, np.float32).astype(np.uint8)
        if chance < 0.76:
            count = rng.choice([6, 12, 40])
            noise = np.random.default_rng(rng.getrandbits(32)).integers(0, 256, (count, count, 3), dtype=np.uint8)
            return np.clip(cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC), 0, 255)
        along = np.linspace(0, 1, width, dtype=np.float32)[None, :] * rng.uniform(-1, 1) + np.linspace(0, 1, height, dtype=np.float32)[:, None] * rng.uniform(-1, 1)
        along = (along - along.min()) / max(1e-3, float(np.ptp(along)))
        picture = (first + (second - first) * along[..., None]).astype(np.uint8)
        for _ in range(rng.choice([0, 0, 1, 2, 4])):
            centre = (rng.uniform(0, width), rng.uniform(0, height))
            shape = np.int32(polygon(centre, rng.uniform(0.2, 0.8) * width, rng.choice([3, 4, 60]), rng.uniform(0, 360)))
            cv2.fillPoly(picture, [shape], rng.choice(COLOURS), cv2.LINE_AA)
        return picture

    def distract(self, ground, taken, unit: float, keep: bool) -> None:
        rng, side = self.rng, self.side
        height, width = ground.shape[:2]
        kind = rng.choices(["line", "badge", "photograph", "face", "code", "sign", "row", "flag"], [5, 2.2, 2.2, 0.6, 0.5, 2.6, 2.4, 0.3])[0]
        size = int(unit * math.exp(rng.uniform(math.log(16), math.log(200))))
        if kind == "line":
            thing = things.line(rng, side, max(9, int(size * rng.uniform(0.3, 0.6))))
        elif kind == "badge":
            thing = things.badge(rng, side, size)
        elif kind == "photograph":
            thing = things.photograph(rng, side, max(40, int(size * 2)))
        elif kind == "face":
            thing = things.face(rng, size * 2)
        elif kind == "code":
            thing = things.code(rng, max(40, size))
        elif kind == "flag":
            thing = things.flag(rng, size)
        else:
            self.signs(ground, taken, unit, rng.randint(1, 5) if kind == "row" else 1)
            return
        x, y = rng.randint(-thing.shape[1] // 4, max(1, width - thing.shape[1] * 3 // 4)), rng.randint(-thing.shape[0] // 4, max(1, height - thing.shape[0] * 3 // 4))
        if keep and any(meets((x, y, x + thing.shape[1], y + thing.shape[0]), box) for box in taken):
            return
        paste.paste(ground, thing, x, y)

    def signs(self, ground, taken, unit, count: int) -> None:
        rng = self.rng
        size = int(unit * rng.uniform(14, 60 if count > 1 else 110))
        x, y = rng.randint(0, ground.shape[1]), rng.randint(0, ground.shape[0])
        for _ in range(count):
            thing = things.sign(rng, self.side, size)
            box = (x, y, x + thing.shape[1], y + thing.shape[0])
            if not any(meets(box, other) for other in taken):
                paste.paste(ground, thing, x, y)
                if rng.random() < 0.4:
                    words = things.line(rng, self.side, max(8, size // 2))[:, : size * 4]
                    if not any(meets((x, y, x + size * 6, y + size), other) for other in taken):
                        paste.paste(ground, words, x + size, y)
                        x += size * 4
            x += int(size * 1.4)

    def emblem(self) -> Emblem:
        shares = self.plan.shares
        source = self.rng.choices(list(shares), list(shares.values()))[0]
        return self.rng.choice(self.table[source][self.rng.choice(self.labels[source])])

    def size(self) -> float:
        low, high = self.plan.size or (13, 400 if self.rng.random() < 0.15 else 150)
        return math.exp(self.rng.uniform(math.log(low), math.log(high)))

    def emblems(self, ground, taken, unit) -> list[Place]:
        rng, plan = self.rng, self.plan
        if plan.count is not None:
            mode, count = "loose", rng.randint(*plan.count)
        else:
            mode = rng.choices(["none", "loose", "strip", "grid"], [0.22, 0.5, 0.2, 0.08])[0]
            count = {"none": 0, "loose": rng.choice([1, 1, 1, 2, 3, 5]), "strip": rng.randint(3, 12), "grid": rng.randint(4, 12)}[mode]
        if mode in ("strip", "grid"):
            return self.rows(ground, taken, unit, count, 1 if mode == "strip" else rng.randint(2, 3))
        places = []
        for _ in range(count):
            size = self.size() * unit
            for _ in range(12):
                x = rng.uniform(0.5 * size, max(0.5 * size + 1, ground.shape[1] - 0.5 * size))
                y = rng.uniform(0.5 * size, max(0.5 * size + 1, ground.shape[0] - 0.5 * size))
                box = (x - size / 2, y - size / 2, x + size / 2, y + size / 2)
                if not any(meets(box, other) for other in taken):
                    places += self.put(ground, taken, x, y, size, unit)
                    break
        return places

    def rows(self, ground, taken, unit, count: int, rows: int) -> list[Place]:
        """Logos side by side, as coalitions stand; often on a pale bar."""
        rng = self.rng
        height, width = ground.shape[:2]
        columns = math.ceil(count / rows)
        size = min(unit * math.exp(rng.uniform(math.log(15), math.log(90))), width / columns / 1.15, height / rows / 1.3)
        step = size * rng.uniform(1.03, 1.6)
        step = min(step, width / columns)
        x0, y0 = rng.uniform(0, max(0, width - step * columns)), rng.uniform(0, max(0, height - step * rows))
        band = (x0 - size * 0.1, y0 - size * 0.1, x0 + step * columns, y0 + step * rows)
        if any(meets(band, other) for other in taken):
            return []
        if rng.random() < 0.55:
            colour = (255, 255, 255) if rng.random() < 0.7 else rng.choice(COLOURS)
            whole = rng.random() < 0.4
            cv2.rectangle(ground, (0 if whole else int(band[0]), int(band[1])), (width if whole else int(band[2]), int(band[3])), colour, -1)
        places = []
        for i in range(count):
            x, y = x0 + step * (i % columns + 0.5), y0 + step * (i // columns + 0.5)
            places += self.put(ground, taken, x, y, size * rng.uniform(0.85, 1.0), unit, near=True)
        taken.append(band)
        return places

    def put(self, ground, taken, x: float, y: float, size: float, unit: float, near: bool = False) -> list[Place]:
        """Draws one emblem whose longer side is `size` around (x, y)."""
        rng, plan = self.rng, self.plan
        emblem = self.emblem()
        picture = emblem.picture
        scale = size / max(picture.shape[:2])
        picture = paste.fitted(picture, round(picture.shape[1] * scale), round(picture.shape[0] * scale))
        if emblem.source == "mono":
            picture = np.dstack([np.full((*picture.shape[:2], 3), rng.choice(COLOURS), np.uint8), picture[..., 3]])
        elif not plan.plain and rng.random() < 0.12:
            picture = paste.recoloured(picture, rng)
        angle = plan.angle if plan.angle is not None else (rng.gauss(0, 9) if rng.random() < 0.25 and not plan.plain else 0)
        skew = 0.06 if not plan.plain and rng.random() < 0.15 else 0
        if angle or skew:
            picture = paste.turned(picture, angle * (rng.choice([-1, 1]) if plan.angle else 1), skew, rng)
        height, width = picture.shape[:2]
        left, top = round(x - width / 2), round(y - height / 2)
        if (rng.random() < 0.22 and not near) or paste.contrast(ground, picture, left, top) < 38:
            chip(ground, picture, left, top, rng)
            if paste.contrast(ground, picture, left, top) < 38:
                return []
        alpha = rng.uniform(0.45, 1) if not plan.plain and not near and rng.random() < 0.1 else 1
        shown = paste.paste(ground, picture, left, top, alpha)
        if shown is None or (shown[2] - shown[0]) * (shown[3] - shown[1]) < 0.7 * width * height:
            return []
        hidden = plan.hidden if plan.hidden is not None else (rng.uniform(0.1, MOST_HIDDEN) if rng.random() < 0.15 and not plan.plain else 0)
        if hidden:
            self.hide(ground, shown, hidden)
        taken.append((left - 2, top - 2, left + width + 2, top + height + 2))
        return [Place(LOGO, shown, emblem.label, emblem.source)]

    def hide(self, ground, box, share: float) -> None:
        """Covers a share of a box from one side or corner, by a bar, words, a disc or a photograph."""
        rng = self.rng
        left, top, right, bottom = box
        width, height = right - left, bottom - top
        side = rng.randrange(4)
        if side < 2:
            w, h = width * share, height * 1.2
            x, y = (left - 1, top - 0.1 * height) if side == 0 else (right - w + 1, top - 0.1 * height)
        else:
            w, h = width * 1.2, height * share
            x, y = (left - 0.1 * width, top - 1) if side == 2 else (left - 0.1 * width, bottom - h + 1)
        w, h = max(2, int(w)), max(2, int(h))
        patch = np.full((h, w, 4), (*rng.choice(COLOURS), 255), np.uint8)
        if rng.random() < 0.4:
            words = things.line(rng, self.side, max(8, int(h * 0.5)))
            paste.paste(patch[..., :3], words, 2, 0)
        elif rng.random() < 0.5:
            source = rng.choice(self.side.grounds["photograph"])
            patch[..., :3] = cv2.resize(source[: source.shape[0] // 2, : source.shape[1] // 2], (w, h), interpolation=cv2.INTER_AREA)
        paste.paste(ground, patch, int(x), int(y))

    def numbers(self, ground, taken, unit) -> list[Place]:
        rng, plan = self.rng, self.plan
        count = plan.numbers if plan.numbers is not None else rng.choices([0, 1, 2, 3], [0.42, 0.38, 0.14, 0.06])[0]
        places = []
        for _ in range(count):
            size = unit * math.exp(rng.uniform(math.log(26), math.log(260 if rng.random() < 0.25 else 140)))
            picture = number_place(rng, self.side, int(size))
            scale = size / picture.shape[0]
            picture = paste.fitted(picture, round(picture.shape[1] * scale), round(size))
            if rng.random() < 0.15 and not plan.plain:
                picture = paste.turned(picture, rng.gauss(0, 7), 0.03, rng)
            height, width = picture.shape[:2]
            for _ in range(12):
                left, top = rng.randint(0, max(0, ground.shape[1] - width)), rng.randint(0, max(0, ground.shape[0] - height))
                box = (left, top, left + width, top + height)
                if any(meets(box, other) for other in taken):
                    continue
                # The digits must stand out from a ground that shows between them.
                if paste.contrast(ground, picture, left, top) < 60:
                    continue
                if busy(ground[top : top + height, left : left + width]) and (picture[..., 3] < 128).mean() > 0.35:
                    continue
                shown = paste.paste(ground, picture, left, top)
                taken.append((left - 3, top - 3, left + width + 3, top + height + 3))
                places.append(Place(NUMBER, shown))
                break
        return places


def busy(region: np.ndarray) -> bool:
    return region.size == 0 or float(region.std(axis=(0, 1)).max()) > 60


def meets(a, b) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
