"""Writes the shipped files and measures exactly those: weights.bin, encoder.onnx, tokenizer.json, ensemble.json."""

from __future__ import annotations

import argparse
import json
import shutil
import struct
from pathlib import Path

import numpy as np

from saring_text.data import LABELS, Row
from saring_text.features import Weighting
from saring_text.fit import sigmoid
from saring_text.fold import fold
from saring_text.layout import LANGUAGE_BUCKETS, write
from saring_text.publish import swaps

from .combine import aligned, apply_all, figures, gated
from .export import KEPT, scores, session
from .linear import Linear, decide
from .published import published, with_heads
from .pieces import STRIDE, WINDOW, Pieces
from .rows import HEADS, OUTPUTS, load_data


def language_head(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Weights and biases of the language head that `weights.bin` of text-id already has."""
    raw = path.read_bytes()
    _, nw, nc, labels, languages = struct.unpack_from("<5I", raw)
    at = 20 + 8 * (nw + nc) + 8 * labels
    scale, bias = np.frombuffer(raw, "<f4", 2 * languages, at).reshape(2, -1).astype(np.float64)
    at += 8 * languages + 2 * (nw + nc) * labels
    return np.frombuffer(raw, "<i2", LANGUAGE_BUCKETS * languages, at).reshape(-1, languages) * scale, bias


def linear_model(path: Path) -> Linear:
    stored = np.load(path)
    parts = []
    for kind in ("w", "c"):
        weighting = Weighting.__new__(Weighting)
        weighting.kept, weighting.idf = stored["k" + kind], stored["i" + kind]
        parts.append(weighting)
    w = stored["w"].copy()
    scale = (np.abs(w).max(axis=0) / 32767).astype(np.float32)
    return Linear(*parts, (np.round(w / scale) * scale).astype(np.float32), stored["b"])  # as i16 will read


def swap_figures(score, kind: dict, path: Path) -> dict:
    """Share of invented pairs, one slot swapped, that keep all eleven levels."""
    pairs = swaps(json.loads(path.read_text(encoding="utf-8")))
    flag = gated(score([text for pair in pairs for text in pair]), kind["gate"]) >= np.array(kind["review"])
    changed = [pair for i, pair in enumerate(pairs) if (flag[2 * i] != flag[2 * i + 1]).any()]
    return {"pairs": len(pairs), "same": len(pairs) - len(changed), "changed": changed}


def main() -> None:
    here = Path(__file__).resolve().parent.parent
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--new", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--linear", default="linear", help="`published`: the linear model of models/text-id stays")
    arguments.add_argument("--name", default="encoder")
    arguments.add_argument("--kind", default="ensemble+")
    arguments.add_argument("--precision", choices=("int8", "float"), default="int8")
    arguments.add_argument("--out", type=Path, required=True)
    o = arguments.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    onnx = o.build / f"{o.name}-{o.precision}.onnx"
    shutil.copyfile(onnx, o.out / "encoder.onnx")
    shutil.copyfile(o.build / "tokenizer.json", o.out / "tokenizer.json")
    if o.linear == "published":
        model = published(here.parent / "models/text-id")
    else:
        model, (lw, lb) = linear_model(o.build / "linear.npz"), language_head(here.parent / "models/text-id/weights.bin")
        write(o.out / "weights.bin", (model.words.kept, model.chars.kept), np.concatenate(
            [model.words.idf, model.chars.idf]), model.w[:, :KEPT].astype(np.float64), model.b[:KEPT], lw, lb)
    kind = json.loads((o.build / "combined.json").read_text(encoding="utf-8"))[o.kind]
    fitted, run, pieces = [np.array(v) for v in kind["weights"]], session(onnx), Pieces(o.build / "tokenizer.json")

    def parts(texts: list[str]) -> dict[str, np.ndarray]:
        rows = [Row(str(i), t, frozenset(), 0, False, False, "real", "", "", str(i)) for i, t in enumerate(texts)]
        z = decide(model, rows)
        z = with_heads(z) if o.linear == "published" else z
        return {"linear": z.astype(np.float64)[:, :KEPT], "encoder": scores(run, pieces(texts)).astype(np.float64)}

    def score(texts: list[str]) -> np.ndarray:
        return apply_all(parts(texts), fitted, o.kind)

    held = load_data(o.data, o.new).held
    z = {"linear": aligned(o.build / f"{o.linear}-held.npz", held)[:, :KEPT],
         "encoder": aligned(o.build / f"{o.name}-{o.precision}-held.npz", held)}
    measured = figures(apply_all(z, fitted, o.kind), held, kind)
    swapped = swap_figures(score, kind, here.parent / "test/classifiers/swap-cases.json")
    outputs = list(OUTPUTS[:KEPT])
    config = {
        "format": 2, "labels": list(LABELS), "heads": list(HEADS), "outputs": outputs, "linear": "models/text-id/weights.bin" if o.linear == "published" else "weights.bin",
        "encoder": {"file": "encoder.onnx", "tokenizer": "tokenizer.json", "window": WINDOW, "stride": STRIDE,
                    "cls": 2, "sep": 3, "pad": 0, "precision": o.precision},
        "combine": {output: {
            "terms": [{"model": m, "output": output if out == "own" else outputs[out], "weight": float(v)}
                      for (m, out), v in zip(kind["inputs"], w[:-1], strict=True)], "bias": float(w[-1])}
            for output, w in zip(outputs, fitted, strict=True)},
        "gate": {"output": "severity2", "probability": kind["gate"]},
        "thresholds": {label: {"review": kind["review"][k], "violation": kind["violation"][k]}
                       for k, label in enumerate(LABELS)},
    }
    (o.out / "ensemble.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    (o.out / "measured.json").write_text(json.dumps({"held_out": measured, "swap": swapped}, indent=1) + "\n", encoding="utf-8")
    items = json.loads((here / "parity-texts.json").read_text(encoding="utf-8"))
    texts = [item["text"] * item.get("times", 1) for item in items]
    got, p = parts(texts), score(texts)
    vectors = [{**items[i], **({} if len(t) > 2000 else {"folded": fold(t), "input_ids": pieces([t])[0]}),
                "linear": [round(float(v), 5) for v in got["linear"][i]],
                "encoder": [round(float(v), 4) for v in got["encoder"][i]],
                "probability": [round(float(v), 4) for v in p[i]]} for i, t in enumerate(texts)]
    (o.out / "parity.json").write_text(json.dumps(vectors, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({"swap": swapped, "files": {f.name: f.stat().st_size for f in o.out.iterdir()}}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
