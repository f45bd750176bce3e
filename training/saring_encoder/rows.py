"""Rows, targets and weights that both models share: eleven labels, four heads, the pools' own labels."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from saring_text.augment import Swapper, proper_names
from saring_text.data import LABELS, Row, load
from saring_text.problem import Settings, soft_targets, weights
from saring_text.templates import template_rows

HEADS = ("severity2", "severity3", "quoted", "politics")
IBROHIM = ("HS", "Abusive", "HS_Individual", "HS_Group", "HS_Religion", "HS_Race", "HS_Physical", "HS_Gender",
           "HS_Other", "HS_Weak", "HS_Moderate", "HS_Strong")
NETIFIER = ("pencemaran_nama_baik", "radikalisme", "sara", "pornografi")
OTHERS = ("putri_abusive", "putri_hate", "negative", "positive", "debunked")
SOURCE_LABELS = IBROHIM + NETIFIER + OTHERS
OUTPUTS = LABELS + HEADS + tuple("source:" + name for name in SOURCE_LABELS)
N = len(LABELS)
CLAIM_SOURCES = {"turnbackhoax2024", "dki2017", "jatim2024", "pilpres2024", "pilpres2019"}


@dataclass(frozen=True)
class Data:
    train: list[Row]
    held: list[Row]
    templates: list[Row]
    source_labels: dict[str, str]
    swapper: Swapper


def load_data(data: Path, licences: str) -> Data:
    """Rows to train on under the licences, and all held-out rows: every model is measured on the same."""
    held = [row for row in load(data, "all") if row.held_out]
    train = [row for row in load(data, licences) if not row.held_out]
    known = set((data / "public/combined_root_words.txt").read_text(encoding="utf-8").split())
    labels = {}
    for name in ("annotated", "unannotated"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            labels.update({raw["id"]: raw["source_labels"] for raw in map(json.loads, lines)})
    return Data(train, held, template_rows(), labels, Swapper(proper_names(train, known)))


def source_targets(source: str, labels: str) -> tuple[np.ndarray, np.ndarray]:
    """Values over SOURCE_LABELS and which of them this source states at all."""
    parts = set(labels.split("|"))
    value, stated = np.zeros(len(SOURCE_LABELS), np.float32), np.zeros(len(SOURCE_LABELS), np.float32)

    def state(names: tuple[str, ...], truths: list[bool]) -> None:
        for name, truth in zip(names, truths, strict=True):
            stated[SOURCE_LABELS.index(name)], value[SOURCE_LABELS.index(name)] = 1, truth

    if source == "ibrohim2019":
        state(IBROHIM, [name in parts for name in IBROHIM])
    elif source == "netifier":
        state(NETIFIER, [name in parts for name in NETIFIER])
    elif source.startswith("putri"):
        state(OTHERS[:2], ["uk=1" in labels, "hs=1" in labels])
    elif source == "pilpres2019":
        state(OTHERS[2:4], ["negatif" in labels, "positif" in labels])
    if source in CLAIM_SOURCES:  # written like a debunked claim, against other campaign posts
        state(OTHERS[4:], [source == "turnbackhoax2024"])
    return value, stated


def problem(labelled: list[Row], data: Data, s: Settings,
            head_weight: float, source_weight: float) -> tuple[np.ndarray, np.ndarray]:
    """Targets and weights, rows × OUTPUTS; a weight of 0 means that the row says nothing there."""
    y = np.zeros((len(labelled), len(OUTPUTS)), np.float32)
    w = np.zeros_like(y)
    y[:, :N], w[:, :N] = soft_targets(labelled), weights(labelled, s)
    y[:, N : N + 4] = heads(labelled)
    for i, row in enumerate(labelled):
        if row.second:
            y[i, N + HEADS.index("severity2")] = ((row.severity >= 2) + (row.second[1] >= 2)) / 2
    base = np.array([r.weight * (s.written_weight if r.domain == "written" else 1)
                     * (s.lawful_weight if r.politics and r.severity == 0 and r.domain == "real" else 1)
                     for r in labelled])
    w[:, N : N + 4] = head_weight * base[:, None]
    # The project's own readers and the earlier ones do not agree on what is quoted (kappa 0.3).
    w[[i for i, row in enumerate(labelled) if row.annotated_here], N + HEADS.index("quoted")] = 0
    for i, row in enumerate(labelled):
        if row.id in data.source_labels:
            y[i, N + 4 :], stated = source_targets(row.source, data.source_labels[row.id])
            w[i, N + 4 :] = source_weight * stated
    return y, w


def heads(rows: list[Row]) -> np.ndarray:
    """Rows × HEADS: severity 2 or more whatever the voice, severity 3 or more in own voice, quoted, politics."""
    return np.array([[r.severity >= 2, r.severity >= 3 and not r.quoted, r.quoted, r.politics] for r in rows], np.float32)
