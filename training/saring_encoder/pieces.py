"""Folded text → WordPiece ids of its words and signs, in windows of at most 96; src/classifiers/pieces.ts is its twin."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

from saring_text.features import tokenise

from .network import CLS, PIECES, SEP

WINDOW = PIECES - 2
STRIDE = WINDOW // 2


def windows(ids: list[int]) -> list[list[int]]:
    """Overlapping windows of a text's pieces (without [CLS] and [SEP]); the last one may be shorter."""
    if len(ids) <= WINDOW:
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
