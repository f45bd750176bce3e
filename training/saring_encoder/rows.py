"""Rows, targets and weights that both models share: eleven labels, four heads, the pools' own labels."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from saring_text.augment import Swapper, proper_names
from saring_text.data import HELD_OUT_SHARE, LABELS, LANGUAGE_OF, Row, group_leaders, load, real_row, unit
from saring_text.problem import Settings, targets, weights
from saring_text.templates import template_rows

HEADS = ("severity2", "severity3", "quoted", "politics")
IBROHIM = ("HS", "Abusive", "HS_Individual", "HS_Group", "HS_Religion", "HS_Race", "HS_Physical", "HS_Gender",
           "HS_Other", "HS_Weak", "HS_Moderate", "HS_Strong")
NETIFIER = ("pencemaran_nama_baik", "radikalisme", "sara", "pornografi")
OTHERS = ("putri_abusive", "putri_hate", "negative", "positive", "debunked")
SOURCE_LABELS = IBROHIM + NETIFIER + OTHERS
OUTPUTS = LABELS + HEADS + tuple("source:" + name for name in SOURCE_LABELS)
N = len(LABELS)
NEW_HELD_OUT_SHARE = 0.12
CLAIM_SOURCES = {"turnbackhoax2024", "dki2017", "jatim2024", "pilpres2024", "pilpres2019"}


@dataclass(frozen=True)
class Data:
    train: list[Row]
    held: list[Row]
    templates: list[Row]
    bare: list[tuple[Row, str]]  # unannotated rows with their source labels
    source_labels: dict[str, str]
    swapper: Swapper


def held_out(row: Row) -> bool:
    share = NEW_HELD_OUT_SHARE if row.source == "new" else HELD_OUT_SHARE
    return unit(row.group, "held-out") < share


def load_new(folder: Path) -> list[Row]:
    """The second batch of written texts, one file a writer; pairs stay inside a file."""
    out = []
    for path in sorted(folder.glob("n[a-f].jsonl")):
        raws = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
        leaders = group_leaders(raws)
        out += [Row(id=r["id"], text=r["text"], labels=frozenset(r["labels"]) & frozenset(LABELS),
                    severity=r["severity"], quoted=r["voice"] == "quoted", politics=bool(r["politics"]),
                    domain="written", source="new", language=LANGUAGE_OF.get(r["lang"], ""),
                    group="w:" + leaders[r["id"]]) for r in raws]
    return out


def read_lines(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def load_data(data: Path, new: Path) -> Data:
    rows = load(data, "all") + load_new(new)
    held = [row for row in rows if held_out(row)]
    train = [row for row in rows if not held_out(row)]
    closed = {row.group for row in held}
    bare = []
    for raw in read_lines(data / "unannotated.jsonl.gz"):
        row = real_row({**raw, "labels": [], "severity": 0, "voice": "own", "politics": 0})
        if row.group not in closed:  # copies of held-out posts stay out too
            bare.append((row, raw["source_labels"]))
    known = set((data / "public/combined_root_words.txt").read_text(encoding="utf-8").split())
    labels = {raw["id"]: raw["source_labels"] for raw in read_lines(data / "annotated.jsonl.gz")}
    return Data(train, held, template_rows(), bare, labels, Swapper(proper_names(train, known)))


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


def problem(labelled: list[Row], bare: list[tuple[Row, str]], data: Data, s: Settings,
            head_weight: float, source_weight: float) -> tuple[np.ndarray, np.ndarray]:
    """Targets and weights, rows × OUTPUTS; a weight of 0 means that the row says nothing there."""
    n = len(labelled)
    y = np.zeros((n + len(bare), len(OUTPUTS)), np.float32)
    w = np.zeros_like(y)
    y[:n, :N], w[:n, :N] = targets(labelled), weights(labelled, s)
    y[:n, N : N + 4] = [[r.severity >= 2 and not r.quoted, r.severity >= 3 and not r.quoted, r.quoted, r.politics]
                        for r in labelled]
    base = np.array([r.weight * (s.written_weight if r.domain == "written" else 1)
                     * (s.lawful_weight if r.politics and r.severity == 0 and r.domain == "real" else 1)
                     for r in labelled])
    w[:n, N : N + 4] = head_weight * base[:, None]
    seen = set()
    for i, row in enumerate(labelled):
        if row.id in data.source_labels and row.id not in seen:  # the original, not its swapped copies
            seen.add(row.id)
            y[i, N + 4 :], stated = source_targets(row.source, data.source_labels[row.id])
            w[i, N + 4 :] = source_weight * stated
    for i, (row, labels) in enumerate(bare, start=n):
        y[i, N + 4 :], stated = source_targets(row.source, labels)
        w[i, N + 4 :] = source_weight * stated
    return y, w
