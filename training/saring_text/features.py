"""Hashed word(1-2) and char_wb(2-5) counts of a folded text; src/classifiers/features.ts is its twin."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import numpy as np
from scipy import sparse

from .fold import fold, is_word

BUCKETS = 1 << 20
WORD, CHAR = 0, 1
# A text of more words than WINDOW_MAX is scored in windows, so that padding cannot thin out a threat.
WINDOW_MAX, WINDOW, STRIDE = 40, 30, 15


def fnv(feature: str) -> int:
    """Bucket of a feature: 32-bit FNV-1a over its UTF-8 bytes, folded to 20 bits."""
    value = 0x811C9DC5
    for byte in feature.encode("utf-8"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value ^ (value >> 20)) & (BUCKETS - 1)


def tokens(folded: str) -> list[str]:
    """Runs of letters and digits, and every other character but space on its own, in order."""
    out: list[str] = []
    open_word = False
    for char in folded:
        if is_word(char):
            if open_word:
                out[-1] += char
            else:
                out.append(char)
            open_word = True
        else:
            open_word = False
            if char != " ":
                out.append(char)
    return out


@lru_cache(maxsize=400_000)
def token_features(token: str) -> tuple[int, tuple[int, ...]]:
    """A token's word bucket and, for words, the buckets of its padded 2- to 5-grams."""
    if not is_word(token[0]):
        return fnv("w" + token), ()
    padded = f" {token} "
    grams = tuple(
        fnv("c" + padded[i : i + n]) for n in range(2, 6) for i in range(len(padded) - n + 1)
    )
    return fnv("w" + token), grams


@lru_cache(maxsize=400_000)
def pair_feature(left: str, right: str) -> int:
    return fnv(f"b{left} {right}")


def windows(toks: list[str]) -> list[list[str]]:
    places = [i for i, token in enumerate(toks) if is_word(token[0])]
    if len(places) <= WINDOW_MAX:
        return [toks]
    out = []
    for first in range(0, len(places), STRIDE):
        last = min(first + WINDOW, len(places))
        begin = 0 if first == 0 else places[first]
        end = len(toks) if last == len(places) else places[last]
        out.append(toks[begin:end])
        if last == len(places):
            break
    return out


def count(toks: list[str]) -> tuple[Counter, Counter]:
    words: Counter = Counter()
    chars: Counter = Counter()
    previous = None
    for token in toks:
        word, grams = token_features(token)
        words[word] += 1
        if not is_word(token[0]):
            continue
        chars.update(grams)
        if previous is not None:
            words[pair_feature(previous, token)] += 1
        previous = token
    return words, chars


def matrix(rows: list[list[str]]) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Counts of token lists: two (rows × BUCKETS) matrices, words and characters."""
    out = []
    counted = [count(row) for row in rows]
    for kind in (WORD, CHAR):
        indptr = np.cumsum([0] + [len(c[kind]) for c in counted])
        indices = np.fromiter((k for c in counted for k in c[kind]), np.int32, indptr[-1])
        data = np.fromiter((v for c in counted for v in c[kind].values()), np.float32, indptr[-1])
        out.append(sparse.csr_matrix((data, indices, indptr), shape=(len(rows), BUCKETS)))
    return out[0], out[1]


def tokenise(text: str) -> list[str]:
    return tokens(fold(text))


class Weighting:
    """Kept buckets of one kind of feature and their idf, learnt from training rows."""

    def __init__(self, counts: sparse.csr_matrix, min_df: int):
        df = np.asarray((counts > 0).sum(axis=0)).ravel()
        self.kept = np.flatnonzero(df >= min_df)
        idf = np.log((1 + counts.shape[0]) / (1 + df[self.kept])) + 1
        self.idf = idf.astype(np.float32)

    def apply(self, counts: sparse.csr_matrix) -> sparse.csr_matrix:
        """(1 + ln tf) × idf, each row scaled to length 1 over the kept features."""
        x = counts[:, self.kept].tocsr().astype(np.float32)
        x.data = 1 + np.log(x.data)
        x = x @ sparse.diags(self.idf, dtype=np.float32)
        norm = np.sqrt(np.asarray(x.multiply(x).sum(axis=1)).ravel())
        norm[norm == 0] = 1
        return (sparse.diags((1 / norm).astype(np.float32)) @ x).tocsr()
