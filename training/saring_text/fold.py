"""Folds a text to the form that features are made of; src/classifiers/normalise.ts is its twin.

Every step here has the same step there, in the same order; parity vectors hold the two together.
"""

from __future__ import annotations

import re
import unicodedata

# Handles, links, mail addresses, forum markup: each becomes one space. They tell which source a
# row came from, not what it says. The look-behinds keep a long run of letters linear.
MASK = re.compile(
    r"(?:https?://|www\.)[!-~]+"
    r"|(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"
    r"|(?<![a-z0-9])@[a-z0-9_]{2,}"
    r"|\[/?(?:img|url|b|i|u|center|left|right|quote|youtube|email)(?:=[^\]\[]{0,200})?\]",
    re.ASCII | re.IGNORECASE,
)
# The training rows' own placeholder for a link is the bare word, in capitals. A party's name after
# "Partai" says who, not what: it must not weigh.
PLACEHOLDER = re.compile(
    r"(?<![A-Za-z0-9])URL(?![A-Za-z0-9])|(?<=\b[Pp]artai )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}", re.ASCII
)

QUOTES = {"‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
BLANK_LETTERS = {"\u115f", "\u1160", "\u3164", "\uffa0", "\u2800"}
HOMOGLYPHS = dict(
    zip("аеорсухіјѕԁһӏոкмтвнгᴀαοεικνρτυχγηßıłøđℓ", "aeopcyxijsdhlnkmtbhraaoeikvptuxynbilodl", strict=True)
)
LEET = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s"}
SEPARATORS = set(" .-_*")


def is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] == "L"


def is_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LN"


def is_ascii_letter(char: str) -> bool:
    return "a" <= char <= "z"


def is_digit(char: str) -> bool:
    return "0" <= char <= "9"


def mask(text: str) -> str:
    return PLACEHOLDER.sub(" ", MASK.sub(" ", text))


def characters(text: str) -> list[str]:
    """Compatibility-decomposed lower-case characters without marks and invisible characters."""
    out: list[str] = []
    for char in text:
        for piece in unicodedata.normalize("NFKD", char):
            category = unicodedata.category(piece)
            if category[0] == "Z" or piece in "\t\n\v\f\r\x85":
                out.append(" ")
            elif category in ("Mn", "Me", "Cf", "Cc") or piece in BLANK_LETTERS:
                continue
            else:
                out.extend(QUOTES.get(piece, piece).lower())
    return out


def unmask_homoglyphs(chars: list[str]) -> list[str]:
    """Latin look-alikes from other scripts, only in words that also hold a Latin letter."""
    out = list(chars)
    for start, end in runs(chars, is_word):
        if any(is_ascii_letter(char) for char in chars[start:end]):
            for i in range(start, end):
                out[i] = HOMOGLYPHS.get(chars[i], chars[i])
    return out


def unleet(chars: list[str]) -> list[str]:
    """A lone leet sign between two letters, or one that opens a word of three letters more."""
    out = list(chars)
    for i, char in enumerate(chars):
        letter = LEET.get(char)
        if letter is None or i + 1 >= len(chars) or not is_ascii_letter(chars[i + 1]):
            continue
        if i > 0 and is_ascii_letter(out[i - 1]):
            out[i] = letter
        elif is_digit(char) and (i == 0 or not is_word(chars[i - 1])):
            if i + 3 < len(chars) and is_ascii_letter(chars[i + 2]) and is_ascii_letter(chars[i + 3]):
                out[i] = letter
    return out


def join_spaced(chars: list[str]) -> list[str]:
    """`g o b l o k` and `g.o.b.l.o.k` lose their separators; so does one `*` between letters."""
    keep = [True] * len(chars)
    i = 0
    while i < len(chars):
        end = spaced_end(chars, i)
        if end - i >= 7:
            for k in range(i + 1, end, 2):
                keep[k] = False
            i = end
        else:
            i += 1
    for i in range(1, len(chars) - 1):
        if chars[i] == "*" and is_ascii_letter(chars[i - 1]) and is_ascii_letter(chars[i + 1]):
            keep[i] = False
    return [char for char, kept in zip(chars, keep, strict=True) if kept]


def spaced_end(chars: list[str], start: int) -> int:
    """End of the run `letter separator letter …` of lone letters that opens at `start`."""
    if start > 0 and is_word(chars[start - 1]):
        return start
    end = start
    separator = ""
    i = start
    while i < len(chars) and is_ascii_letter(chars[i]):
        if i + 1 < len(chars) and is_word(chars[i + 1]):
            break
        end = i + 1
        if i + 1 >= len(chars) or chars[i + 1] not in SEPARATORS:
            break
        if separator not in ("", chars[i + 1]):
            break
        separator = chars[i + 1]
        i += 2
    return end


def squeeze(chars: list[str]) -> list[str]:
    """Three or more of one character become one; digit runs become `0` (1–2) or `000` (3+)."""
    out: list[str] = []
    i = 0
    while i < len(chars):
        end = i + 1
        if is_digit(chars[i]):
            while end < len(chars) and is_digit(chars[end]):
                end += 1
            out.extend("0" if end - i < 3 else "000")
        else:
            while end < len(chars) and chars[end] == chars[i]:
                end += 1
            out.extend(chars[i] * (1 if end - i > 2 else end - i))
        i = end
    return out


def runs(chars: list[str], test) -> list[tuple[int, int]]:
    """Half-open ranges of the maximal runs whose characters all pass `test`."""
    found: list[tuple[int, int]] = []
    start = -1
    for i, char in enumerate(chars):
        if test(char):
            if start < 0:
                start = i
        elif start >= 0:
            found.append((start, i))
            start = -1
    if start >= 0:
        found.append((start, len(chars)))
    return found


def fold(text: str) -> str:
    return "".join(squeeze(join_spaced(unleet(unmask_homoglyphs(characters(mask(text)))))))
