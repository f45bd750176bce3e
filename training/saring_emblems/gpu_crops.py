"""Crops for the embedder made in batches by torch: as `crops.Cropper` makes them, poorer in what may go wrong, but 30 times as many."""
from __future__ import annotations

import math

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from .crops import CONTEXT, SIZE
from .draw import COLOURS

SIDE, GROUND = 128, 128
LUMA = torch.tensor([[16, 11, 10, 16, 24, 40, 51, 61], [12, 12, 14, 19, 26, 58, 60, 55], [14, 13, 16, 24, 40, 57, 69, 56], [14, 17, 22, 29, 51, 87, 80, 62],
    [18, 22, 37, 56, 68, 109, 103, 77], [24, 35, 55, 64, 81, 104, 113, 92], [49, 64, 78, 87, 103, 121, 120, 101], [72, 92, 95, 98, 112, 100, 103, 99]]).float()  # fmt: skip
CHROMA = torch.full((8, 8), 99.0)
CHROMA[:4, :4] = torch.tensor([[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]]).float()
YCC = torch.tensor([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])


def banks(side) -> dict[str, torch.Tensor]:
    """Emblems [M, 4, 128, 128] stretched and premultiplied, aspects [M], one-colour flags, pieces of grounds."""
    pictures, aspects, mono = [], [], []
    for emblem in side.emblems:
        picture = cv2.resize(emblem.picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA if max(emblem.picture.shape) > SIDE else cv2.INTER_CUBIC)
        pictures.append(picture.transpose(2, 0, 1))
        aspects.append(emblem.picture.shape[1] / emblem.picture.shape[0])
        mono.append(emblem.source == "mono")
    rng = np.random.default_rng(3)
    grounds = []
    for kind, count in (("page", 1600), ("photograph", 900), ("face", 200)):
        for _ in range(count):
            source = side.grounds[kind][rng.integers(len(side.grounds[kind]))]
            size = int(min(*source.shape[:2], rng.integers(40, 320)))
            y, x = rng.integers(0, source.shape[0] - size + 1), rng.integers(0, source.shape[1] - size + 1)
            grounds.append(cv2.resize(source[y : y + size, x : x + size], (GROUND, GROUND), interpolation=cv2.INTER_AREA).transpose(2, 0, 1))
    return {"pictures": torch.from_numpy(np.stack(pictures)), "aspects": torch.tensor(aspects), "mono": torch.tensor(mono), "grounds": torch.from_numpy(np.stack(grounds))}


class Maker:
    def __init__(self, bank: dict[str, torch.Tensor], labels: torch.Tensor, weights: torch.Tensor, device):
        """`labels` [M] and `weights` [M] of the bank's emblems: how often each is drawn."""
        self.device = device
        self.bank = {name: tensor.to(device) for name, tensor in bank.items()}
        self.labels, self.weights = labels.to(device), weights.to(device)
        self.colours = torch.tensor(COLOURS, device=device).float() / 255
        self.dct = torch.tensor([[math.cos((2 * x + 1) * u * math.pi / 16) * (math.sqrt(1 / 8) if u == 0 else 0.5) for x in range(8)] for u in range(8)], device=device)
        line = (torch.arange(SIZE, device=device) + 0.5) / SIZE * 2 - 1
        self.grid = torch.stack(torch.meshgrid(line, line, indexing="xy"), -1)

    def rand(self, n: int, low: float = 0.0, high: float = 1.0) -> torch.Tensor:
        return torch.rand(n, device=self.device) * (high - low) + low

    def gauss(self, n: int, deviation: float) -> torch.Tensor:
        return torch.randn(n, device=self.device) * deviation

    def some(self, n: int, share: float) -> torch.Tensor:
        return (torch.rand(n, device=self.device) < share).float()

    def colour(self, n: int) -> torch.Tensor:
        return self.colours[torch.randint(len(self.colours), (n,), device=self.device)][:, :, None, None]

    @torch.no_grad()
    def make(self, groups: int, each: int) -> tuple[torch.Tensor, torch.Tensor]:
        """[groups·each, 3, 96, 96] in 0..1 and labels; each group has one size on the banner, blur and JPEG quality."""
        n = groups * each
        chosen = torch.multinomial(self.weights, n, replacement=True)
        crop = self.compose(chosen)
        parts = [self.spoil(part) for part in crop.split(each)]
        return torch.cat(parts).clamp(0, 1), self.labels[chosen]

    def compose(self, chosen: torch.Tensor) -> torch.Tensor:
        n = len(chosen)
        own, points = self.placed(chosen)
        own = self.recoloured(own, chosen)
        ground = self.ground(n)
        cover = own[:, 3:]
        weight = cover.sum((1, 2, 3)).clamp(min=1)
        difference = ((own[:, :3] - ground * cover).abs() * (cover > 0.4)).amax(1).sum((1, 2)) / weight
        mean = own[:, :3].sum((2, 3)).mean(1) / weight
        weak = (difference < 0.14).float()[:, None, None, None]
        ground = ground * (1 - weak) + weak * (mean < 0.5).float()[:, None, None, None]
        other = torch.randint(len(self.labels), (n,), device=self.device)
        aside, _ = self.placed(other, aside=True)
        aside = aside * self.some(n, 0.22)[:, None, None, None]
        picture = ground * (1 - aside[:, 3:]) + aside[:, :3]
        strength = (1 - self.some(n, 0.08) * self.rand(n, 0, 0.5))[:, None, None, None]
        picture = picture * (1 - cover * strength) + own[:, :3] * strength
        return self.hidden(picture, points)

    def placed(self, chosen: torch.Tensor, aside: bool = False) -> tuple[torch.Tensor, torch.Tensor]:
        """Emblems on the crop's grid, [n, 4, 96, 96], and the grid in shares of their boxes (±1 at the edges)."""
        n = len(chosen)
        grow = torch.exp(self.gauss(n, 0.10))
        wide, high = (grow * torch.exp(self.gauss(n, 0.05)) * (1 + 2 * CONTEXT) for _ in range(2))
        deviation = torch.where(torch.rand(n, device=self.device) < 0.7, 0.1, 0.2)
        points = self.grid[None] * torch.stack([wide, high], 1)[:, None, None] + torch.stack([self.gauss(n, 1) * deviation, self.gauss(n, 1) * deviation], 1)[:, None, None]
        if aside:
            way = torch.randint(4, (n,), device=self.device)
            far = self.rand(n, 2.05, 2.6)
            shift = torch.stack([far * ((way == 0).float() - (way == 1).float()), far * ((way == 2).float() - (way == 3).float())], 1)
            points = points + shift[:, None, None]
        angle = self.gauss(n, 0.16) * self.some(n, 0.45)
        aspect = self.bank["aspects"][chosen]
        w, h = aspect.sqrt(), 1 / aspect.sqrt()
        sine, cosine = torch.sin(angle), torch.cos(angle)
        bw, bh = w * cosine.abs() + h * sine.abs(), w * sine.abs() + h * cosine.abs()
        x, y = points[..., 0] * bw[:, None, None], points[..., 1] * bh[:, None, None]
        u = (x * cosine[:, None, None] + y * sine[:, None, None]) / w[:, None, None]
        v = (-x * sine[:, None, None] + y * cosine[:, None, None]) / h[:, None, None]
        tilt = self.some(n, 0.3)
        depth = 1 + (self.gauss(n, 0.06) * tilt)[:, None, None] * u + (self.gauss(n, 0.06) * tilt)[:, None, None] * v
        u = u / depth + (self.gauss(n, 0.06) * tilt)[:, None, None] * v
        texture = self.bank["pictures"][chosen].float() / 255
        texture = torch.cat([texture[:, :3] * texture[:, 3:], texture[:, 3:]], 1)
        return F.grid_sample(texture, torch.stack([u, v / depth], -1), align_corners=False), points

    def recoloured(self, own: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
        n = len(chosen)
        cover = own[:, 3:]
        colour = own[:, :3]
        grey = (colour * YCC[0].to(self.device)[None, :, None, None]).sum(1, keepdim=True)
        kind = torch.rand(n, device=self.device)[:, None, None, None]
        dark, light = self.rand(n * 3, 0, 0.45).view(n, 3, 1, 1), self.rand(n * 3, 0.65, 1).view(n, 3, 1, 1)
        two = dark * cover + (light - dark) * grey
        turn = self.gauss(n, 0.22)
        chroma = torch.einsum("ck,nkhw->nchw", YCC.to(self.device), colour)
        c, s = torch.cos(turn)[:, None, None], torch.sin(turn)[:, None, None]
        fade = self.rand(n, 0.5, 1.15)[:, None, None]
        cb, cr = (chroma[:, 1] * c - chroma[:, 2] * s) * fade, (chroma[:, 1] * s + chroma[:, 2] * c) * fade
        shifted = torch.stack([chroma[:, 0] + 1.402 * cr, chroma[:, 0] - 0.344136 * cb - 0.714136 * cr, chroma[:, 0] + 1.772 * cb], 1)
        colour = torch.where(kind < 0.06, grey.expand_as(colour), torch.where(kind < 0.10, two, torch.where(kind < 0.22, shifted, colour)))
        mono = self.bank["mono"][chosen][:, None, None, None]
        colour = torch.where(mono, self.colour(n) * cover, colour)
        return torch.cat([colour.clamp(0, 1).minimum(cover), cover], 1)

    def ground(self, n: int) -> torch.Tensor:
        picture = self.bank["grounds"][torch.randint(len(self.bank["grounds"]), (n,), device=self.device)].float() / 255
        picture = F.interpolate(picture, (SIZE, SIZE), mode="bilinear")
        plain = self.colour(n)
        plain = torch.where(self.some(n, 0.5)[:, None, None, None] > 0, torch.ones_like(plain), plain)
        return torch.where(self.some(n, 0.45)[:, None, None, None] > 0, plain.expand_as(picture), picture)

    def hidden(self, picture: torch.Tensor, points: torch.Tensor) -> torch.Tensor:
        n = len(picture)
        way = torch.randint(4, (n,), device=self.device)[:, None, None]
        share = (self.rand(n, 0.08, 0.38) * self.some(n, 0.3))[:, None, None]
        at = torch.where(way < 2, points[..., 0], points[..., 1]) * torch.where(way % 2 == 0, 1.0, -1.0)
        mask = (at < -1 + 2 * share)[:, None] & (share[:, None] > 0)
        return torch.where(mask, self.ground(n), picture)

    def spoil(self, part: torch.Tensor) -> torch.Tensor:
        """One size on the banner, blur, light, noise and JPEG for a group."""
        side = int(math.exp(float(self.rand(1, math.log(18), math.log(200)))))
        small = F.interpolate(part, (side, side), mode="bilinear", antialias=True, align_corners=False) if side < 140 else part
        chance = self.rand(4).tolist()
        if chance[0] < 0.3:
            sigma = chance[0] / 0.3 * min(1.7, side / 26) + 0.3
            radius = int(2.5 * sigma) + 1
            bell = torch.exp(-torch.arange(-radius, radius + 1, device=self.device).float() ** 2 / (2 * sigma * sigma))
            bell = (bell / bell.sum())[None, None].repeat(3, 1, 1)
            small = F.conv2d(F.pad(small, (radius,) * 4, mode="replicate" if radius >= small.shape[-1] else "reflect"), bell[:, :, None], groups=3)
            small = F.conv2d(small, bell[..., None], groups=3)
        n = len(part)
        lit = self.some(n, 0.4)[:, None, None, None]
        changed = (small - 0.5) * self.rand(n, 0.6, 1.25)[:, None, None, None] + 0.5 + self.rand(n * 3, -0.16, 0.16).view(n, 3, 1, 1)
        small = small * (1 - lit) + changed.clamp(0, 1) * lit
        if chance[1] < 0.2:
            small = small + torch.randn_like(small) * chance[1] * 0.25
        if chance[2] < 0.75:
            small = self.jpeg(small.clamp(0, 1), 18 + 72 * chance[2] / 0.75)
        return F.interpolate(small, (SIZE, SIZE), mode="bilinear", align_corners=False) if small.shape[-1] != SIZE else small

    def jpeg(self, picture: torch.Tensor, quality: float) -> torch.Tensor:
        """What JPEG leaves of it, colour halved in resolution."""
        height, width = picture.shape[-2:]
        tables = (50 / quality if quality < 50 else 2 - quality / 50) * torch.stack([LUMA, CHROMA]).to(self.device)
        pad = F.pad(picture, (0, -width % 16, 0, -height % 16), mode="replicate")
        planes = torch.einsum("ck,nkhw->nchw", YCC.to(self.device), pad) * 255
        light = self.coded(planes[:, :1] - 128, tables[0].clamp(min=1)) + 128
        colour = F.interpolate(self.coded(F.avg_pool2d(planes[:, 1:], 2), tables[1].clamp(min=1)), scale_factor=2.0, mode="bilinear")
        y, cb, cr = light[:, 0], colour[:, 0], colour[:, 1]
        out = torch.stack([y + 1.402 * cr, y - 0.344136 * cb - 0.714136 * cr, y + 1.772 * cb], 1) / 255
        return out[..., :height, :width].clamp(0, 1)

    def coded(self, plane: torch.Tensor, table: torch.Tensor) -> torch.Tensor:
        blocks = plane.unflatten(3, (-1, 8)).unflatten(2, (-1, 8)).transpose(3, 4)
        waves = torch.round(self.dct @ blocks @ self.dct.T / table) * table
        return (self.dct.T @ waves @ self.dct).transpose(3, 4).flatten(4, 5).flatten(2, 3)
