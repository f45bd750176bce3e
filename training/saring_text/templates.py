"""Rows made from `templates.json`: ordinary banners and criticism that must stay clear, and gross cases.

They are training rows only: no figure in the card is measured on them.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

from .augment import LISTS, invented_name, invented_party
from .data import Row

SOURCE = json.loads((Path(__file__).parent.parent / "templates.json").read_text(encoding="utf-8"))
# Rows a template. All rows of one template together weigh as many written rows as this: lawful ones
# more, since written lawful texts are mostly contrast partners and hold few ordinary banners.
ROWS, LAWFUL_WEIGHT, POSITIVE_WEIGHT = 30, 24.0, 8.0


def filled(template: str, rng: random.Random) -> str:
    used: set[str] = set()

    def pick(match: re.Match) -> str:
        slot = match.group(1)
        if slot in ("Name", "Place"):
            return invented_name(rng).capitalize()
        if slot == "Group":
            return (rng.choice(LISTS["groups"]) if rng.random() < 0.4 else invented_name(rng)).capitalize()
        if slot == "party":
            return rng.choice([invented_party(rng), "Partai " + invented_name(rng).capitalize()])
        fresh = [value for value in SOURCE["slots"][slot] if value not in used] or SOURCE["slots"][slot]
        value = rng.choice(fresh)
        used.add(value)
        return value

    text = re.sub(r"\{(\w+)\}", pick, template)
    style = rng.random()
    return text.upper() if style < 0.25 else text.lower() if style < 0.45 else text


def template_rows() -> list[Row]:
    rows = []
    for t, item in enumerate(SOURCE["templates"]):
        for i in range(ROWS):
            key = f"template-{t}-{i}"
            rows.append(Row(
                id=key, text=filled(item["text"], random.Random(key)), labels=frozenset(item["labels"]),
                severity=3 if item["labels"] else 0, quoted=False, politics=True, domain="written",
                source="template", language="", group=key, weight=(POSITIVE_WEIGHT if item["labels"] else LAWFUL_WEIGHT) / ROWS,
            ))
    return rows
