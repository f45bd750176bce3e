"""Folded text → WordPiece ids of its words and signs, in windows of at most 96; src/classifiers/pieces.ts is its twin."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

from saring_text.features import tokenise

from .network import CLS, PIECES, SEP

# A text of more pieces is read in shorter windows: one threat must not drown in a long caption.
LONGEST, WINDOW = PIECES - 2, 48
STRIDE = WINDOW // 2


def windows(ids: list[int]) -> list[list[int]]:
    """The pieces of a text (without [CLS] and [SEP]) or, of a long one, overlapping windows; the last may be shorter."""
    if len(ids) <= LONGEST:
        return [ids]
    return [ids[i : i + WINDOW] for i in range(0, len(ids) - STRIDE, STRIDE)]


class Pieces:
    def __init__(self, path: Path):
        self.tokenizer = Tokenizer.from_file(str(path))
        self.known: dict[str, list[int]] = {}

    def ids(self, text: str) -> list[int]:
        """Each word and each sign is tokenised alone: an emoji must not turn the word before it into [UNK]."""
        out: list[int] = []
        for token in tokenise(text):
            if token not in self.known:
                self.known[token] = self.tokenizer.encode(token, add_special_tokens=False).ids
            out += self.known[token]
        return out

    def __call__(self, texts: list[str]) -> list[list[list[int]]]:
        return [[[CLS, *window, SEP] for window in windows(self.ids(text))] for text in texts]
