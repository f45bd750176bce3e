"""Makes models/ocr-words/words.txt, the word forms that OCR look-alikes are settled by, and its manifest entry."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from saring_text.data import WRITTEN

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "models"
ID, VERSION = "ocr-words", "1.0.0"
# A form seen once may be a slip of the pen.
LEAST = 2
# Names stand with a capital inside sentences; a word that does so oftener than this is taken for one.
NAME_SHARE = 0.3
# Roots this frequent, of this many letters, are listed with the suffix that any of them takes.
ROOT_LEAST, ROOT_LENGTH = 5, 4
SUFFIX = "nya"
SHORTEST, LONGEST = 2, 20

TOKEN = re.compile(r"\S+")
LETTERS = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"[@#]|://|www\.")
# Endings that are written apart at times: as words they would part the words that end in them.
ENDINGS = {"keun", "ngan"}
# No one's own names though capitalised: public ones, titles, and words that invented parties and places are made of.
PUBLIC = """
indonesia nusantara pancasila bhinneka tunggal ika garuda merdeka republik negara kesatuan
jawa sunda betawi bali minang bugis madura sumatera kalimantan sulawesi papua maluku jakarta
januari februari maret april mei juni juli agustus september oktober november desember
senin selasa rabu kamis jumat sabtu minggu ahad idul fitri adha ramadan natal nyepi waisak imlek
pemilu pilkada pilpres pileg pilgub pilbup pilwalkot dapil caleg cagub cawagub cabup cawabup
kpu kpud kpps bawaslu panwaslu panwascam ppk pps tps dpt dpr dprd dpd mpr tni polri asn pns bumn
provinsi kabupaten kota kecamatan kelurahan desa bupati gubernur wali walikota presiden wakil
allah tuhan islam kristen katolik hindu buddha konghucu undang pasal ayat bab nomor partai
bpjs apbd apbn ktp umkm pkk posyandu puskesmas sd smp sma smk satpol linmas pemkab sekda kominfo
pak bu bapa bang mas mbak mbah kak kang teh om tante tuan haji kiai ustaz pendeta bidan mantri
lurah camat kades kadus kadis sekdes dandim kapolsek kepsek komisioner panglima sekretaris
harapan karya emas gunung timur raya layar batu pasir bukit kelapa garam ladang kembang makmur
perumahan gelombang kerajaan mahkamah pariwisata lebaran isya cahaya jaya maju sejati sasaran ikhlas amin nah
""".split()


def main() -> None:
    words = word_forms(texts())
    path = MODELS / ID / "words.txt"
    path.write_text("\n".join(words) + "\n", encoding="utf-8")
    publish(path, len(words))
    print(f"{len(words)} word forms, {path.stat().st_size} bytes")


def texts() -> Iterator[str]:
    """The texts written for this project: no one else's rows."""
    for path in sorted(WRITTEN.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def word_forms(written: Iterator[str]) -> list[str]:
    """Lower-case forms in alphabetical order, without what looks like a name."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in written:
        if not text.isupper():
            count(text, small, capital)
    known = {word: n for word, n in small.items() if n >= LEAST and not is_name(n, capital[word])}
    forms = set(known) | set(PUBLIC)
    roots = {word for word, n in known.items() if n >= ROOT_LEAST and len(word) >= ROOT_LENGTH}
    forms |= {word + SUFFIX for word in roots if not word.endswith(SUFFIX)}
    return sorted(word for word in forms - ENDINGS if is_plain(word))


def count(text: str, small: Counter[str], capital: Counter[str]) -> None:
    """Counts forms in lower case, and with a capital inside a sentence; a sentence's first word tells nothing."""
    opens = True
    for token in TOKEN.findall(text):
        pieces = [] if ADDRESS.search(token) else LETTERS.findall(token)
        for piece in pieces:
            if piece.islower():
                small[piece] += 1
            elif piece.istitle() and not opens:
                capital[piece.lower()] += 1
            opens = False
        opens = opens or token.rstrip("\"')”’")[-1:] in ".!?:;…-–—•"


def is_name(small: int, capital: int) -> bool:
    return capital / (small + capital) > NAME_SHARE


def is_plain(word: str) -> bool:
    if not (word.isascii() and SHORTEST <= len(word) <= LONGEST):
        return False
    # "yaaa", "wkwk" and "yg": no two people spell the like alike.
    spelled = re.search(r"(.)\1\1", word) is None and re.search(r"[aeiou]", word) is not None
    return spelled or word in PUBLIC


def publish(path: Path, number: int) -> None:
    """Replaces the manifest's entry and leaves the others as they are."""
    manifest = json.loads((MODELS / "manifest.json").read_text(encoding="utf-8"))
    entry = {
        "id": ID, "version": VERSION, "licence": "Apache-2.0",
        "source": "counted in training/saring_words over datasets/written",
        "card": f"{ID}/card.md", "quality": {"words": number},
        "files": {"words": {"path": f"{ID}/words.txt", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}},
    }
    manifest["models"] = [entry if model["id"] == ID else model for model in manifest["models"]]
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (MODELS / "manifest.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
