"""Swaps names, parties and groups in training rows, so that who is named says nothing.

Copies share their original's weight. Lists of public figures, parties and groups stand in
`swap-lists.json`; invented names come from syllables and from `written/` itself.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path

from .data import Row

LISTS = json.loads((Path(__file__).parent.parent / "swap-lists.json").read_text(encoding="utf-8"))
ONSETS = "b c d g h j k l m n p r s t w y s r m k d b br dr tr kr pr sy ng ny".split()
VOWELS = "a a a i u e o".split()
CODAS = ["", "", "", "", "n", "r", "s", "m", "ng", "t", "k", "l", "h"]
WORD = re.compile(r"[A-Za-z]+")


def invented_name(rng: random.Random) -> str:
    """A pronounceable word of two or three syllables, lower case."""
    syllables = [rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(rng.choice((2, 2, 3)))]
    return "".join(syllables)


def invented_party(rng: random.Random) -> str:
    return "P" + "".join(rng.choice("ABCDEFGHIKLMNPRSTUW") for _ in range(2))


def proper_names(rows: list[Row], known: set[str]) -> set[str]:
    """Words (lower case) that `written/` only ever writes with a capital, inside a sentence."""
    lower: Counter = Counter()
    capital: Counter = Counter()
    for row in rows:
        lower.update(re.findall(r"\b[a-z]{3,}\b", row.text))
        if row.domain == "written":
            capital.update(w.lower() for w in re.findall(r"(?<=[a-z,0-9] )[A-Z][a-z]{2,}", row.text))
    kept = set(LISTS["not-names"])
    return {w for w in capital if lower[w] < 2 and w not in known and w not in kept}


def cased(word: str, like: str) -> str:
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word.lower()


class Swapper:
    """Rewrites every known name, party and group of a text, each to one new word per text."""

    def __init__(self, names: set[str]):
        self.kind = {w: "name" for w in names}
        self.kind.update({w: "name" for w in LISTS["people"]})
        self.kind.update({w: "party" for w in LISTS["parties"]})
        self.kind.update({w: "group" for w in LISTS["groups"]})

    def swap(self, text: str, seed: str) -> str:
        rng = random.Random(seed)
        chosen: dict[str, str] = {}

        def replacement(match: re.Match) -> str:
            word = match.group()
            kind = self.kind.get(word.lower())
            if kind is None:
                return word
            key = word.lower()
            if key not in chosen:
                chosen[key] = self.pick(kind, rng)
            return cased(chosen[key], word)

        return WORD.sub(replacement, text)

    def pick(self, kind: str, rng: random.Random) -> str:
        if kind == "name":
            return rng.choice(LISTS["people"]) if rng.random() < 0.2 else invented_name(rng)
        if kind == "party":
            return rng.choice(LISTS["parties"]) if rng.random() < 0.4 else invented_party(rng)
        return rng.choice(LISTS["groups"]) if rng.random() < 0.5 else invented_name(rng)


def augmented(rows: list[Row], swapper: Swapper, copies: int) -> list[Row]:
    """Rows with their swapped copies; a row without any swappable word stays alone."""
    out: list[Row] = []
    for row in rows:
        texts = {row.text}
        for n in range(copies):
            texts.add(swapper.swap(row.text, f"{row.id}:{n}"))
        for text in [row.text] + sorted(texts - {row.text}):
            out.append(row.with_text(text, row.weight / len(texts)))
    return out
