"""The two networks. Both take RGB in 0..1 and centre it themselves."""
from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

STRIDE, DIMENSIONS = 4, 128


def conv(i: int, o: int, kernel: int = 3, stride: int = 1, groups: int = 1, act: bool = True) -> nn.Sequential:
    layers = [nn.Conv2d(i, o, kernel, stride, kernel // 2, groups=groups, bias=False), nn.BatchNorm2d(o)]
    return nn.Sequential(*layers, nn.ReLU(inplace=True)) if act else nn.Sequential(*layers)


class Block(nn.Module):
    """Inverted residual: widen, depthwise, narrow."""

    def __init__(self, i: int, o: int, stride: int = 1, widen: int = 3, kernel: int = 3):
        super().__init__()
        w = i * widen
        self.path = nn.Sequential(conv(i, w, 1), conv(w, w, kernel, stride, groups=w), conv(w, o, 1, act=False))
        self.same = stride == 1 and i == o

    def forward(self, x):
        return x + self.path(x) if self.same else self.path(x)


def stage(i: int, o: int, count: int, stride: int, widen: int, kernel: int = 3) -> nn.Sequential:
    return nn.Sequential(Block(i, o, stride, widen, kernel), *[Block(o, o, 1, widen, kernel) for _ in range(count - 1)])


class Join(nn.Module):
    """A coarse map, doubled, added to a finer one."""

    def __init__(self, coarse: int, fine: int, o: int):
        super().__init__()
        self.coarse, self.fine = conv(coarse, o, 1, act=False), conv(fine, o, 1, act=False)
        self.mix = nn.Sequential(conv(o, o, 3, groups=o), conv(o, o, 1))

    def forward(self, coarse, fine):
        up = F.interpolate(self.coarse(coarse), scale_factor=2.0, mode="nearest")
        return self.mix(F.relu(up + self.fine(fine)))


class Detector(nn.Module):
    """[1, 3, H, W] → heat (2: logo, number), log size / 32 px (2), offset in a cell (2), all [1, ·, H/4, W/4], as logits."""

    def __init__(self, widths=(16, 24, 48, 80, 112), head: int = 40):
        super().__init__()
        a, b, c, d, e = widths
        self.stem = conv(3, a, 3, 2)
        self.s4 = nn.Sequential(conv(a, b, 3, 2), Block(b, b, 1, 2))
        self.s8 = stage(b, c, 3, 2, 3)
        self.s16 = stage(c, d, 4, 2, 3, 5)
        self.s32 = stage(d, e, 4, 2, 3, 5)
        self.j16, self.j8, self.j4 = Join(e, d, 72), Join(72, c, 56), Join(56, b, head)
        self.mix = nn.Sequential(conv(head, head, 3, groups=head), conv(head, head, 1))
        self.out = nn.Conv2d(head, 6, 1)
        # Nearly every cell is empty: the first steps need not learn that.
        self.out.bias.data = torch.tensor([-4.0, -4.0, 0, 0, 0, 0])

    def forward(self, image):
        x4 = self.s4(self.stem((image - 0.5) * 4))
        x8 = self.s8(x4)
        x16 = self.s16(x8)
        x = self.j16(self.s32(x16), x16)
        x = self.j4(self.j8(x, x8), x4)
        return self.out(self.mix(x))


class PeakDetector(nn.Module):
    """The published form of a detector: probabilities at their peaks, sizes in pixels, offsets in 0..1."""

    def __init__(self, detector: Detector):
        super().__init__()
        self.detector = detector

    def forward(self, image):
        out = self.detector(image)
        heat = torch.sigmoid(out[:, :2])
        peaks = (F.max_pool2d(heat, 3, 1, 1) == heat).to(heat.dtype)
        return heat * peaks, torch.exp(out[:, 2:4].clamp(-4, 4)) * 32, torch.sigmoid(out[:, 4:6])


class Embedder(nn.Module):
    """[N, 3, 96, 96] → [N, 128] of unit length."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            conv(3, 24, 3, 2), conv(24, 40, 3, 2), Block(40, 40, 1, 2), Block(40, 40, 1, 2),
            stage(40, 72, 3, 2, 3), stage(72, 112, 4, 1, 2, 5), stage(112, 160, 3, 2, 3, 5), conv(160, 256, 1),
        )  # fmt: skip
        self.whole = nn.Sequential(nn.Conv2d(256, 256, 6, groups=256, bias=False), nn.BatchNorm2d(256))
        self.out = nn.Linear(256, DIMENSIONS)

    def forward(self, crops):
        x = self.whole(self.body((crops - 0.5) * 4)).flatten(1)
        return F.normalize(self.out(x), dim=1)


class Centres(nn.Module):
    """Sub-centre ArcFace: `classes` with two centres each, and "none" (class 0) with eight."""

    def __init__(self, classes: int, scale: float = 30.0, margin: float = 0.35):
        super().__init__()
        self.none = nn.Parameter(F.normalize(torch.randn(8, DIMENSIONS), dim=1))
        self.centres = nn.Parameter(F.normalize(torch.randn(classes, 2, DIMENSIONS), dim=2))
        self.scale, self.margin = scale, margin

    def cosines(self, x):
        none = (x @ F.normalize(self.none, dim=1).T).amax(1, keepdim=True)
        some = (x @ F.normalize(self.centres, dim=2).flatten(0, 1).T).unflatten(1, (-1, 2)).amax(2)
        return torch.cat([none, some], 1)

    def forward(self, x, label, margin: float):
        cosine = self.cosines(x.float())
        own = cosine.gather(1, label[:, None]).clamp(-1 + 1e-6, 1 - 1e-6)
        shifted = torch.cos(torch.acos(own) + margin)
        shifted = torch.where(own > -0.9, shifted, own - margin)
        return F.cross_entropy(self.scale * cosine.scatter(1, label[:, None], shifted), label, label_smoothing=0.02)
