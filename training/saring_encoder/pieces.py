"""Folded text → WordPiece ids in windows of at most 96; the TypeScript side does the same."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

from saring_text.fold import fold

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

    def __call__(self, texts: list[str]) -> list[list[list[int]]]:
        encoded = self.tokenizer.encode_batch([fold(text) for text in texts], add_special_tokens=False)
        return [[[CLS, *window, SEP] for window in windows(e.ids)] for e in encoded]
