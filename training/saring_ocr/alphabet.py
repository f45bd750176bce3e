"""The characters that the recogniser keeps: what Indonesian campaign material is set in."""
from __future__ import annotations

import string

CHARACTERS = string.digits + string.ascii_letters + string.punctuation + "•·–—…“”‘’°×²³½é£€©®™✓"


def kept_classes(lines: list[str]) -> tuple[list[str], list[int]]:
    """`lines` is PP-OCR's dictionary (class i + 1 is line i; one more class is the space).

    Gives the characters kept, and the classes of the old head that become the new one: blank first,
    space last. Characters that PP-OCR does not know are left out.
    """
    place = {character: i + 1 for i, character in reversed(list(enumerate(lines)))}
    kept = [c for c in CHARACTERS if c in place]
    return kept, [0, *(place[c] for c in kept), len(lines) + 1]
