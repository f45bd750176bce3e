"""What stands on banners and is neither emblem nor ballot number: words, badges, faces, QR codes, shapes, signs. [h, w, 4] bytes."""
from __future__ import annotations

import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from .draw import COLOURS, polygon

WORDS = (
    "coblos pilih nomor urut calon bupati wakil gubernur wali kota caleg DPR RI DPRD kabupaten dapil bersama maju sejahtera adil makmur rakyat desa "
    "petani nelayan muda kerja nyata jujur amanah visi misi program pemilu 2029 14 Februari untuk kita semua perubahan lanjutkan harapan baru "
    "Partai Tunas Mekar Lentera H. Hj. S.E. S.H. M.Si. Drs. dan & Bagas Lestari Wiranegara 0812 3456 7890 www.tunas.example Rp 50.000 100% No. 3 5 "
    "km 07.00 WIB 2024 2 periode 10 janji gratis hadir undangan kampanye akbar lapangan jalan mulus sekolah puskesmas 24 jam"
).split()


def phrase(rng: random.Random, most: int = 6) -> str:
    words = " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, most)))
    return rng.choice([words, words.upper(), words.title()])


def line(rng: random.Random, side, size: int) -> np.ndarray:
    """A line of text, sometimes outlined or on a bar."""
    font = side.font(rng.randrange(len(side.fonts)), size)
    words = phrase(rng, 3 if size > 40 else 7)
    box = font.getbbox(words)
    pad = size // 3
    width, height = min(1400, box[2] + 2 * pad), box[3] + 2 * pad
    ink = rng.choice(COLOURS)
    bar = rng.random() < 0.25
    canvas = Image.new("RGBA", (max(4, width), max(4, height)), (*rng.choice(COLOURS), 255) if bar else (*ink, 0))
    pen = ImageDraw.Draw(canvas)
    stroke = max(1, size // 14) if rng.random() < 0.2 else 0
    pen.text((pad, pad), words, (*ink, 255), font, stroke_width=stroke, stroke_fill=(*rng.choice(COLOURS), 255))
    return np.asarray(canvas)


def badge(rng: random.Random, side, size: int) -> np.ndarray:
    """A shape without an emblem's sign: empty, or with words or a long number."""
    s = max(40, min(300, size))
    canvas = Image.new("RGBA", (s, s), (0, 0, 0, 0))
    pen = ImageDraw.Draw(canvas)
    kind = rng.choice(["disc", "ring", "burst", "box", "round", "pill", "triangle", "arrow", "bar"])
    fill, edge, ink = ((*rng.choice(COLOURS), 255) for _ in range(3))
    c = (s / 2, s / 2)
    if kind == "disc":
        pen.ellipse((1, 1, s - 2, s - 2), fill=fill)
    elif kind == "ring":
        pen.ellipse((1, 1, s - 2, s - 2), outline=fill, width=max(2, s // 14))
    elif kind == "burst":
        pen.polygon(polygon(c, s / 2 - 1, rng.choice([12, 16, 24]), inner=s * 0.4), fill=fill)
    elif kind == "box":
        pen.rectangle((1, 1, s - 2, s - 2), fill=fill, outline=edge, width=max(1, s // 30))
    elif kind == "round":
        pen.rounded_rectangle((1, 1, s - 2, s - 2), s * 0.2, fill=fill)
    elif kind == "pill":
        pen.rounded_rectangle((1, s * 0.3, s - 2, s * 0.7), s * 0.2, fill=fill)
    elif kind == "triangle":
        pen.polygon(polygon(c, s / 2 - 1, 3, rng.choice([-90, 90, 0])), fill=fill)
    elif kind == "arrow":
        pen.polygon([(0, s * 0.35), (s * 0.6, s * 0.35), (s * 0.6, s * 0.1), (s - 1, s / 2), (s * 0.6, s * 0.9), (s * 0.6, s * 0.65), (0, s * 0.65)], fill=fill)
    else:
        pen.rectangle((0, s * 0.42, s, s * 0.58), fill=fill)
    if rng.random() < 0.6 and kind not in ("arrow", "bar", "triangle"):
        words = rng.choice([phrase(rng, 1), phrase(rng, 2).replace(" ", "\n"), str(rng.randint(100, 9999)), f"{rng.randint(10, 99)}%", "GRATIS", "VISI", "MISI", "COBLOS"])
        size = int(s * (0.24 if kind != "ring" else 0.18))
        for _ in range(6):
            font = side.font(rng.randrange(len(side.fonts)), max(7, size))
            box = pen.multiline_textbbox((0, 0), words, font=font, align="center")
            if box[2] - box[0] < s * 0.75:
                break
            size = int(size * 0.75)
        pen.multiline_text(c, words, ink, font, anchor="mm", align="center")
    return np.asarray(canvas)


def code(rng: random.Random, size: int) -> np.ndarray:
    """Looks like a QR code; says nothing."""
    count = rng.choice([21, 25, 29, 33])
    cells = np.random.default_rng(rng.getrandbits(32)).integers(0, 2, (count, count), dtype=np.uint8)
    finder = np.zeros((8, 8), np.uint8)
    finder[:7, :7] = 1
    finder[1:6, 1:6] = 0
    finder[2:5, 2:5] = 1
    cells[:8, :8], cells[:8, -8:], cells[-8:, :8] = finder, finder[:, ::-1], finder[::-1]
    grey = np.pad(255 - cells * 255, 2, constant_values=255)
    grey = cv2.resize(grey, (size, size), interpolation=cv2.INTER_NEAREST)
    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])


def face(rng: random.Random, size: int) -> np.ndarray:
    """A face in plain shapes."""
    s = max(40, size)
    canvas = Image.new("RGBA", (s, s), (0, 0, 0, 0))
    pen = ImageDraw.Draw(canvas)
    skin = rng.choice([(141, 90, 60), (176, 122, 83), (201, 149, 114), (222, 178, 140), (92, 60, 42)])
    pen.ellipse((s * 0.02, s * 0.68, s * 0.98, s * 1.5), fill=(*rng.choice(COLOURS), 255))
    pen.ellipse((s * 0.25, s * 0.08, s * 0.75, s * 0.8), fill=(*skin, 255))
    hair = rng.choice([(20, 16, 14), (50, 35, 25), (240, 240, 240), (90, 90, 90)])
    pen.pieslice((s * 0.22, s * 0.02, s * 0.78, s * 0.6), 180, 360, fill=(*hair, 255))
    for x in (0.4, 0.6):
        pen.ellipse((s * (x - 0.04), s * 0.4, s * (x + 0.04), s * 0.46), fill=(20, 15, 12, 255))
    pen.arc((s * 0.4, s * 0.5, s * 0.6, s * 0.66), 20, 160, fill=(120, 50, 45, 255), width=max(1, s // 40))
    return cv2.GaussianBlur(np.asarray(canvas), (0, 0), max(0.5, s / 90))


def photograph(rng: random.Random, side, size: int) -> np.ndarray:
    """A portrait or another photograph as a rectangle, disc, or with soft edges."""
    kind = "face" if rng.random() < 0.7 and side.grounds.get("face") else "photograph"
    picture = rng.choice(side.grounds[kind])
    height, width = picture.shape[:2]
    part = rng.uniform(0.5, 1)
    h, w = int(height * part), int(width * part)
    y, x = rng.randint(0, height - h), rng.randint(0, width - w)
    scale = size / max(h, w)
    picture = cv2.resize(picture[y : y + h, x : x + w], (max(8, int(w * scale)), max(8, int(h * scale))), interpolation=cv2.INTER_AREA)
    if rng.random() < 0.5:
        picture = picture[:, ::-1]
    mask = np.full(picture.shape[:2], 255, np.uint8)
    shape = rng.random()
    if shape < 0.35:
        mask[:] = 0
        cv2.ellipse(mask, (mask.shape[1] // 2, mask.shape[0] // 2), (mask.shape[1] // 2 - 1, mask.shape[0] // 2 - 1), 0, 0, 360, 255, -1, cv2.LINE_AA)
    elif shape < 0.5:
        mask[: mask.shape[0] // 12], mask[:, : mask.shape[1] // 12], mask[:, -(mask.shape[1] // 12) :] = 0, 0, 0
        mask = cv2.GaussianBlur(mask, (0, 0), max(1, size / 40))
    return np.dstack([picture, mask])


def sign(rng: random.Random, side, size: int) -> np.ndarray:
    """A social network's sign, an emoji, or a one-colour ornament."""
    pool = rng.choice([side.social, side.social, side.decorations])
    picture = rng.choice(pool)
    if rng.random() < 0.35:
        picture = np.dstack([np.full((*picture.shape[:2], 3), rng.choice(COLOURS), np.uint8), picture[..., 3]])
    scale = size / max(picture.shape[:2])
    width, height = max(6, int(picture.shape[1] * scale)), max(6, int(picture.shape[0] * scale))
    return cv2.resize(np.ascontiguousarray(picture), (width, height), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)


def flag(rng: random.Random, size: int) -> np.ndarray:
    """Red over white, waving or not."""
    width, height = size, int(size * 0.66)
    picture = np.zeros((height, width, 4), np.uint8)
    picture[: height // 2] = (*rng.choice([(206, 17, 38), (220, 30, 30)]), 255)
    picture[height // 2 :] = (255, 255, 255, 255)
    return picture
