"""Puts pictures with alpha onto a ground, and changes an emblem as a banner's maker or a camera would."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np

from .draw import COLOURS


def fitted(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    shrinks = width < picture.shape[1] or height < picture.shape[0]
    return cv2.resize(picture, (max(2, width), max(2, height)), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)


def paste(ground: np.ndarray, picture: np.ndarray, left: int, top: int, alpha: float = 1.0) -> tuple[int, int, int, int] | None:
    """Blends into `ground`; the box covered within it (left, top, right, bottom), None outside."""
    height, width = ground.shape[:2]
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + picture.shape[1]), min(height, top + picture.shape[0])
    if x1 <= x0 or y1 <= y0:
        return None
    piece = picture[y0 - top : y1 - top, x0 - left : x1 - left]
    region = ground[y0:y1, x0:x1]
    if piece.shape[2] == 3:
        cover = np.full((*piece.shape[:2], 1), alpha, np.float32)
    else:
        cover = piece[..., 3:].astype(np.float32) * (alpha / 255)
    region[:] = (region + (piece[..., :3].astype(np.float32) - region) * cover + 0.5).astype(np.uint8)
    return x0, y0, x1, y1


def contrast(ground: np.ndarray, picture: np.ndarray, left: int, top: int) -> float:
    """How far the picture stands out: the 70th percentile of its pixels' differences from the ground (0..255)."""
    height, width = ground.shape[:2]
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + picture.shape[1]), min(height, top + picture.shape[0])
    if x1 <= x0 or y1 <= y0:
        return 0.0
    step = max(1, (x1 - x0) // 24)
    piece = picture[y0 - top : y1 - top : step, x0 - left : x1 - left : step]
    seen = piece[..., 3] > 100
    if not seen.any():
        return 0.0
    difference = np.abs(piece[..., :3].astype(int) - ground[y0:y1:step, x0:x1:step]).max(-1)[seen]
    return float(np.percentile(difference, 70))


def turned(picture: np.ndarray, angle: float, skew: float, rng: random.Random) -> np.ndarray:
    """Turned by `angle` degrees and seen aslant; trimmed to what can be seen."""
    height, width = picture.shape[:2]
    pad = int(0.3 * max(height, width)) + 2
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    shift = np.float32([[rng.uniform(-skew, skew) * width, rng.uniform(-skew, skew) * height] for _ in range(4)])
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    target = (np.c_[corners, np.ones(4, np.float32)] @ matrix.T + shift + pad).astype(np.float32)
    warp = cv2.getPerspectiveTransform(corners, target)
    colour = premultiplied(picture)
    out = cv2.warpPerspective(colour, warp, (width + 2 * pad, height + 2 * pad), flags=cv2.INTER_LINEAR)
    return trimmed(unpremultiplied(out))


def premultiplied(picture: np.ndarray) -> np.ndarray:
    return np.dstack([(picture[..., :3].astype(np.uint16) * picture[..., 3:] // 255).astype(np.uint8), picture[..., 3]])


def unpremultiplied(picture: np.ndarray) -> np.ndarray:
    alpha = np.maximum(picture[..., 3:].astype(np.uint16), 1)
    return np.dstack([np.minimum(255, picture[..., :3].astype(np.uint16) * 255 // alpha).astype(np.uint8), picture[..., 3]])


def trimmed(picture: np.ndarray) -> np.ndarray:
    ink = picture[..., 3] > 40
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    if len(rows) == 0:
        return picture
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def recoloured(picture: np.ndarray, rng: random.Random) -> np.ndarray:
    """Greyed, in one colour, inverted to white, shifted in hue, or with other contrast."""
    chance = rng.random()
    colour = picture[..., :3]
    if chance < 0.25:
        grey = cv2.cvtColor(np.ascontiguousarray(colour), cv2.COLOR_RGB2GRAY)
        new = np.repeat(grey[..., None], 3, 2)
    elif chance < 0.4:
        grey = cv2.cvtColor(np.ascontiguousarray(colour), cv2.COLOR_RGB2GRAY).astype(np.float32)[..., None] / 255
        dark, light = (np.array([rng.randint(0, 110) for _ in range(3)]), np.array([rng.randint(180, 255) for _ in range(3)]))
        new = (dark + (light - dark) * grey).astype(np.uint8)
    elif chance < 0.6:
        hsv = cv2.cvtColor(np.ascontiguousarray(colour), cv2.COLOR_RGB2HSV).astype(np.int16)
        hsv[..., 0] = (hsv[..., 0] + rng.randint(-9, 9)) % 180
        hsv[..., 1] = np.clip(hsv[..., 1] * rng.uniform(0.5, 1.2), 0, 255)
        new = cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB)
    else:
        table = np.clip((np.arange(256) - 128) * rng.uniform(0.6, 1.2) + 128 + rng.uniform(-35, 35), 0, 255).astype(np.uint8)
        new = cv2.LUT(np.ascontiguousarray(colour), table)
    return np.dstack([new, picture[..., 3]])


def chip(ground, picture, left: int, top: int, rng: random.Random) -> None:
    """A plain ground behind an emblem: a disc, a tile, or a halo along its outline."""
    height, width = picture.shape[:2]
    colour = (255, 255, 255) if rng.random() < 0.75 else rng.choice(COLOURS)
    kind = rng.choice(["disc", "tile", "round", "halo"])
    centre = (left + width // 2, top + height // 2)
    if kind == "disc":
        cv2.circle(ground, centre, int(math.hypot(width, height) / 2 * rng.uniform(0.95, 1.15)), colour, -1, cv2.LINE_AA)
    elif kind == "halo":
        grow = max(2, int(max(width, height) * rng.uniform(0.03, 0.08)))
        mask = cv2.dilate(np.pad(picture[..., 3], grow), np.ones((grow, grow), np.uint8))
        paste(ground, np.dstack([np.full((*mask.shape, 3), colour, np.uint8), mask]), left - grow, top - grow)
    else:
        pad = int(max(width, height) * rng.uniform(0.05, 0.2))
        s = max(width, height) // 2 + pad if kind == "round" else 0
        w, h = (s, s) if s else (width // 2 + pad, height // 2 + pad)
        cv2.rectangle(ground, (centre[0] - w, centre[1] - h), (centre[0] + w, centre[1] + h), colour, -1)
