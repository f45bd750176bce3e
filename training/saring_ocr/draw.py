"""Draws a line of text as a detector cuts it out of a banner, with all that can happen to it on the way.

`Drawer.draw` gives the crop as the recogniser takes it: [48, width, 3] bytes (RGB), width a multiple of 8.
"""
from __future__ import annotations

import io
import random
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

HEIGHT = 48
LONGEST = 704


class Drawer:
    def __init__(self, fonts: list[str], photographs: list[Path], seed: int):
        self.random = random.Random(seed)
        self.numbers = np.random.default_rng(seed)
        self.fonts = fonts
        self.photographs = [Image.open(path).convert("RGB") for path in photographs]
        self.loaded: dict[tuple[str, int], ImageFont.FreeTypeFont] = {}

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def draw(self, line: str) -> np.ndarray | None:
        """None when the typeface lacks a character, or the line is too long to be one window."""
        size = self.random.choice([14, 16, 18, 20, 24, 28, 32, 36, 44, 52, 64])
        font = self.font(size)
        if not complete(font, line):
            return None
        mask, stroke = self.mask(font, line, size)
        if mask is None:
            return None
        picture = self.colour(mask, stroke, size)
        picture, box = self.bend(picture, mask, size)
        return self.spoil(picture, box)

    def nothing(self) -> np.ndarray:
        """A crop without text: a piece of a photograph, a gradient, stripes, a shape."""
        width = self.random.randrange(48, 400, 8)
        ground = self.ground(width, HEIGHT)
        pen = ImageDraw.Draw(ground)
        for _ in range(self.random.choice([0, 0, 1, 2, 5, 12])):
            x, y, w, h = (self.random.randint(-20, width), self.random.randint(-20, 40), self.random.randint(2, 120), self.random.randint(2, 60))
            shape = self.random.choice([pen.ellipse, pen.rectangle])
            shape((x, y, x + w, y + h), fill=self.anything() if self.chance(0.5) else None, outline=self.anything(), width=self.random.randint(1, 5))
        return self.degrade(ground)

    def font(self, size: int) -> ImageFont.FreeTypeFont:
        key = (self.random.choice(self.fonts), size)
        if key not in self.loaded:
            if len(self.loaded) > 3000:
                self.loaded.clear()
            self.loaded[key] = ImageFont.truetype(key[0], size)
        return self.loaded[key]

    def mask(self, font, line: str, size: int):
        """The letters' coverage on a canvas with room around them; also grown by an outline."""
        pad = size
        spacing = self.random.uniform(0.05, 0.35) * size if self.chance(0.1) else (-0.03 * size if self.chance(0.05) else 0)
        width = font.getlength(line) + spacing * len(line)
        if width > LONGEST * size / 34:
            return None, None
        canvas = Image.new("L", (int(width) + 2 * pad, int(size * 1.5) + 2 * pad), 0)
        outline = max(1, round(size * self.random.uniform(0.03, 0.12))) if self.chance(0.22) else 0
        grown = Image.new("L", canvas.size, 0) if outline else None
        for image, stroke in ((canvas, 0), (grown, outline)):
            if image is None:
                continue
            pen = ImageDraw.Draw(image)
            if spacing:
                x = float(pad)
                for character in line:
                    pen.text((x, pad), character, 255, font, stroke_width=stroke)
                    x += font.getlength(character) + spacing
            else:
                pen.text((pad, pad), line, 255, font, stroke_width=stroke)
        return canvas, grown

    def anything(self) -> tuple[int, int, int]:
        return tuple(self.random.randint(0, 255) for _ in range(3))

    def ground(self, width: int, height: int) -> Image.Image:
        chance = self.random.random()
        if chance < 0.45:
            return Image.new("RGB", (width, height), self.anything())
        if chance < 0.65:
            ramp = Image.linear_gradient("L").resize((width, height))
            if self.chance(0.5):
                ramp = Image.linear_gradient("L").rotate(90).resize((width, height))
            return Image.composite(Image.new("RGB", ramp.size, self.anything()), Image.new("RGB", ramp.size, self.anything()), ramp)
        if chance < 0.75:
            noise = self.numbers.integers(0, 256, (max(2, height // 12), max(2, width // 12), 3), dtype=np.uint8)
            return Image.fromarray(noise).resize((width, height), Image.BICUBIC)
        photograph = self.random.choice(self.photographs)
        scale = self.random.uniform(0.3, 1.0)
        w, h = min(photograph.width, max(8, int(width * scale))), min(photograph.height, max(8, int(height * scale)))
        x, y = self.random.randint(0, photograph.width - w), self.random.randint(0, photograph.height - h)
        return photograph.crop((x, y, x + w, y + h)).resize((width, height), Image.BILINEAR)

    def colour(self, mask: Image.Image, grown: Image.Image | None, size: int) -> Image.Image:
        ground = self.ground(*mask.size)
        mean = np.asarray(ground.resize((8, 2), Image.BOX), dtype=float).mean((0, 1))
        # White on yellow has a contrast of 25 or so; less is not read by people either.
        least = 25 if self.chance(0.12) else 70
        for _ in range(12):
            ink = self.random.choice([(255, 255, 255), (0, 0, 0), self.anything()])
            if abs(luminance(ink) - luminance(mean)) > least:
                break
        else:
            ink = (0, 0, 0) if luminance(mean) > 128 else (255, 255, 255)
        if self.chance(0.2):
            shift = (self.random.randint(1, max(1, size // 8)), self.random.randint(1, max(1, size // 8)))
            shadow = Image.new("L", mask.size, 0)
            shadow.paste(mask, shift)
            if self.chance(0.5):
                shadow = shadow.filter(ImageFilter.GaussianBlur(size / 16))
            ground.paste((0, 0, 0) if luminance(ink) > 128 else (255, 255, 255), (0, 0), shadow)
        if grown is not None:
            ground.paste((0, 0, 0) if luminance(ink) > 110 else (255, 255, 255), (0, 0), grown)
        ink_image = Image.new("RGB", mask.size, ink)
        if self.chance(0.08):
            ramp = Image.linear_gradient("L").resize(mask.size)
            ink_image = Image.composite(ink_image, Image.new("RGB", mask.size, tuple(min(255, c + 60) for c in ink)), ramp)
        ground.paste(ink_image, (0, 0), mask)
        return ground

    def bend(self, picture: Image.Image, mask: Image.Image, size: int):
        """A little turn, slant and perspective; gives the picture and the letters' box on it."""
        if self.chance(0.45):
            width, height = picture.size
            slant = self.random.gauss(0, 0.08) if self.chance(0.5) else 0
            tilt = self.random.gauss(0, 0.012) if width > 4 * height else self.random.gauss(0, 0.04)
            taper = self.random.gauss(0, 0.05) if self.chance(0.3) else 0
            coefficients = (1, slant, -slant * height / 2, tilt, 1, -tilt * width / 2, taper / width, 0)
            arguments = (picture.size, Image.PERSPECTIVE, coefficients, Image.BILINEAR)
            picture = picture.transform(*arguments)
            mask = mask.transform(*arguments)
        if self.chance(0.12):
            # A curve that straightening left over.
            bow, waves = self.random.uniform(-0.12, 0.12) * size, self.random.uniform(0.5, 1.5)
            picture, mask = (shift_columns(image, bow, waves) for image in (picture, mask))
        return picture, mask.getbbox()

    def spoil(self, picture: Image.Image, box) -> np.ndarray | None:
        if box is None:
            return None
        left, top, right, bottom = box
        height = bottom - top
        around = self.random.uniform(0.02, 0.42) * height
        shift = self.random.uniform(-0.08, 0.08) * height
        ends = [self.random.uniform(-0.02, 0.6) * height for _ in range(2)]
        crop = picture.crop((int(left - ends[0]), int(top - around / 2 + shift), int(right + ends[1]), int(bottom + around / 2 + shift)))
        stretch = self.random.uniform(0.7, 1.45) if self.chance(0.4) else 1
        width = int(np.ceil(HEIGHT * crop.width / max(1, crop.height) * stretch / 8) * 8)
        if width < 8 or width > LONGEST:
            return None
        small = self.random.choice([10, 12, 14, 16, 20, 26]) if self.chance(0.4) else None
        if small and small < crop.height:
            crop = crop.resize((max(4, int(crop.width * small / crop.height)), small), Image.BOX if self.chance(0.5) else Image.BILINEAR)
        return self.degrade(crop, width)

    def degrade(self, crop: Image.Image, width: int | None = None) -> np.ndarray:
        if self.chance(0.3):
            crop = crop.filter(ImageFilter.GaussianBlur(self.random.uniform(0.3, 0.1 * crop.height)))
        elif self.chance(0.15):
            crop = smear(crop, self.random.randint(2, max(2, int(crop.height * 0.42))))
        if self.chance(0.15):
            crop = ImageEnhance.Brightness(crop).enhance(self.random.uniform(0.12, 0.7))
        if self.chance(0.15):
            crop = ImageEnhance.Contrast(crop).enhance(self.random.uniform(0.4, 1.3))
        if self.chance(0.25):
            noise = self.numbers.normal(0, self.random.uniform(2, 16), (crop.height, crop.width, 3))
            crop = Image.fromarray(np.clip(np.asarray(crop) + noise, 0, 255).astype(np.uint8))
        if self.chance(0.4):
            file = io.BytesIO()
            crop.save(file, "JPEG", quality=self.random.randint(8, 75))
            crop = Image.open(file).convert("RGB")
        return np.asarray(crop.resize((width or crop.width // 8 * 8, HEIGHT), Image.BILINEAR))


def luminance(colour) -> float:
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def smear(crop: Image.Image, length: int) -> Image.Image:
    """Motion along the line, or across it."""
    array = np.asarray(crop, dtype=np.float32)
    axis = 1 if length % 3 else 0
    padded = np.concatenate([array.take([0] * length, axis), array], axis)
    total = padded.cumsum(axis)
    return Image.fromarray(((np.roll(total, -length, axis) - total) / length).take(range(array.shape[axis]), axis).clip(0, 255).astype(np.uint8))


def shift_columns(image: Image.Image, bow: float, waves: float) -> Image.Image:
    array = np.asarray(image)
    across = np.arange(array.shape[1])
    shifts = np.round(bow * np.sin(waves * np.pi * across / array.shape[1])).astype(int)
    rows = (np.arange(array.shape[0])[:, None] + shifts[None, :]).clip(0, array.shape[0] - 1)
    return Image.fromarray(array[rows, across[None, :]])


def complete(font: ImageFont.FreeTypeFont, line: str) -> bool:
    """Whether the typeface has every character, and tells capitals from small letters."""
    key = (font.path, "".join(sorted(set(line))))
    if key not in KNOWN:
        missing = bytes(font.getmask("\uffff"))
        KNOWN[key] = all(c == " " or (bytes(font.getmask(c)) != missing and font.getmask(c).getbbox()) for c in set(line))
    return KNOWN[key]


KNOWN: dict[tuple[str, str], bool] = {}
