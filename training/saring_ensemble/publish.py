"""Copies a trained model into models/text-id/ with its configuration, parity vectors, card and manifest entry."""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import re
import shutil
from pathlib import Path


from saring_encoder.export import KEPT
from saring_encoder.pieces import LONGEST, STRIDE, WINDOW
from saring_text.data import LABELS
from saring_text.train import LANGUAGE_CONFIG

from .card import card
from .combine import OUTPUTS
from .shipped import Shipped

ID, VERSION, FORMAT = "text-id", "2.1.0", 3
SOURCE = "trained in training/ on the data that the card lists"
LICENCE = "LicenseRef-research-only (trained on CC BY-NC-SA 4.0 rows and rows without stated terms; see card.md)"
FILES = {"weights": "weights.bin", "encoder": "encoder.onnx", "tokenizer": "tokenizer.json", "config": "model.json"}
# Voice and politics are said beyond even odds.
LIKELY = 0.5


def swaps(case: dict) -> list[tuple[str, str]]:
    """(base text, text with one slot changed) for every template, slot and other value."""
    base = {slot: values[0] for slot, values in case["slots"].items()}

    def fill(template: str, values: dict) -> str:
        return re.sub(r"\{(\w)\}", lambda m: values[m.group(1)], template)

    pairs = []
    for template, slot in itertools.product(case["templates"], case["slots"]):
        if f"{{{slot}}}" in template:
            pairs += [(fill(template, base), fill(template, {**base, slot: value}))
                      for value in case["slots"][slot][1:]]
    return pairs


def swap_figures(model: Shipped, path: Path) -> dict:
    pairs = swaps(json.loads(path.read_text(encoding="utf-8")))
    levels = model.levels(model.scores([text for pair in pairs for text in pair]))
    changed = [pair for i, pair in enumerate(pairs) if levels[2 * i] != levels[2 * i + 1]]
    return {"pairs": len(pairs), "same": len(pairs) - len(changed), "changed": changed}


def parity(model: Shipped, items: list[dict]) -> list[dict]:
    """What Python says of each text. A long text stands as a unit and a count: the file stays readable."""
    texts = [item["text"] * item.get("times", 1) for item in items]
    p = model.scores(texts)
    return [{**item, "language": model.linear.language(text),
             **({"pieces": model.pieces.ids(text)} if len(text) <= 400 else {}),
             "scores": {output: round(float(p[output][i]), 6) for output in OUTPUTS}}
            for i, (item, text) in enumerate(zip(items, texts, strict=True))]


def configuration(combined: dict) -> dict:
    return {
        "version": VERSION, "format": FORMAT, "language": LANGUAGE_CONFIG,
        "encoder": {"outputs": list(OUTPUTS[:KEPT]), "longest": LONGEST, "window": WINDOW, "stride": STRIDE, "cls": 2, "sep": 3, "pad": 0,
                    "mask": 4},
        "combine": combined["combine"], "gate": combined["gate"],
        "thresholds": {label: {"review": combined["review"][k], "violation": combined["violation"][k]}
                       for k, label in enumerate(LABELS)},
        "quoted": LIKELY, "politics": LIKELY,
    }


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def quality(held: dict, linear: dict, swapped: dict) -> dict[str, float]:
    real, written = held["real"], held["written"]
    return {
        **{f"{label}_f1_real": round(real["labels"][label]["f1"], 3) for label in ("insult", "sara", "incitement", "hoax")},
        "review_worthy_ap_real": round(real["review_worthy_ap"], 3),
        "mean_f1_written": round(written["f1_all"], 3),
        "lawful_political_review_rate": round(real["lawful_political"]["review"], 4),
        "lawful_written_review_rate": round(written["lawful"]["review"], 4),
        "language_accuracy": round(linear["language"]["accuracy"], 4),
        "swap_same_level": round(swapped["same"] / swapped["pairs"], 4),
    }


def write_manifest(models: Path, entry: dict) -> None:
    """Replaces this model's entry and keeps every other one."""
    path = models / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"models": []}
    others = [model for model in manifest["models"] if model["id"] != ID]
    manifest["models"] = sorted([*others, entry], key=lambda model: model["id"])
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--build", type=Path, required=True, help="folder with tokenizer.json, all/ and permissive/")
    arguments.add_argument("--kind", default="ensemble")
    arguments.add_argument("--models", type=Path, default=here.parent / "models")
    o = arguments.parse_args()
    target, build = o.models / ID, o.build / "all"
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(o.build / "tokenizer.json", target / "tokenizer.json")
    for name in ("weights.bin", "encoder.onnx"):
        shutil.copyfile(build / name, target / name)
    combined = {kind: read(o.build / kind / "combined.json") for kind in ("all", "permissive")}
    linear = {kind: read(o.build / kind / "linear.json") for kind in ("all", "permissive")}
    config = configuration(combined["all"][o.kind])
    (target / "model.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    model = Shipped(target)
    swapped = swap_figures(model, here.parent / "test/classifiers/swap-cases.json")
    texts = read(here / "parity-texts.json")
    (target / "parity.json").write_text(
        json.dumps(parity(model, texts), indent=None, ensure_ascii=False).replace("}, {", "},\n{") + "\n", encoding="utf-8")
    (target / "card.md").write_text(card(config, combined, o.kind, linear, read(build / "export.json"), swapped), encoding="utf-8")
    write_manifest(o.models, {
        "id": ID, "version": VERSION, "licence": LICENCE, "source": SOURCE, "card": f"{ID}/card.md",
        "quality": quality(combined["all"][o.kind]["held"], linear["all"], swapped),
        "files": {key: {"path": f"{ID}/{name}", "sha256": sha256(target / name)} for key, name in FILES.items()},
    })
    print(json.dumps({k: v for k, v in swapped.items()}, ensure_ascii=False, indent=1), len(texts), "parity vectors",
          sum((target / name).stat().st_size for name in FILES.values()), "bytes")


if __name__ == "__main__":
    main()
