"""Unlabelled text and the pools → tokenizer.json and piece ids for pre-training; held-out posts stay out."""

from __future__ import annotations

import argparse
import csv
import gzip
import random
import re
import unicodedata
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

from saring_text.data import clean, load, text_key
from saring_text.fold import LEET, mask

from .network import PIECES, VOCABULARY
from .rows import read_lines

# Shares of the lines taken: `general` is mostly statutes, scripture and local languages.
SHARES = {"social.txt.gz": 1.0, "mixed.txt.gz": 1.0, "general.txt.gz": 0.2}
INVISIBLE = re.compile(r"[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u00ad]")
DIGITS, REPEATED, SPACE = re.compile(r"[0-9]+"), re.compile(r"([^0-9 ])\1{2,}"), re.compile(r"\s+")
LONE_LEET = re.compile(r"(?<=[a-z])[0134567895@$](?=[a-z])")


def fast_fold(text: str) -> str:
    """Near enough to `fold` for millions of lines; labelled rows get the exact one."""
    text = mask(text)
    if not text.isascii():
        text = INVISIBLE.sub("", unicodedata.normalize("NFKD", text))
    text = LONE_LEET.sub(lambda m: LEET[m.group()], text.lower())
    text = DIGITS.sub(lambda m: "0" if len(m.group()) < 3 else "000", text)
    return SPACE.sub(" ", REPEATED.sub(r"\1", text)).strip()


def read(data: Path) -> tuple[list[str], list[str]]:
    rows = load(data, "all")
    closed = {row.group[2:] for row in rows if row.held_out and row.domain == "real"}
    rng, corpus = random.Random(7), []
    for name, share in SHARES.items():
        with gzip.open(data / "unlabelled" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                if rng.random() > share or text_key(line) in closed:
                    continue
                folded = fast_fold(line[:900])
                if len(folded) > 12:
                    corpus.append(folded[:700])
    # Rows annotated here come with their files below.
    pool = [fast_fold(row.text) for row in rows if not row.held_out and not row.annotated_here]
    texts = [clean(raw["text"]) for raw in read_lines(data / "unannotated.jsonl.gz")]
    pool += [fast_fold(text) for text in texts if text_key(text) not in closed]
    with gzip.open(data / "public/news_comments_2019.csv.gz", "rt", encoding="utf-8") as lines:
        pool += [fast_fold(max(raw.values(), key=lambda v: len(v or ""))) for raw in csv.DictReader(lines)]
    rng.shuffle(corpus)
    return corpus, pool


def train_tokenizer(corpus: list[str], pool: list[str]) -> Tokenizer:
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=60))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    trainer = trainers.WordPieceTrainer(vocab_size=VOCABULARY, min_frequency=5, limit_alphabet=400,
                                        special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
    tokenizer.train_from_iterator((x for part in (pool, pool, pool, corpus[:400_000]) for x in part), trainer)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    return tokenizer


def save(path: Path, tokenizer: Tokenizer, lines: list[str]) -> None:
    ids = [np.array(e.ids[:PIECES], np.uint16) for i in range(0, len(lines), 20_000)
           for e in tokenizer.encode_batch(lines[i : i + 20_000])]
    np.savez(path, f=np.concatenate(ids), o=np.cumsum([0] + [len(x) for x in ids]))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    options = arguments.parse_args()
    options.build.mkdir(parents=True, exist_ok=True)
    corpus, pool = read(options.data)
    tokenizer = train_tokenizer(corpus, pool)
    tokenizer.save(str(options.build / "tokenizer.json"))
    save(options.build / "corpus.npz", tokenizer, corpus)
    save(options.build / "pool.npz", tokenizer, pool)


if __name__ == "__main__":
    main()
