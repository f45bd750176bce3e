"""Packs party drawings, grounds and typefaces for training: `NAME.bin` (files, one after another) and `NAME.json`.

python -m saring_emblems.pack --logos DIR --pages DIR --photographs DIR --faces DIR --out DIR
"""
from __future__ import annotations

import argparse
import hashlib
import io
import json
import subprocess
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

# The drawings that end so are the "unseen artwork variants": in no training crop and no prototype.
HELD_SUFFIX = "_d"
LOGO_SIDE, GROUND_SIDE = 256, 640
LETTERS = "".join(chr(c) for c in range(32, 127)) + "–—“”‘’•·"


def share(name: str) -> float:
    """One number in 0..1 for a name, the same in every run."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "little") / 2**32


class Pack:
    def __init__(self):
        self.index, self.pieces, self.offset = [], [], 0

    def add(self, data: bytes, **entry) -> None:
        self.index.append({**entry, "offset": self.offset, "bytes": len(data)})
        self.pieces.append(data)
        self.offset += len(data)

    def write(self, out: Path, name: str) -> None:
        (out / f"{name}.bin").write_bytes(b"".join(self.pieces))
        (out / f"{name}.json").write_text(json.dumps(self.index))
        print(name, len(self.index), "entries", self.offset, "bytes", flush=True)


def webp(picture: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=quality, method=4)
    return file.getvalue()


def trimmed(picture: Image.Image) -> Image.Image:
    """Without what is transparent around it, or (opaque pictures) white."""
    pixels = np.asarray(picture).astype(int)
    corners = pixels[[0, 0, -1, -1], [0, -1, 0, -1]]
    ink = pixels[..., 3] > 24 if (corners[:, 3] < 24).any() else np.abs(pixels[..., :3] - 255).max(-1) > 24
    if not ink.any():
        return picture
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    return picture.crop((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1))


def part_of(picture: Image.Image, shape: str, *box: float) -> Image.Image:
    """The emblem of a drawing without the party's name; `box` in shares of the trimmed drawing."""
    size = np.array([picture.width, picture.height] * 2)
    part = picture.crop(tuple(int(v) for v in np.round(np.array(box) * size)))
    if shape == "ellipse":
        mask = Image.new("L", (part.width * 4, part.height * 4), 0)
        ImageDraw.Draw(mask).ellipse((0, 0, mask.width - 1, mask.height - 1), fill=255)
        part.putalpha(Image.fromarray(np.minimum(np.asarray(part.getchannel("A")), np.asarray(mask.resize(part.size)))))
    return part


def pack_logos(folder: Path, out: Path) -> None:
    parts = json.loads((Path(__file__).parent / "parts.json").read_text("utf8"))
    pack = Pack()
    for path in sorted(folder.glob("*/*.*")):
        name = f"{path.parent.name}/{path.name}"
        picture = trimmed(Image.open(path).convert("RGBA"))
        held = path.stem.endswith(HELD_SUFFIX)
        drawings = [("whole", picture)]
        if name in parts and not held:
            drawings.append(("part", trimmed(part_of(picture, *parts[name]))))
        for kind, drawing in drawings:
            drawing.thumbnail((LOGO_SIDE, LOGO_SIDE), Image.LANCZOS)
            pack.add(webp(drawing, 90), name=name, **{"class": path.parent.name}, kind=kind, held=held)
    pack.write(out, "parties")


def pack_grounds(pages: Path, photographs: Path, faces: Path, out: Path) -> None:
    pack = Pack()
    for path in sorted(pages.glob("*.webp")):
        picture = Image.open(path).convert("RGB")
        picture.thumbnail((GROUND_SIDE, GROUND_SIDE), Image.BOX)
        pack.add(webp(picture, 58), kind="page", name=path.name, held="-held-" in path.name)
    for line in photographs.read_text("utf8").splitlines():
        picture = Image.open(photographs.parent / "deb" / line).convert("RGB")
        for i, zoom in enumerate((1.0, 0.5, 0.3) if max(picture.size) > 2000 else (1.0, 0.6)):
            width, height = int(picture.width * zoom), int(picture.height * zoom)
            left, top = int(share(f"{line}x{i}") * (picture.width - width)), int(share(f"{line}y{i}") * (picture.height - height))
            piece = picture.crop((left, top, left + width, top + height))
            piece.thumbnail((560, 560), Image.LANCZOS)
            pack.add(webp(piece, 55), kind="photograph", name=line, held=share(line) < 0.18)
    for path in sorted(faces.iterdir()):
        if path.suffix.lower() in (".jpg", ".jpeg", ".png", ".webp"):
            picture = Image.open(path).convert("RGB")
            picture.thumbnail((480, 480), Image.LANCZOS)
            pack.add(webp(picture, 60), kind="face", name=path.name, held=share(path.name) < 0.2)
    pack.write(out, "grounds")


def pack_fonts(out: Path, most: int = 170) -> None:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    listed = subprocess.run(["fc-list", ":lang=id", "file", "family"], capture_output=True, text=True, check=True).stdout
    families: dict[str, str] = {}
    for line in sorted(listed.splitlines()):
        path, _, family = line.partition(":")
        if path.lower().endswith((".ttf", ".otf")):
            bold = "bold" in path.lower() or "black" in path.lower()
            key = family.strip().split(",")[0] + ("*" if bold else "")
            families.setdefault(key, path)
    chosen = sorted(families.items(), key=lambda item: share(item[0]))[: most * 2]
    pack = Pack()
    for family, path in chosen:
        try:
            font = TTFont(path, lazy=True)
            if not all(ord(c) in font.getBestCmap() for c in LETTERS[:95]):
                continue
            options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
            subsetter = subset.Subsetter(options)
            subsetter.populate(text=LETTERS)
            subsetter.subset(font)
            file = io.BytesIO()
            font.save(file)
        except Exception as error:  # noqa: BLE001 - broken typefaces are left out
            print("left out", path, error)
            continue
        if len(file.getvalue()) < 60_000:
            pack.add(file.getvalue(), name=family, held=share(family + "held") < 0.12)
        if len(pack.index) == most:
            break
    pack.write(out, "fonts")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("logos", "pages", "photographs", "faces", "out"):
        parser.add_argument(f"--{name}", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.logos:
        pack_logos(options.logos, options.out)
    if options.pages:
        pack_grounds(options.pages, options.photographs, options.faces, options.out)
    else:
        pack_fonts(options.out)


if __name__ == "__main__":
    main()
