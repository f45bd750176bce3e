"""What the detector should say of a scene, and how far it is from it."""
from __future__ import annotations

import math

import numpy as np
import torch
from torch.nn import functional as F

from .network import STRIDE
from .plan import Place

CHANNELS = 8  # heat ×2, log size ×2, size weight, offset ×2, centre weight


def target(places: list[Place], height: int, width: int) -> np.ndarray:
    """[8, height/4, width/4], half precision."""
    h, w = height // STRIDE, width // STRIDE
    maps = np.zeros((CHANNELS, h, w), np.float32)
    for place in sorted(places, key=lambda p: -area(p.box)):
        left, top, right, bottom = (v / STRIDE for v in place.box)
        x, y, bw, bh = (left + right) / 2, (top + bottom) / 2, right - left, bottom - top
        cx, cy = min(w - 1, int(x)), min(h - 1, int(y))
        sx, sy = max(0.6, 0.1 * bw), max(0.6, 0.1 * bh)
        rx, ry = int(3 * sx) + 1, int(3 * sy) + 1
        x0, x1, y0, y1 = max(0, cx - rx), min(w, cx + rx + 1), max(0, cy - ry), min(h, cy + ry + 1)
        bell = np.exp(-((np.arange(x0, x1) - cx) ** 2)[None] / (2 * sx * sx) - ((np.arange(y0, y1) - cy) ** 2)[:, None] / (2 * sy * sy))
        heat = maps[place.kind, y0:y1, x0:x1]
        np.maximum(heat, bell, out=heat)
        near = bell > 0.3
        for channel, value in ((2, math.log(bw * STRIDE / 32)), (3, math.log(bh * STRIDE / 32))):
            maps[channel, y0:y1, x0:x1][near] = value
        maps[4, y0:y1, x0:x1][near] = bell[near] / bell[near].sum()
        maps[5:8, cy, cx] = x - cx, y - cy, 1
    return maps.astype(np.float16)


def area(box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def loss(out: torch.Tensor, maps: torch.Tensor) -> torch.Tensor:
    """Focal loss of the heat; L1 of log size around and offset at the centres."""
    out, maps = out.float(), maps.float()
    count = maps[:, 7].sum().clamp(min=1)
    logit, truth = out[:, :2], maps[:, :2]
    p = torch.sigmoid(logit).clamp(1e-5, 1 - 1e-5)
    found = truth >= 0.999
    positive = -F.logsigmoid(logit) * (1 - p) ** 2 * found
    negative = F.softplus(logit) * p**2 * (1 - truth) ** 4 * ~found
    size = ((out[:, 2:4] - maps[:, 2:4]).abs() * maps[:, 4:5]).sum()
    offset = ((torch.sigmoid(out[:, 4:6]) - maps[:, 5:7]).abs() * maps[:, 7:8]).sum()
    return (positive.sum() + negative.sum() + 1.5 * size + 0.5 * offset) / count
