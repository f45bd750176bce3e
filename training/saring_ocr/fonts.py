"""Typefaces to draw with: Debian's, but for those that the benchmark draws with and those no line is set in."""
from __future__ import annotations

import subprocess

from PIL import ImageFont

# The benchmark's own (scripts/ocr-set/templates.mjs) and copies of their outlines.
HELD_OUT = ("dejavu", "liberation", "texgyre", "tex gyre", "freesans", "freeserif", "freemono", "verana", "veranda")
# Decoration, symbols, capitals that stand for small letters and pictures.
UNREADABLE = (" brk", "math", "keyboard", "symbol", "stixsiz", "stixint", "stixnon", "stixvar", "emoji", "dings", "caps", "fantasma", "penguin", "gnutypewriter", "train one", "isabella", "el abogado")


def usable_fonts() -> list[str]:
    listing = subprocess.run(["fc-list", "--format", "%{file}\t%{family}\t%{lang}\n"], capture_output=True, text=True, check=True).stdout
    files = set()
    for row in listing.splitlines():
        file, family, languages = row.split("\t")
        text = f"{file} {family}".lower()
        if not file.lower().endswith((".ttf", ".otf")) or "en" not in languages.split("|"):
            continue
        if any(part in text for part in HELD_OUT + UNREADABLE) or not distinct(file):
            continue
        files.add(file)
    return spread(sorted(files))


def distinct(file: str) -> bool:
    try:
        font = ImageFont.truetype(file, 32)
        return len({bytes(font.getmask(c)) for c in "aAbBdDeEgGhHmMnNrRtT"}) == 20
    except OSError:
        return False


def spread(files: list[str], most: int = 6) -> list[str]:
    """At most `most` files of a folder's family, so that no family of fifty weights outweighs the others."""
    families: dict[str, list[str]] = {}
    for file in files:
        folder, name = file.rsplit("/", 1)
        families.setdefault(f"{folder}/{name.split('-')[0]}", []).append(file)
    return [file for members in families.values() for file in members[:: max(1, -(-len(members) // most))]]
