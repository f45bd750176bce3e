"""Joins linear and encoder scores, calibrates, sets thresholds on the left-out fold, measures on held-out rows."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from saring_text.data import LABELS, Row, unit
from saring_text.fit import sigmoid
from saring_text.measure import average_precision, calibration_error, prf, violation_threshold
from saring_text.problem import targets
from saring_text.train import grave, lawful_political

from .rows import N, load_data
from .thresholds import choose

PARTS, PULL = 5, 10.0
LAWFUL_BUDGET, HARD_LAWFUL_BUDGET = 0.03, 0.06
SEVERITY2, SEVERITY3, QUOTED, POLITICS = N, N + 1, N + 2, N + 3
FOUR = (0, 1, 2, 4)  # insult, sara, incitement, hoax
# What each kind of model sees: (model, output) with 'own' for the label itself; first weights are priors.
KINDS = {
    "linear": {"inputs": [("linear", "own")], "prior": [1.0]},
    "linear+": {"inputs": [("linear", x) for x in ("own", SEVERITY2, QUOTED)], "prior": [1.0, 0.0, 0.0]},
    "encoder": {"inputs": [("encoder", "own")], "prior": [1.0]},
    "encoder+": {"inputs": [("encoder", x) for x in ("own", SEVERITY2, QUOTED)], "prior": [1.0, 0.0, 0.0]},
    "ensemble": {"inputs": [("linear", "own"), ("encoder", "own")], "prior": [0.5, 0.5]},
    "ensemble-heads": {"inputs": [("linear", "own"), *(("encoder", x) for x in ("own", SEVERITY2, QUOTED))],
                       "prior": [0.5, 0.5, 0.0, 0.0]},
    "ensemble+": {"inputs": [(m, x) for x in ("own", SEVERITY2, QUOTED) for m in ("linear", "encoder")],
                  "prior": [0.5, 0.5, 0.0, 0.0, 0.0, 0.0]},
}


def regress(x: np.ndarray, y: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Logistic regression whose weights are pulled toward `prior`; the last value is the bias."""
    n = x.shape[1]

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        z, away = x @ v[:n] + v[n], v[:n] - prior
        r = sigmoid(z) - y
        return (float((np.logaddexp(0, z) - y * z).sum() + 0.5 * PULL * (away @ away)),
                np.append(x.T @ r + PULL * away, r.sum()))

    return minimize(loss, np.append(prior, -1.0), jac=True, method="L-BFGS-B").x


def inputs(z: dict[str, np.ndarray], kind: str, k: int) -> np.ndarray:
    return np.column_stack([z[model][:, k if output == "own" else output] for model, output in KINDS[kind]["inputs"]])


def answers(rows: list[Row]) -> np.ndarray:
    """Eleven labels, then severity 2 or more (whatever the voice), severity 3 or more in own voice, quoted, politics."""
    heads = [[r.severity >= 2, r.severity >= 3 and not r.quoted, r.quoted, r.politics] for r in rows]
    return np.column_stack([targets(rows), np.array(heads, np.float32)])


def fit_all(z: dict[str, np.ndarray], y: np.ndarray, kind: str) -> list[np.ndarray]:
    prior = np.array(KINDS[kind]["prior"])
    return [regress(inputs(z, kind, k), y[:, k], prior) for k in range(y.shape[1])]


def apply_all(z: dict[str, np.ndarray], fitted: list[np.ndarray], kind: str) -> np.ndarray:
    return np.column_stack([sigmoid(inputs(z, kind, k) @ v[:-1] + v[-1]) for k, v in enumerate(fitted)])


def cross(z: dict[str, np.ndarray], y: np.ndarray, rows: list[Row], kind: str) -> np.ndarray:
    """Probability of every row from a combination that never saw its group."""
    part = np.array([int(unit(row.group, "stack") * PARTS) for row in rows])
    out = np.zeros(y.shape)
    for q in range(PARTS):
        fitted = fit_all({m: v[part != q] for m, v in z.items()}, y[part != q], kind)
        out[part == q] = apply_all({m: v[part == q] for m, v in z.items()}, fitted, kind)
    return out


def domain(row: Row) -> str:
    return "new" if row.source == "new" else row.domain


def gated(p: np.ndarray, gate: float) -> np.ndarray:
    """Label probabilities, 0 where severity 2 or more is less likely than the gate."""
    return np.where(p[:, [SEVERITY2]] >= gate, p[:, :N], 0.0)


def thresholds(p: np.ndarray, rows: list[Row]) -> dict:
    lawful = np.array([row.severity == 0 and row.domain == "written" for row in rows])
    real = np.array([row.domain == "real" for row in rows])
    review, gate = choose(p[:, :N], p[:, SEVERITY2], targets(rows), real, FOUR,
                          [(lawful_political(rows), LAWFUL_BUDGET), (lawful, HARD_LAWFUL_BUDGET)])
    serious, q = grave(rows), gated(p, gate)
    violation = [None if label == "hoax" else violation_threshold(q[:, k], serious[:, k], review[k])
                 for k, label in enumerate(LABELS)]
    return {"gate": gate, "review": [round(float(t), 4) for t in review],
            "violation": [None if v is None else round(v, 4) for v in violation]}


def figures(p: np.ndarray, rows: list[Row], limits: dict) -> dict:
    out = {}
    for name in ("real", "written", "new"):
        mine = np.array([domain(row) == name for row in rows])
        if not mine.any():
            continue
        own, q, y = [r for r, m in zip(rows, mine, strict=True) if m], p[mine], targets(rows)[mine]
        severity, politics = np.array([r.severity for r in own]), np.array([r.politics for r in own])
        flag = gated(q, limits["gate"]) >= np.array(limits["review"])
        hard = gated(q, limits["gate"]) >= np.array([2.0 if v is None else v for v in limits["violation"]])
        labels = {}
        for k, label in enumerate(LABELS):
            precision, recall, f1 = prf(flag[:, k], y[:, k])
            labels[label] = {"positives": int(y[:, k].sum()), "precision": precision, "recall": recall, "f1": f1,
                             "ap": average_precision(q[:, k], y[:, k]), "ece": calibration_error(q[:, k], y[:, k]),
                             "violations": int(hard[:, k].sum()),
                             "violations_right": int((hard * grave(own))[:, k].sum())}
        some = [v for v in labels.values() if v["positives"] >= 5]
        lawful = (severity == 0) & politics
        out[name] = {
            "rows": len(own), "labels": labels,
            "f1_four": float(np.mean([labels[LABELS[k]]["f1"] for k in FOUR])),
            "ap_four": float(np.mean([labels[LABELS[k]]["ap"] for k in FOUR])),
            "f1_all": float(np.mean([v["f1"] for v in some])), "ap_all": float(np.mean([v["ap"] for v in some])),
            "labels_in_all": len(some), "ece_max": max(v["ece"] for v in labels.values()),
            "severity2_ap_by_highest": average_precision(q[:, :N].max(1), severity >= 2),
            "severity2_ap_by_head": average_precision(q[:, SEVERITY2], severity >= 2),
            "quoted_ap": average_precision(q[:, QUOTED], np.array([r.quoted for r in own])),
            "politics_ap": average_precision(q[:, POLITICS], politics),
            "lawful_political": {"rows": int(lawful.sum()), "review": float(flag[lawful].any(1).mean())},
            "lawful": {"rows": int((severity == 0).sum()), "review": float(flag[severity == 0].any(1).mean())},
        }
    return out


def line(name: str, part: str, f: dict) -> str:
    return (f"| {name} | {part} | {f['f1_four']:.3f} | {f['ap_four']:.3f} | {f['f1_all']:.3f} | {f['ap_all']:.3f} | "
            f"{f['severity2_ap_by_highest']:.3f} / {f['severity2_ap_by_head']:.3f} | "
            f"{100 * f['lawful_political']['review']:.1f} % | {100 * f['lawful']['review']:.1f} % | {f['ece_max']:.3f} |")


def aligned(path: Path, rows: list[Row]) -> np.ndarray:
    stored = np.load(path)
    place = {key: i for i, key in enumerate(stored["ids"])}
    return stored["Z"][[place[row.id] for row in rows]].astype(np.float64)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--new", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--linear", default="linear", help="name of the linear scores in the build folder")
    arguments.add_argument("--fold-model", default="fold", help="encoder that left a fold out")
    arguments.add_argument("--encoder", default="encoder", help="encoder that is shipped")
    arguments.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS))
    o = arguments.parse_args()
    data = load_data(o.data, o.new)
    scored = set(np.load(o.build / f"{o.fold_model}-fold.npz")["ids"])
    rows, held = [row for row in data.train if row.id in scored], data.held
    z = {"linear": aligned(o.build / f"{o.linear}-folds.npz", rows), "encoder": aligned(o.build / f"{o.fold_model}-fold.npz", rows)}
    zh = {"linear": aligned(o.build / f"{o.linear}-held.npz", held), "encoder": aligned(o.build / f"{o.encoder}-held.npz", held)}
    y, result, table = answers(rows), {}, []
    for kind in o.kinds:
        p = cross(z, y, rows, kind)
        limits = thresholds(p, rows)
        fitted = fit_all(z, y, kind)
        result[kind] = {
            "inputs": KINDS[kind]["inputs"], "weights": [v.tolist() for v in fitted], **limits,
            "fold": figures(p, rows, limits), "held": figures(apply_all(zh, fitted, kind), held, limits),
        }
        table += [line(kind, f"{where} {part}", f) for where in ("fold", "held") for part, f in result[kind][where].items()]
    (o.build / "combined.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print("| model | rows | F1 of four | AP of four | F1 of all | AP of all | severity >= 2 AP (highest / head) "
          "| false review, lawful political | false review, lawful | worst ECE |\n" + "|---" * 10 + "|")
    print("\n".join(table))


if __name__ == "__main__":
    main()
