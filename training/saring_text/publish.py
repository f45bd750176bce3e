"""Copies a trained model into models/text-id/ with its parity vectors, card and manifest entry."""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import re
import shutil
from pathlib import Path

from .card import card
from .data import LABELS
from .layout import Reference
from .train import VERSION

ID = "text-id"
SOURCE = "trained in training/ (saring_text) on the data that the card lists"
LICENCE = "LicenseRef-research-only (trained on CC BY-NC-SA 4.0 rows and rows without stated terms; see card.md)"


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


def swap_figures(model: Reference, path: Path) -> dict:
    pairs = swaps(json.loads(path.read_text(encoding="utf-8")))
    changed = [(a, b) for a, b in pairs if model.levels(a) != model.levels(b)]
    return {"pairs": len(pairs), "same": len(pairs) - len(changed), "changed": changed}


def parity(model: Reference, texts: list[dict]) -> list[dict]:
    """What Python says of each text. A long text stands as a unit and a count: the file stays readable."""
    out = []
    for item in texts:
        text = item["text"] * item.get("times", 1)
        out.append({**item, "language": model.language(text),
                    "scores": [round(float(p), 9) for p in model.scores(text)]})
    return out


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def quality(metrics: dict, swapped: dict) -> dict[str, float]:
    real, written = metrics["real"], metrics["written"]
    return {
        "insult_f1_real": round(real["labels"]["insult"]["f1"], 3),
        "sara_f1_real": round(real["labels"]["sara"]["f1"], 3),
        "incitement_f1_real": round(real["labels"]["incitement"]["f1"], 3),
        "hoax_f1_real": round(real["labels"]["hoax"]["f1"], 3),
        "mean_f1_written": round(sum(v["f1"] for v in written["labels"].values()) / len(LABELS), 3),
        "lawful_political_review_rate": round(real["lawful_political"]["review"], 4),
        "language_accuracy": round(metrics["language"]["accuracy"], 4),
        "swap_same_level": round(swapped["same"] / swapped["pairs"], 4),
    }


def write_manifest(models: Path, entry: dict) -> None:
    """Replaces this model's entry and keeps every other one."""
    path = models / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"models": []}
    others = [model for model in manifest["models"] if model["id"] != ID]
    manifest["models"] = sorted([*others, entry], key=lambda model: model["id"])
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--build", type=Path, required=True, help="folder with all/ and permissive/")
    arguments.add_argument("--models", type=Path, default=here.parent / "models")
    options = arguments.parse_args()
    target = options.models / ID
    target.mkdir(parents=True, exist_ok=True)
    for name in ("weights.bin", "model.json"):
        shutil.copyfile(options.build / "all" / name, target / name)
    model = Reference(target)
    metrics = {kind: json.loads((options.build / kind / "metrics.json").read_text(encoding="utf-8"))
               for kind in ("all", "permissive")}
    swapped = swap_figures(model, here.parent / "test/classifiers/swap-cases.json")
    texts = json.loads((here / "parity-texts.json").read_text(encoding="utf-8"))
    (target / "parity.json").write_text(
        json.dumps(parity(model, texts), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (target / "card.md").write_text(card(model.config, metrics, swapped), encoding="utf-8")
    write_manifest(options.models, {
        "id": ID, "version": VERSION, "licence": LICENCE, "source": SOURCE, "card": f"{ID}/card.md",
        "quality": quality(metrics["all"], swapped),
        "files": {"weights": {"path": f"{ID}/weights.bin", "sha256": sha256(target / "weights.bin")},
                  "config": {"path": f"{ID}/model.json", "sha256": sha256(target / "model.json")}},
    })
    print(json.dumps(swapped, ensure_ascii=False, indent=1), len(texts), "parity vectors")


if __name__ == "__main__":
    main()
