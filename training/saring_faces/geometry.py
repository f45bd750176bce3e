"""Twin of src/vision/faces/align.ts and warp.ts: squares cut out of a picture, turned and scaled."""

from __future__ import annotations

import numpy as np

# dlib's mean face (Boost Software License): x, y of points 27 to 54 and 60 to 64 of 68, in a unit square.
# Without brows and lower lip, which move.
TEMPLATE_POINTS = [*range(27, 55), *range(60, 65)]
TEMPLATE = np.array(
    [
        [0.490127, 0.203352], [0.490127, 0.307009], [0.490127, 0.409805], [0.490127, 0.515625],
        [0.36688, 0.587326], [0.426036, 0.609345], [0.490127, 0.628106], [0.554217, 0.609345],
        [0.613373, 0.587326], [0.121737, 0.216423], [0.187122, 0.178758], [0.265825, 0.179852],
        [0.334606, 0.231733], [0.260918, 0.245099], [0.182743, 0.244077], [0.645647, 0.231733],
        [0.714428, 0.179852], [0.793132, 0.178758], [0.858516, 0.216423], [0.79751, 0.244077],
        [0.719335, 0.245099], [0.254149, 0.780233], [0.340985, 0.745405], [0.428858, 0.727388],
        [0.490127, 0.742578], [0.551395, 0.727388], [0.639268, 0.745405], [0.726104, 0.780233],
        [0.290379, 0.784792], [0.428096, 0.778746], [0.490127, 0.785343], [0.552157, 0.778746],
        [0.689874, 0.784792],
    ]
)
# Share of the chip's side around that square, as the descriptor was trained.
PADDING = 0.25


def similarity(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The turn, scale and shift [2, 3] that bring `source` [n, 2] nearest to `target`, by least squares."""
    from_mean, to_mean = source.mean(0), target.mean(0)
    s, t = source - from_mean, target - to_mean
    total = (s**2).sum()
    a = (s * t).sum() / total
    b = (s[:, 0] * t[:, 1] - s[:, 1] * t[:, 0]).sum() / total
    turn = np.array([[a, -b], [b, a]])
    return np.c_[turn, to_mean - turn @ from_mean]


def chip_matrix(points: np.ndarray, side: int) -> np.ndarray:
    """From pixels of the chip to pixels of the picture, by the face's `TEMPLATE_POINTS`."""
    return similarity((PADDING + TEMPLATE) / (2 * PADDING + 1) * side, points)


def square_matrix(x: float, y: float, side: float, angle: float, size: int) -> np.ndarray:
    """From pixels of a square of `size` to the square of `side` around (x, y), turned by `angle`."""
    scale = side / size
    c, s, half = np.cos(angle) * scale, np.sin(angle) * scale, (size - 1) / 2
    return np.array([[c, -s, x - c * half + s * half], [s, c, y - s * half - c * half]])


def warp(pixels: np.ndarray, matrix: np.ndarray, size: int) -> np.ndarray:
    """
    A square of `size` out of `pixels` [height, width, 3]: its point (u, v) lies at `matrix` (u, v, 1).
    Bilinear, up to 3 × 3 samples a pixel where the picture is finer; beyond the edge, the edge.
    """
    height, width, _ = pixels.shape
    n = min(max(1, int(np.ceil(np.hypot(matrix[0, 0], matrix[1, 0]) - 1e-6))), 3)
    at = (np.arange(size * n) + 0.5) / n - 0.5
    u, v = np.meshgrid(at, at)
    x = np.clip(matrix[0, 0] * u + matrix[0, 1] * v + matrix[0, 2], 0, width - 1)
    y = np.clip(matrix[1, 0] * u + matrix[1, 1] * v + matrix[1, 2], 0, height - 1)
    x0, y0 = np.floor(x).astype(int), np.floor(y).astype(int)
    x1, y1 = np.minimum(x0 + 1, width - 1), np.minimum(y0 + 1, height - 1)
    fx, fy = (x - x0)[..., None], (y - y0)[..., None]
    p = pixels.astype(np.float32)
    values = (p[y0, x0] * (1 - fx) + p[y0, x1] * fx) * (1 - fy) + (p[y1, x0] * (1 - fx) + p[y1, x1] * fx) * fy
    values = values.reshape(size, n, size, n, 3).mean((1, 3))
    return np.floor(values + 0.5).astype(np.uint8)
