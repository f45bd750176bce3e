"""Figures of the card from test records and the published thresholds."""
from __future__ import annotations

from collections import defaultdict

PARTY = ("seen", "unseen")


def is_named(find, settings, threshold="review") -> bool:
    if not find or find["heat"] < settings["detector"]["heat"]["logo"]:
        return False
    least = settings["similarity"]["added"] if is_added(find["name"]) else settings["similarity"]
    return find["similarity"] >= least[threshold]


def is_added(name: str) -> bool:
    """Operators' logos are told from parties by their label here: `icon:…`, `operator-drawn:…`."""
    return ":" in name


def share(values) -> dict:
    values = list(values)
    return {"recall": round(sum(values) / len(values), 3) if values else None, "of": len(values)}


def named_right(place, settings, threshold="review") -> bool:
    return is_named(place["hit"], settings, threshold) and place["hit"]["name"] == place["label"]


def false_named(record, settings, threshold="review", among=None) -> int:
    """Names given to nothing, or to an emblem that is another's."""
    finds = [f for f in record["false"] if f["kind"] == 0]
    finds += [p["hit"] for p in record["there"] if p["kind"] == 0 and p["hit"] and p["hit"]["name"] != p["label"]]
    return sum(is_named(f, settings, threshold) and (among is None or among(f["name"])) for f in finds)


def false_unnamed(record, settings) -> int:
    least = settings["detector"]["unnamedHeat"]
    return sum(f["kind"] == 0 and f["heat"] >= least and not is_named(f, settings) for f in record["false"])


def per_image(values) -> float:
    values = list(values)
    return round(sum(values) / max(1, len(values)), 4)


def figures(records: list[dict], settings: dict) -> dict:
    groups = defaultdict(list)
    for record in records:
        groups[(record["condition"], record["longer"])].append(record)
    conditions = {}
    for (name, longer), some in sorted(groups.items(), key=str):
        if name == "added":
            continue
        places = [p for r in some for p in r["there"] if p["source"] in PARTY]
        conditions[f"{name} @{longer}"] = {
            **share(named_right(p, settings) for p in places),
            "match": share(named_right(p, settings, "match") for p in places)["recall"],
            "unseen": share(named_right(p, settings) for p in places if p["source"] == "unseen")["recall"],
            "detected": share(bool(p["hit"]) and p["hit"]["heat"] >= settings["detector"]["heat"]["logo"] for p in places)["recall"],
            "falseNamed": per_image(false_named(r, settings) for r in some),
            "falseMatch": per_image(false_named(r, settings, "match") for r in some),
            "falseUnnamed": per_image(false_unnamed(r, settings) for r in some),
            "images": len(some),
        }
    usual = [r for r in records if r["condition"] != "added"]
    return {"conditions": conditions, "added": added(groups, settings), "numbers": numbers(usual, settings), "unknown": unknown(usual, settings), "parties": parties(usual, settings)}


def added(groups, settings) -> dict:
    some = [r for (name, _), group in groups.items() if name == "added" for r in group]
    places = [p for r in some for p in r["there"] if p["source"] == "added"]
    drawn = lambda p: p["label"].startswith("operator")
    return {
        **share(named_right(p, settings) for p in places),
        "match": share(named_right(p, settings, "match") for p in places)["recall"],
        "drawn": share(named_right(p, settings) for p in places if drawn(p))["recall"],
        "icons": share(named_right(p, settings) for p in places if not drawn(p))["recall"],
        "falseAdded": per_image(false_named(r, settings, among=is_added) for r in some),
        "falseAddedMatch": per_image(false_named(r, settings, "match", is_added) for r in some),
        "images": len(some),
    }


def numbers(records, settings) -> dict:
    least = settings["detector"]["heat"]["number"]
    places = [p for r in records for p in r["there"] if p["kind"] == 1]
    hits = sum(bool(p["hit"]) and p["hit"]["heat"] >= least for p in places)
    false = sum(f["kind"] == 1 and f["heat"] >= least for r in records for f in r["false"])
    return {**share(bool(p["hit"]) and p["hit"]["heat"] >= least for p in places), "precision": round(hits / max(1, hits + false), 3), "falsePerImage": round(false / max(1, len(records)), 4)}


def unknown(records, settings) -> dict:
    """Emblems that nobody named to the gallery: reported as a logo without a name."""
    places = [p for r in records for p in r["there"] if p["kind"] == 0 and p["source"].startswith("operator")]
    return share(bool(p["hit"]) and p["hit"]["heat"] >= settings["detector"]["unnamedHeat"] and not is_named(p["hit"], settings) for p in places)


def parties(records, settings) -> dict:
    table = defaultdict(list)
    for record in records:
        for place in record["there"]:
            if place["source"] in PARTY:
                table[place["label"]].append(named_right(place, settings))
    return {name: share(values) for name, values in sorted(table.items(), key=lambda item: sum(item[1]) / len(item[1]))}
