"""Puts a distilled encoder in the place of the published one: the rest of the model stays as it is.

The regressions that join it with the linear model, and the thresholds, were fitted on what the teacher said of rows
that it had not seen. The smaller encoder learnt to say the same, so they hold for it as far as it does: the held-out
figures of the whole are measured anew here, and replace those of the card and the manifest.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from pathlib import Path

import numpy as np

from saring_text.data import LABELS, load

from .card import fairness_section, held_sections, speed_section
from .combine import OUTPUTS, agreed, figures
from .publish import FILES, ID, parity, quality, read, sha256, swap_figures, write_manifest
from .shipped import Shipped

METHOD = re.compile(r"signs one by one; \d layers, width 256, inner width 512, 4 heads;(?: distilled[^;]*;)?")
SIZE = re.compile(r"fixed scales \([\d.]+ MB\)")
DIFFERENCE = re.compile(r"(Largest difference of a logit to PyTorch over 64 texts): \d+\.\d+")


def replaced(card: str, first: str, behind: str, section: str) -> str:
    """The card with a section (or several) in the place of what stands from one heading to another."""
    start, end = card.index(f"## {first}"), card.index(f"## {behind}")
    return card[:start] + section.rstrip() + "\n\n" + card[end:]


def rewritten(card: str, version: str, layers: int, export: dict, held: dict, both: dict, swapped: dict) -> str:
    teacher = re.search(r"^# text-id (\S+)", card).group(1)
    card = re.sub(r"^# text-id \S+", f"# text-id {version}", card)
    card = METHOD.sub(f"signs one by one; {layers} layers, width 256, inner width 512, 4 heads; distilled from the three layers of "
                      f"{teacher} (below);", card)
    card = SIZE.sub(f"fixed scales ({export['bytes'] / 1e6:.1f} MB)", card)
    card = DIFFERENCE.sub(rf"\1: {export['int8']['largest_difference_to_torch']}", card)
    card = replaced(card, "Held-out, real posts", "With permissive sources only", held_sections(held, both))
    card = replaced(card, "Speed", "Language", speed_section(export))
    return replaced(card, "Fairness", "Known leans and limits", fairness_section(swapped))


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True, help="folder that distil and export filled")
    arguments.add_argument("--version", required=True, help="of the new model")
    arguments.add_argument("--layers", type=int, default=2)
    arguments.add_argument("--models", type=Path, default=here.parent / "models")
    o = arguments.parse_args()
    target, export = o.models / ID, read(o.out / "export.json")
    shutil.copyfile(o.out / "encoder.onnx", target / "encoder.onnx")
    config = {**read(target / "model.json"), "version": o.version}
    (target / "model.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    model, held = Shipped(target), [row for row in load(o.data, "all") if row.held_out]
    p = model.scores([row.text for row in held])
    table = np.column_stack([p[output] for output in OUTPUTS])
    limits = {"gate": config["gate"], **{key: [config["thresholds"][label][key] for label in LABELS] for key in ("review", "violation")}}
    found, both = figures(table, held, limits), agreed(table, held, limits)
    swapped = swap_figures(model, here.parent / "test/classifiers/swap-cases.json")
    (target / "parity.json").write_text(
        json.dumps(parity(model, read(here / "parity-texts.json")), ensure_ascii=False).replace("}, {", "},\n{") + "\n", encoding="utf-8")
    card = (target / "card.md").read_text(encoding="utf-8")
    (target / "card.md").write_text(rewritten(card, o.version, o.layers, export, found, both, swapped), encoding="utf-8")
    entry = next(one for one in read(o.models / "manifest.json")["models"] if one["id"] == ID)
    language = {"language": {"accuracy": entry["quality"].get("language_accuracy")}}
    write_manifest(o.models, {**entry, "version": o.version, "quality": {**entry["quality"], **quality(found, language, swapped)},
                              "files": {key: {"path": f"{ID}/{name}", "sha256": sha256(target / name)} for key, name in FILES.items()}})
    print(json.dumps({"held": {k: {m: found[k][m] for m in ("f1_four", "ap_four", "f1_all", "ap_all", "review_worthy_ap", "lawful_political")}
                               for k in found}, "agreed": {k: both[k] for k in ("f1_four", "ap_four", "review_worthy_ap", "lawful_political")},
                      "swaps": [swapped["same"], swapped["pairs"]]}, indent=1))


if __name__ == "__main__":
    main()
