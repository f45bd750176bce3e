"""Draws invented emblems in the manner of Indonesian parties, and number places. No real party's design is among them."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

FAMILIES = ("disc", "card", "square", "pentagon", "plain", "ring", "flag", "sun")
# Kept out of training: they stand for logos that an operator adds.
HELD_FAMILIES = ("shield", "hexagon", "lozenge", "oval")
COLOURS = [
    (206, 17, 38), (163, 18, 28), (240, 80, 30), (255, 140, 0), (255, 205, 0), (250, 230, 60), (0, 122, 61), (0, 90, 60),
    (120, 190, 50), (0, 75, 150), (20, 40, 110), (60, 150, 220), (0, 160, 175), (110, 40, 120), (170, 60, 130), (15, 15, 18),
    (90, 60, 30), (200, 160, 60), (130, 135, 140), (255, 255, 255), (255, 255, 255), (245, 240, 225),
]  # fmt: skip
SIDE = 320


def distinct(rng: random.Random, count: int) -> list[tuple[int, int, int]]:
    """Colours that can be told from the one before."""
    chosen = [rng.choice(COLOURS)]
    while len(chosen) < count:
        colour = rng.choice(COLOURS)
        if sum(abs(a - b) for a, b in zip(colour, chosen[-1])) > 150:
            chosen.append(colour)
    return chosen


def luminance(colour) -> float:
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def polygon(centre, radius, corners, turn=-90.0, inner=None):
    points = []
    count = corners * (2 if inner else 1)
    for i in range(count):
        r = inner if inner and i % 2 else radius
        angle = math.radians(turn + 360 * i / count)
        points.append((centre[0] + r * math.cos(angle), centre[1] + r * math.sin(angle)))
    return points


def outline(family: str, rng: random.Random) -> list[tuple[float, float]] | None:
    """The emblem's outer shape on a canvas of `SIDE`; None where it has none."""
    c = (SIDE / 2, SIDE / 2)
    if family in ("disc", "ring", "sun"):
        return polygon(c, 154, 72)
    if family == "oval":
        return [(x, c[1] + (y - c[1]) * 0.72) for x, y in polygon(c, 156, 72)]
    if family == "pentagon":
        return polygon(c, 158, 5)
    if family == "hexagon":
        return polygon(c, 156, 6, rng.choice([-90, 0]))
    if family == "lozenge":
        return polygon(c, 158, 4)
    if family == "shield":
        low = rng.uniform(0.5, 0.7)
        curve = [(160 + 130 * math.cos(t), SIDE * low + 140 * (1 - low) * 2.2 * math.sin(t)) for t in np.linspace(0, math.pi, 20)]
        return [(30, 12), (290, 12), *curve]
    if family == "square":
        return [(8, 8), (312, 8), (312, 312), (8, 312)]
    if family == "card":
        w = rng.choice([110, 120, 130])
        return [(160 - w, 4), (160 + w, 4), (160 + w, 316), (160 - w, 316)]
    if family == "flag":
        h = rng.choice([80, 95, 110])
        return [(4, 160 - h), (316, 160 - h), (316, 160 + h), (4, 160 + h)]
    return None


def tint(canvas: Image.Image, glyph: np.ndarray, box, colour) -> None:
    left, top, right, bottom = (int(v) for v in box)
    scale = min((right - left) / glyph.shape[1], (bottom - top) / glyph.shape[0])
    size = (max(2, int(glyph.shape[1] * scale)), max(2, int(glyph.shape[0] * scale)))
    mask = Image.fromarray(cv2.resize(glyph, size, interpolation=cv2.INTER_CUBIC))
    at = (left + (right - left - size[0]) // 2, top + (bottom - top - size[1]) // 2)
    canvas.paste(Image.new("RGBA", size, (*colour, 255)), at, mask)


def letters(pen: ImageDraw.ImageDraw, font, words: str, centre, width: float, height: float, colour, side) -> None:
    size = 120
    face = side.font(font, size)
    left, top, right, bottom = pen.textbbox((0, 0), words, font=face)
    size = int(min(width / max(1, right - left), height / max(1, bottom - top)) * size)
    if size < 8:
        return
    pen.text(centre, words, colour, side.font(font, min(size, 200)), anchor="mm")


def acronym(rng: random.Random) -> str:
    count = rng.choice([2, 3, 3, 3, 4, 4, 5, 6, 7, 8])
    word = "".join(rng.choice("PBKRNDGASIMTHLUEOJW") for _ in range(count))
    return word if rng.random() < 0.8 else word.title()


def drawn(key: str, side, family: str) -> list[np.ndarray]:
    """Two variants of one emblem, [h, w, 4] bytes with a longer side of 144: as it is, and without its name."""
    rng = random.Random(key)
    plan = {
        "colours": distinct(rng, 4), "border": rng.choice([0, 0, 6, 10, 16]), "back": rng.choice(["", "", "rays", "stripes", "halves", "quarters"]),
        "glyphs": [rng.randrange(len(side.glyphs)) for _ in range(2)], "words": acronym(rng), "font": rng.randrange(len(side.fonts)),
        "wreath": rng.random() < 0.2, "stars": rng.choice([0, 0, 0, 1, 3, 5]), "named": rng.random() < 0.7, "corners": rng.choice([5, 5, 8, 12]),
        "two": rng.random() < 0.15, "legend": rng.random() < 0.4,
    }  # fmt: skip
    shape = outline(family, rng)
    return [cut(render(plan, shape, family, side, random.Random(key + "r"), named)) for named in (plan["named"], False)]


def render(plan, shape, family, side, rng, named: bool) -> Image.Image:
    first, second, third, fourth = plan["colours"]
    canvas = Image.new("RGBA", (SIDE, SIDE + 96), (0, 0, 0, 0))
    body = Image.new("RGBA", canvas.size, (*first, 255))
    pen = ImageDraw.Draw(body)
    background(pen, plan["back"], second, rng)
    below = named and family in ("disc", "plain", "pentagon", "shield", "lozenge", "hexagon") and plan["legend"]
    inside = named and not below
    if shape:
        mask = Image.new("L", canvas.size, 0)
        ImageDraw.Draw(mask).polygon(shape, fill=255)
        canvas.paste(body, (0, 0), mask)
        pen = ImageDraw.Draw(canvas)
        if plan["border"]:
            pen.line([*shape, shape[0], shape[1]], fill=(*third, 255), width=plan["border"], joint="curve")
        if family == "ring":
            pen.ellipse((48, 48, 272, 272), fill=(*second, 255), outline=(*third, 255), width=5)
    pen = ImageDraw.Draw(canvas)
    ink = second if shape and not plan["back"] and family != "ring" else third
    box = (70, 60, 250, 200 if inside else 255)
    if family == "ring":
        box = (82, 82, 238, 238)
    if family in ("flag", "oval"):
        box = (20, 85, 150, 235) if inside else (90, 80, 230, 240)
    if family == "sun":
        pen.polygon(polygon((160, 150), 110, plan["corners"] * 2, inner=60), fill=(*third, 255))
        ink, box = fourth, (115, 105, 205, 195)
    if plan["two"]:
        tint(canvas, side.glyphs[plan["glyphs"][1]], box, fourth)
        box = (box[0] + 35, box[1] + 35, box[2] - 35, box[3] - 35)
    tint(canvas, side.glyphs[plan["glyphs"][0]], box, ink)
    for i in range(plan["stars"]):
        x = 160 + (i - (plan["stars"] - 1) / 2) * 42
        pen.polygon(polygon((x, 40), 17, 5, inner=7), fill=(*fourth, 255))
    if plan["wreath"]:
        for t in np.linspace(0.35, 2.8, 11):
            for s in (-1, 1):
                x, y = 160 + s * 125 * math.sin(t), 165 - 125 * math.cos(t)
                pen.ellipse((x - 10, y - 6, x + 10, y + 6), fill=(*fourth, 255))
    if below:
        letters(pen, plan["font"], plan["words"], (160, 364), 300, 80, (*(first if first != (255, 255, 255) else second), 255), side)
    elif inside and family == "ring":
        around(canvas, plan["words"], plan["font"], second if second != first else third, side)
    elif inside:
        centre = (232, 160) if family in ("flag", "oval") else (160, 250)
        letters(pen, plan["font"], plan["words"], centre, 150, 62, (*ink, 255), side)
    return canvas


def background(pen, kind: str, colour, rng) -> None:
    if kind == "rays":
        count = rng.choice([8, 12, 16])
        for i in range(count):
            a, b = (math.radians(360 * (i + d) / count) for d in (0, 0.5))
            pen.polygon([(160, 160), (160 + 300 * math.cos(a), 160 + 300 * math.sin(a)), (160 + 300 * math.cos(b), 160 + 300 * math.sin(b))], fill=(*colour, 255))
    elif kind == "stripes":
        step = rng.choice([40, 64, 80])
        for y in range(0, 420, step * 2):
            pen.rectangle((0, y, 320, y + step), fill=(*colour, 255))
    elif kind == "halves":
        pen.rectangle((0, 160, 320, 420) if rng.random() < 0.5 else (160, 0, 320, 420), fill=(*colour, 255))
    elif kind == "quarters":
        pen.rectangle((0, 0, 160, 160), fill=(*colour, 255))
        pen.rectangle((160, 160, 320, 420), fill=(*colour, 255))


def around(canvas: Image.Image, words: str, font: int, colour, side) -> None:
    """Letters that stand on a ring."""
    words = f"{words} • {words[::-1]} •"
    face = side.font(font, 34)
    for i, letter in enumerate(words):
        tile = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
        ImageDraw.Draw(tile).text((30, 30), letter, (*colour, 255), face, anchor="mm")
        angle = 360 * i / len(words)
        x, y = 160 + 130 * math.sin(math.radians(angle)), 160 - 130 * math.cos(math.radians(angle))
        tile = tile.rotate(-angle, Image.BICUBIC)
        canvas.alpha_composite(tile, (max(0, int(x - 30)), max(0, int(y - 30))))


def cut(canvas: Image.Image) -> np.ndarray:
    picture = canvas.crop(canvas.getchannel("A").getbbox())
    picture.thumbnail((144, 144), Image.BOX)
    return np.asarray(picture)


def number_place(rng: random.Random, side, size: int) -> np.ndarray:
    """A ballot number, [h, w, 4] bytes: alone, or in a disc, ring, box or shield `size` pixels high."""
    number = str(rng.choice([*range(1, 10), rng.randint(1, 9), rng.randint(10, 40)]))
    if len(number) == 1 and rng.random() < 0.3:
        number = f"0{number}"
    kind = rng.choice(["disc", "disc", "disc", "ring", "box", "round", "shield", "plain", "plain", "outlined"])
    ground, ink, edge = distinct(rng, 3)
    while abs(luminance(ground) - luminance(ink)) < 60:
        ground, ink, edge = distinct(rng, 3)
    s = min(320, max(48, size * 2))
    canvas = Image.new("RGBA", (s * 2, s * 2), (0, 0, 0, 0))
    pen = ImageDraw.Draw(canvas)
    box = (s * 0.5, s * 0.5, s * 1.5, s * 1.5)
    width = max(2, int(s * rng.choice([0, 0.03, 0.06, 0.1])))
    fill = (*ground, 255)
    if kind == "disc":
        pen.ellipse(box, fill=fill, outline=(*edge, 255), width=width)
    elif kind == "ring":
        pen.ellipse(box, fill=(*ground, 255) if rng.random() < 0.4 else None, outline=(*ink, 255), width=max(3, width))
    elif kind in ("box", "round"):
        pen.rounded_rectangle(box, s * (0.02 if kind == "box" else 0.2), fill=fill, outline=(*edge, 255), width=width)
    elif kind == "shield":
        pen.polygon([(s * 0.52, s * 0.5), (s * 1.48, s * 0.5), (s * 1.48, s * 1.1), (s, s * 1.5), (s * 0.52, s * 1.1)], fill=fill)
    font = side.font(rng.randrange(len(side.fonts)), int(s * (rng.uniform(0.5, 0.8) if len(number) == 1 else rng.uniform(0.42, 0.6))))
    stroke = int(s * 0.04) if kind == "outlined" else 0
    centre = (s, s)
    if kind not in ("plain", "outlined") and rng.random() < 0.15:
        small = side.font(rng.randrange(len(side.fonts)), max(8, int(s * 0.13)))
        pen.text((s, s * 0.68), rng.choice(["NO", "NOMOR", "NO. URUT", "NOMOR URUT"]), (*ink, 255), small, anchor="mm")
        centre = (s, s * 1.06)
    pen.text(centre, number, (*ink, 255), font, anchor="mm", stroke_width=stroke, stroke_fill=(*edge, 255))
    bounds = canvas.getchannel("A").getbbox()
    return np.asarray(canvas.crop(bounds)) if bounds else np.zeros((8, 8, 4), np.uint8)
