"""Reads the training rows and splits them; the rows themselves never enter the repository."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

LABELS = (
    "insult", "sara", "incitement", "threat", "hoax", "state-foundation", "vote-buying",
    "disorder", "prohibited-facility", "prohibited-official", "child-involvement",
)
LANGUAGES = ("id", "jv", "su", "en", "und")
HELD_OUT_SHARE = 0.15
DATASETS = Path(__file__).resolve().parents[2] / "datasets"
# The project's own texts: the only rows that the repository holds.
WRITTEN = DATASETS / "written"
# The project's own labels of posts that lie outside the repository, by id.
ANNOTATIONS = DATASETS / "annotations"
PERMISSIVE = {"pilpres2019"}  # MIT; every other real source is NC or states no terms at its origin.
LANGUAGE_OF = {"id": "id", "bew": "id", "jv": "jv", "su": "su", "min": "und", "ban": "und", "bug": "und"}


@dataclass(frozen=True)
class Row:
    id: str
    text: str
    labels: frozenset[str]
    severity: int
    quoted: bool
    politics: bool
    domain: str  # 'real' or 'written'
    source: str
    language: str  # '' where unknown
    group: str  # rows of one group never part at a split
    weight: float = 1.0
    annotated_here: bool = False  # labelled by this project alone, so never held out
    second: tuple[frozenset[str], int] | None = None  # labels and severity of a second, blind reading

    @property
    def held_out(self) -> bool:
        return not self.annotated_here and unit(self.group, "held-out") < HELD_OUT_SHARE

    def with_text(self, text: str, weight: float) -> "Row":
        return replace(self, text=text, weight=weight)


def unit(key: str, salt: str) -> float:
    """A number in [0, 1) that depends on the key alone: splits survive reordering and new rows."""
    return int.from_bytes(hashlib.sha256(f"{salt}:{key}".encode()).digest()[:6], "big") / 2**48


def clean(text: str) -> str:
    """Cuts what a scraper left behind (tweet JSON and HTML), which would name the source."""
    text = re.sub(r"<[^<>]{1,300}>", " ", text)
    cut = re.search(r'"?(?:truncated|source|entities)"?\s*[:,]', text)
    return text[: cut.start()] if cut and cut.start() > 20 else text


def text_key(text: str) -> str:
    """Equal for texts that differ only in case, digits and punctuation."""
    return re.sub(r"[^a-z]+", "", text.lower().replace("@user", "").replace("url", ""))[:120]


def load(data: Path, licences: str) -> list[Row]:
    rows = load_annotated(data) + load_annotated_here(data) + load_written(WRITTEN)
    if licences == "permissive":
        rows = [row for row in rows if row.domain == "written" or row.source in PERMISSIVE]
    return rows


SECOND = "annotated-second.csv"


def load_annotated(data: Path) -> list[Row]:
    """The posts annotated before this project, with this project's second reading of them."""
    second = {raw["id"]: (frozenset(raw["labels"].split()), int(raw["severity"])) for raw in read_labels(ANNOTATIONS / SECOND)}
    with gzip.open(data / "annotated.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [real_row(json.loads(line)) for line in lines]
    return [replace(row, second=second.get(row.id)) for row in rows]


def read_labels(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def load_annotated_here(data: Path) -> list[Row]:
    """Posts of unannotated.jsonl.gz and lines of unlabelled/ with the labels of datasets/annotations."""
    labels = {raw["id"]: raw for path in sorted(ANNOTATIONS.glob("*.csv")) if path.name != SECOND for raw in read_labels(path)}
    with gzip.open(data / "unannotated.jsonl.gz", "rt", encoding="utf-8") as lines:
        posts = [json.loads(line) for line in lines]
    for name in ("social", "mixed"):
        with gzip.open(data / "unlabelled" / f"{name}.txt.gz", "rt", encoding="utf-8") as lines:
            posts += [{"id": f"{name}:{hashlib.sha256(text.encode()).hexdigest()[:16]}", "source": name, "text": text}
                      for text in dict.fromkeys(line.rstrip("\n") for line in lines)]
    return [replace(real_row({**raw, "labels": said["labels"].split(), "severity": int(said["severity"]),
                              "voice": said["voice"], "politics": int(said["politics"])}), annotated_here=True)
            for raw in posts if (said := labels.get(raw["id"]))]


def real_row(raw: dict) -> Row:
    text = clean(raw["text"])
    return Row(
        id=raw["id"], text=text, labels=frozenset(raw["labels"]) & frozenset(LABELS),
        severity=raw["severity"], quoted=raw["voice"] == "quoted", politics=bool(raw["politics"]),
        domain="real", source=raw["source"], language="",
        # Retweets and copies of one text are one group.
        group="t:" + (text_key(text) or raw["id"]),
    )


def load_written(folder: Path) -> list[Row]:
    raws = [json.loads(line) for path in sorted(folder.glob("*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines() if line]
    leaders = group_leaders(raws)
    return [
        Row(
            id=raw["id"], text=raw["text"], labels=frozenset(raw["labels"]), severity=raw["severity"],
            quoted=raw["voice"] == "quoted", politics=bool(raw["politics"]), domain="written",
            source="written", language=LANGUAGE_OF.get(raw["lang"], ""), group="w:" + leaders[raw["id"]],
        )
        for raw in raws
    ]


def group_leaders(raws: list[dict]) -> dict[str, str]:
    """Contrast partners share one leader (chains of pairs included)."""
    parent = {raw["id"]: raw["id"] for raw in raws}

    def find(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    for raw in raws:
        if raw.get("pair") in parent:
            a, b = sorted((find(raw["id"]), find(raw["pair"])))
            parent[b] = a
    return {key: find(key) for key in parent}


def language_rows(data: Path, rows: list[Row]) -> list[Row]:
    """Rows with a known language: NusaX, Davidson's English, the written texts, a share of tweets."""
    blank = dict(labels=frozenset(), severity=0, quoted=False, politics=False)
    names = {"indonesian": "id", "javanese": "jv", "sundanese": "su", "english": "en"}
    out = [replace(row, labels=frozenset(), domain="written") for row in rows if row.domain == "written" and row.language]
    for i, raw in enumerate(read_csv(data / "public/nusax_sentiment_12_languages.csv.gz")):
        # The same review stands in twelve languages under one id: it stays on one side.
        out.append(Row(id=f"nusax-{raw['lang']}-{raw['id']}-{i}", text=raw["text"], domain="nusax", source="nusax",
                       language=names.get(raw["lang"], "und"), group=f"nusax:{raw['id']}", **blank))
    for i, raw in enumerate(read_csv(data / "public/davidson_english.csv.gz")):
        if i % 12 == 0:
            out.append(Row(id=f"davidson-{i}", text=raw["tweet"], domain="davidson", source="davidson",
                           language="en", group=f"davidson:{i}", **blank))
    for row in rows:
        if row.domain == "real" and unit(row.id, "language") < 0.25 and not row.source.startswith("putri"):
            out.append(replace(row, labels=frozenset(), language="id", domain="tweets"))
    return out


def read_csv(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(io.StringIO(lines.read())))
