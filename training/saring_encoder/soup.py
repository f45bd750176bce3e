"""Averages the weights of models fine-tuned one after another, and scores the left-out fold and held-out rows."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from saring_text.problem import fold_of

from .finetune import predict, report
from .network import Classifier, Encoder
from .pieces import Pieces
from .rows import OUTPUTS, load_data


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--new", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--names", nargs="+", required=True)
    arguments.add_argument("--fold", type=int, default=0)
    arguments.add_argument("--out", required=True)
    o = arguments.parse_args()
    torch.set_num_threads(1)
    states = [torch.load(o.build / f"{name}.pt") for name in o.names]
    model = Classifier(Encoder(), len(OUTPUTS))
    model.load_state_dict({key: sum(s[key] for s in states) / len(states) for key in states[0]})
    torch.save(model.state_dict(), o.build / f"{o.out}.pt")
    data, pieces = load_data(o.data, o.new), Pieces(o.build / "tokenizer.json")
    test = [row for row in data.train if fold_of(row) == o.fold]
    for kind, rows in (("fold", test), ("held", data.held)):
        z = predict(model, pieces([row.text for row in rows]))
        np.savez(o.build / f"{o.out}-{kind}.npz", Z=z, ids=np.array([row.id for row in rows]))
        if kind == "fold":
            report(z, rows, o.out)


if __name__ == "__main__":
    main()
