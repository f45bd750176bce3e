"""Lines of text to draw: from the written datasets, and invented names, numbers, addresses and codes."""
from __future__ import annotations

import json
import random
import re
from pathlib import Path

ONSETS = "b c d g h j k l m n p r s t w y ng ny pr kr tr sy kh br gr dw sw".split()
VOWELS = "a a a i u e o ai au".split()
CODAS = ["", "", "", "n", "ng", "r", "s", "t", "h", "m", "l", "k"]
TITLES = "H. Hj. Drs. Dra. dr. Ir. Dr. Prof. K.H. Tgk. R. Ust.".split()
DEGREES = "S.E. S.H. M.Si. S.Pd. M.M. S.Sos. M.Pd. S.T. M.H. S.Ag. M.A. Ph.D. S.IP M.Kes. Lc.".split()
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
KEYWORDS = [
    "COBLOS NOMOR", "PILIH NO.", "Nomor Urut", "Paslon", "Dapil", "Calon Bupati", "Calon Wakil Bupati",
    "CALON GUBERNUR", "VISI", "MISI", "VISI & MISI", "PROGRAM UNGGULAN", "Caleg DPRD", "Wali Kota", "RT 0", "TPS ",
    "Suara Sah", "Kec.", "Kab.", "Periode", "Partai", "#Pilih", "#Lanjutkan", "Hubungi:", "Info:", "WA:",
]


class Lines:
    """An endless source of lines of at most `longest` characters."""

    def __init__(self, datasets: Path, alphabet: str, seed: int, longest: int = 42):
        self.random = random.Random(seed)
        self.longest = longest
        self.known = set(alphabet) | {" "}
        self.texts = [
            json.loads(row)["text"].split()
            for path in sorted(datasets.glob("*.jsonl"))
            for row in path.read_text("utf8").splitlines()
        ]
        kinds = [(self.words, 52), (self.name, 14), (self.number, 16), (self.keyword, 7), (self.address, 4), (self.codes, 7)]
        self.kinds = [kind for kind, _ in kinds]
        self.weights = [weight for _, weight in kinds]

    def next(self) -> str:
        while True:
            line = self.random.choices(self.kinds, self.weights)[0]()
            line = re.sub(r"\s+", " ", "".join(c for c in line if c in self.known)).strip()[: self.longest].strip()
            if line:
                return line

    def words(self) -> str:
        words = self.random.choice(self.texts)
        count = self.random.choice([1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8])
        start = self.random.randrange(max(1, len(words) - count + 1))
        return self.cased(" ".join(words[start : start + count]))

    def cased(self, line: str) -> str:
        chance = self.random.random()
        if chance < 0.38:
            return line.upper()
        if chance < 0.5:
            return line.title()
        return line if chance < 0.97 else line.lower()

    def invented(self) -> str:
        parts = [
            self.random.choice(ONSETS + [""] * 4) + self.random.choice(VOWELS) + self.random.choice(CODAS)
            for _ in range(self.random.choice([1, 2, 2, 3, 3, 4]))
        ]
        return "".join(parts).title()

    def name(self) -> str:
        names = " ".join(self.invented() for _ in range(self.random.choice([1, 1, 2, 2, 3])))
        if self.random.random() < 0.3:
            names = f"{self.random.choice(TITLES)} {names}"
        if self.random.random() < 0.3:
            names += f", {self.random.choice(DEGREES)}"
        if self.random.random() < 0.12:
            names += self.random.choice([" & ", " - ", " DAN ", " dan ", "-"]) + self.invented()
        return names.upper() if self.random.random() < 0.4 else names

    def number(self) -> str:
        r = self.random
        return r.choice([
            lambda: str(r.randint(0, 99)),
            lambda: f"0{r.randint(1, 9)}",
            lambda: f"{r.randint(1, 31)} {r.choice(MONTHS)} {r.randint(2019, 2029)}",
            lambda: f"{r.choice(DAYS)}, {r.randint(1, 31)} {r.choice(MONTHS)}",
            lambda: f"{r.randint(0, 23):02}.{r.randint(0, 59):02} WIB",
            lambda: f"{r.randint(0, 23):02}:{r.randint(0, 59):02}",
            lambda: f"Rp{r.randint(1, 999)}.{r.randint(0, 999):03}{r.choice(['', '.000', ',-'])}",
            lambda: f"Rp {r.randint(1, 99)} juta",
            lambda: f"08{r.randint(10, 99)}-{r.randint(1000, 9999)}-{r.randint(100, 9999)}",
            lambda: f"08{r.randint(10**8, 10**10)}",
            lambda: f"{r.randint(1, 100)}%" if r.random() < 0.5 else f"{r.randint(1, 99)},{r.randint(0, 9)}%",
            lambda: f"{r.randint(1, 12)}. {self.words()}",
            lambda: f"{r.choice('•·-✓')} {self.words()}",
            lambda: f"{r.randint(1, 999)}.{r.randint(0, 999):03} {self.words()}",
            lambda: f"({r.randint(1, 99)}) {self.words()}",
            lambda: f"{r.choice(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'IX', 'XI'])}",
            lambda: f"DAPIL {r.choice(['I', 'II', 'III', 'IV', 'V', 'VI'])}",
            lambda: f"{r.randint(1, 31)}/{r.randint(1, 12)}/{r.randint(2019, 2029)}",
        ])()

    def keyword(self) -> str:
        word = self.random.choice(KEYWORDS)
        tail = self.random.choice([self.number, self.invented, lambda: str(self.random.randint(1, 20)), lambda: ""])()
        return self.cased(f"{word} {tail}") if word[0] != "#" else word + self.invented()

    def address(self) -> str:
        r, name = self.random, lambda: self.invented().lower()
        return r.choice([
            lambda: f"www.{name()}{name()}.{r.choice(['id', 'com', 'example', 'or.id', 'net'])}",
            lambda: f"@{name()}{r.choice(['', '_', '.'])}{name()}",
            lambda: f"#{self.invented()}{self.invented()}",
            lambda: f"{name()}@{name()}.{r.choice(['com', 'id'])}",
            lambda: f"Jl. {self.invented()} No. {r.randint(1, 200)}",
        ])()

    def codes(self) -> str:
        """Characters without a language, so that the network does not read what it expects."""
        alphabet = sorted(self.known - {" "})
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        source = alphabet if self.random.random() < 0.3 else letters
        words = ["".join(self.random.choices(source, k=self.random.randint(1, 8))) for _ in range(self.random.randint(1, 3))]
        return " ".join(words)
