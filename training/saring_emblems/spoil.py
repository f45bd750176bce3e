"""What happens to a picture on its way: blur, low resolution, light, noise, JPEG. RGB bytes in and out."""
from __future__ import annotations

import random

import cv2
import numpy as np


def jpeg(picture: np.ndarray, quality: int) -> np.ndarray:
    _, data = cv2.imencode(".jpg", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1]


def blurred(picture: np.ndarray, sigma: float) -> np.ndarray:
    return cv2.GaussianBlur(picture, (0, 0), sigma)


def moved(picture: np.ndarray, length: int, rng: random.Random) -> np.ndarray:
    kernel = np.zeros((length, length), np.float32)
    if rng.random() < 0.5:
        kernel[length // 2] = 1 / length
    else:
        kernel[:, length // 2] = 1 / length
    return cv2.filter2D(picture, -1, kernel)


def reduced(picture: np.ndarray, scale: float) -> np.ndarray:
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (max(4, int(width * scale)), max(4, int(height * scale))), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def relit(picture: np.ndarray, rng: random.Random) -> np.ndarray:
    table = np.arange(256, dtype=np.float32)[None, :, None].repeat(3, 2)
    table = (table - 128) * rng.uniform(0.6, 1.25) + 128 + rng.uniform(-40, 40)
    table = table * np.array([[[rng.uniform(0.85, 1.15) for _ in range(3)]]], np.float32)
    return cv2.LUT(np.ascontiguousarray(picture), np.clip(table, 0, 255).astype(np.uint8))


def spoiled(picture: np.ndarray, rng: random.Random, strength: float = 1.0) -> np.ndarray:
    """A chance of each; `strength` scales the blur, which counts in the picture's own pixels."""
    if rng.random() < 0.22:
        picture = blurred(picture, strength * rng.uniform(0.4, 2.0))
    elif rng.random() < 0.08:
        picture = moved(picture, rng.choice([3, 5, 7]) if strength >= 1 else 3, rng)
    if rng.random() < 0.2:
        picture = reduced(picture, rng.uniform(0.45, 0.9) if strength >= 1 else rng.uniform(0.6, 0.9))
    if rng.random() < 0.3:
        picture = relit(picture, rng)
    if rng.random() < 0.12:
        noise = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(2, 14), picture.shape).astype(np.float32)
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.04:
        picture = np.repeat(cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_RGB2GRAY)[..., None], 3, 2)
    if rng.random() < 0.7:
        picture = jpeg(picture, rng.choice([20, 25, 30, 30, 40, 50, 60, 70, 80, 90]))
    return np.ascontiguousarray(picture)
