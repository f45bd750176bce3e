"""The binary layout of `weights.bin`, little-endian; src/classifiers/weights.ts reads it.

    u32 magic "SSR1" · u32 word features Nw · u32 character features Nc · u32 labels L · u32 languages G
    u32 bucket[Nw + Nc]     words ascending, then characters ascending
    f32 idf[Nw + Nc] · f32 scale[L] · f32 bias[L] · f32 languageScale[G] · f32 languageBias[G]
    i16 value[Nw + Nc][L]   weight = value × scale[label]
    i16 languageValue[65536][G]
"""

from __future__ import annotations

import struct
from collections import Counter
from pathlib import Path

import numpy as np

from .data import LABELS
from .features import count, is_word, pair_feature, token_features, tokenise, windows
from .fold import is_letter

MAGIC = 0x31525353
LANGUAGE_BUCKETS = 1 << 16


def quantise(w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int16 values and one float32 scale a column; the largest weight keeps full precision."""
    scale = (np.abs(w).max(axis=0) / 32767).astype(np.float32)
    scale[scale == 0] = 1
    return np.round(w / scale.astype(np.float64)).astype("<i2"), scale


def write(path: Path, buckets: tuple[np.ndarray, np.ndarray], idf: np.ndarray, w: np.ndarray, b: np.ndarray,
          lw: np.ndarray, lb: np.ndarray) -> None:
    values, scale = quantise(w)
    lvalues, lscale = quantise(lw)
    head = struct.pack("<5I", MAGIC, len(buckets[0]), len(buckets[1]), w.shape[1], lw.shape[1])
    parts = [np.concatenate(buckets).astype("<u4"), idf.astype("<f4"), scale.astype("<f4"), b.astype("<f4"),
             lscale.astype("<f4"), lb.astype("<f4"), values, lvalues]
    path.write_bytes(head + b"".join(part.tobytes() for part in parts))


def language_counts(tokens: list[str]) -> Counter:
    found: Counter = Counter()
    previous = None
    for token in tokens:
        if not is_word(token[0]):
            continue
        word, grams = token_features(token)
        found.update([word & 0xFFFF])
        found.update(gram & 0xFFFF for gram in grams)
        if previous is not None:
            found.update([pair_feature(previous, token) & 0xFFFF])
        previous = token
    return found


class Reference:
    """The exported weights in Python: what the TypeScript side must agree with."""

    def __init__(self, weights: Path, language: dict):
        raw = weights.read_bytes()
        self.language_config = language
        magic, nw, nc, labels, languages = struct.unpack_from("<5I", raw)
        assert magic == MAGIC and labels == len(LABELS)
        at = 20

        def take(dtype: str, size: int) -> np.ndarray:
            nonlocal at
            out = np.frombuffer(raw, dtype, size, at)
            at += out.nbytes
            return out

        buckets = take("<u4", nw + nc)
        self.idf = take("<f4", nw + nc).astype(np.float64)
        scale, self.b = take("<f4", labels).astype(np.float64), take("<f4", labels).astype(np.float64)
        lscale, self.lb = take("<f4", languages).astype(np.float64), take("<f4", languages).astype(np.float64)
        self.w = take("<i2", (nw + nc) * labels).reshape(-1, labels) * scale
        self.lw = take("<i2", LANGUAGE_BUCKETS * languages).reshape(-1, languages) * lscale
        self.rows = ({int(k): i for i, k in enumerate(buckets[:nw])},
                     {int(k): i + nw for i, k in enumerate(buckets[nw:])})

    def window_decision(self, tokens: list[str]) -> np.ndarray:
        z = self.b.copy()
        for rows, counted in zip(self.rows, count(tokens), strict=True):
            known = [(rows[k], n) for k, n in counted.items() if k in rows]
            if known:
                index = np.array([k for k, _ in known])
                x = (1 + np.log(np.array([n for _, n in known], dtype=np.float64))) * self.idf[index]
                z += (x / np.linalg.norm(x)) @ self.w[index]
        return z

    def decision(self, text: str) -> np.ndarray:
        """Largest decision value per label over the text's windows."""
        return np.max([self.window_decision(window) for window in windows(tokenise(text))], axis=0)

    def language(self, text: str) -> str:
        config = self.language_config
        tokens = tokenise(text)
        if sum(is_letter(char) for token in tokens for char in token) < config["minLetters"]:
            return "und"
        found = language_counts(tokens)
        index = np.array(list(found))
        x = 1 + np.log(np.array(list(found.values()), dtype=np.float64)) if found else np.zeros(0)
        z = (x / (np.linalg.norm(x) or 1)) @ self.lw[index] + self.lb if found else self.lb
        p = np.exp(z - z.max())
        p /= p.sum()
        best = int(p.argmax())
        return config["codes"][best] if p[best] >= config["minProbability"] else "und"
