"""What a scene shall hold, and what it holds."""
from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

LOGO, NUMBER = 0, 1
SHARES = {"party": 0.45, "colour": 0.22, "drawn": 0.27, "mono": 0.06}
# Painters who hide a part leave at most this share of an emblem unseen.
MOST_HIDDEN = 0.35


@dataclass
class Place:
    """What stands where: box in pixels (left, top, right, bottom); label of the emblem, '' for a number."""

    kind: int
    box: tuple[float, float, float, float]
    label: str = ""
    source: str = ""


@dataclass
class Scene:
    picture: np.ndarray
    places: list[Place]


@dataclass
class Plan:
    """How a test's condition differs from chance; None leaves it to chance."""

    shares: dict[str, float] = field(default_factory=lambda: dict(SHARES))
    count: tuple[int, int] | None = None
    size: tuple[float, float] | None = None
    angle: float | None = None
    hidden: float | None = None
    numbers: int | None = None
    plain: bool = False
    spoil: str | None = None
    clutter: float = 1.0
