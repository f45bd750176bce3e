"""Thresholds and probabilities, from validation records alone."""
from __future__ import annotations

import numpy as np

# False claims an image that thresholds aim at on validation scenes, which are crowded with what misleads.
FALSE_NAMED, FALSE_REVIEW, FALSE_UNNAMED, FALSE_ADDED = 0.005, 0.02, 0.03, 0.015
# Probabilities that a match needs besides similarity. Similarities are chosen by false claims an image, and there a faint
# place may still be as likely wrong as right: invented emblems that passed had 0.37 to 0.73, parties' logos 0.95 and more.
# Added names have lower ones by nature: the logistic curve was fitted on parties.
SURE, SURE_ADDED = 0.9, 0.8
PARTY = ("seen", "unseen")


def logit(heat):
    heat = np.clip(np.asarray(heat, float), 1e-3, 1 - 1e-3)
    return np.log(heat / (1 - heat))


def logistic(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Coefficients [1 + features], a little ridge so that separable data stay finite."""
    x = np.column_stack([np.ones(len(features)), features])
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 0.05 * np.eye(len(w)), x.T @ (right - p) - 0.05 * w)
        w += step
        if np.abs(step).max() < 1e-6:
            break
    return w


def least(values: list[float], images: int, allowed: float, floor: float) -> float:
    """The smallest threshold (two digits) above `floor` that lets through at most `allowed` values an image."""
    for threshold in np.arange(floor, 0.99, 0.01):
        if sum(v >= threshold for v in values) <= allowed * images:
            return round(float(threshold), 2)
    return 0.99


def added(records: list[dict], settings: dict) -> dict:
    """Similarities from which an operator's own logo is named: no prototypes of changed pictures stand behind it."""
    heat = settings["detector"]["heat"]["logo"]
    wrong = [f["similarity"] for p, f in claims(records) if f["kind"] == 0 and f["heat"] >= heat and ":" in f["name"] and (p is None or p["label"] != f["name"])]
    review = least(wrong, len(records), FALSE_ADDED, settings["similarity"]["review"])
    return {"match": round(review + 0.05, 2), "review": review, "confidence": SURE_ADDED}


def claims(records):
    """Every find: (record's place or None, find)."""
    for record in records:
        for place in record["there"]:
            if place["hit"]:
                yield place, place["hit"]
        for find in record["false"]:
            yield None, find


def settled(records: list[dict], longer: int) -> dict:
    found = list(claims(records))
    logos = [(place, find) for place, find in found if find["kind"] == 0]
    right = lambda place, find: bool(place) and place["source"] in PARTY and place["label"] == find["name"]
    party_heats = [find["heat"] for place, find in logos if place and place["source"] in PARTY]
    heat = round(float(np.clip(np.percentile(party_heats, 0.7), 0.12, 0.35)), 2)
    wrong = [find["similarity"] for place, find in logos if find["heat"] >= heat and not right(place, find)]
    review = least(wrong, len(records), FALSE_REVIEW, 0.35)
    match = max(review + 0.05, least(wrong, len(records), FALSE_NAMED, 0.35))
    nothing = [find["heat"] for place, find in logos if place is None and find["similarity"] < review]
    number_false = [find["heat"] for place, find in found if find["kind"] == 1 and place is None]
    named = [(place, find) for place, find in logos if find["similarity"] >= review - 0.2]
    numbers = [(place, find) for place, find in found if find["kind"] == 1]
    w = logistic(np.array([[f["similarity"], logit(f["heat"])] for _, f in named]), np.array([right(p, f) for p, f in named], float))
    l = logistic(np.array([[logit(f["heat"])] for _, f in logos]), np.array([p is not None for p, _ in logos], float))
    n = logistic(np.array([[logit(f["heat"])] for _, f in numbers]), np.array([p is not None for p, _ in numbers], float))
    r = lambda v: round(float(v), 3)
    return {
        "format": 1,
        "detector": {
            "longSide": longer, "multiple": 32, "stride": 4, "fill": 114, "heat": {"logo": heat, "number": least(number_false, len(records), 0.03, 0.2)},
            "unnamedHeat": least(nothing, len(records), FALSE_UNNAMED, heat), "overlap": 0.5,
        },
        "embedder": {"size": 96, "context": 0.12, "dimensions": 128},
        "similarity": {"match": round(match, 2), "review": review, "confidence": SURE},
        "calibration": {
            "named": {"intercept": r(w[0]), "similarity": r(w[1]), "heat": r(w[2])},
            "logo": {"intercept": r(l[0]), "heat": r(l[1])}, "number": {"intercept": r(n[0]), "heat": r(n[1])},
        },
    }  # fmt: skip
