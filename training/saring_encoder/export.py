"""Fine-tuned encoder → ONNX (float and int8), parity with PyTorch, scores, speed on one core."""

from __future__ import annotations

import argparse
import time
import warnings
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .finetune import Bags, collate
from .network import Classifier, Encoder
from .pieces import Pieces
from .rows import N, OUTPUTS, load_data

KEPT = N + 4  # labels and heads; the pools' own labels only helped in training


def trimmed(path: Path) -> Classifier:
    model = Classifier(Encoder(), len(OUTPUTS))
    model.load_state_dict(torch.load(path))
    out = nn.Linear(model.out.in_features, KEPT)
    out.weight.data, out.bias.data = model.out.weight.data[:KEPT], model.out.bias.data[:KEPT]
    model.out = out
    return model.eval()


def write(model: Classifier, path: Path, quantised: Path) -> None:
    ids, mask = torch.randint(5, 1000, (2, 20)), torch.ones(2, 20, dtype=torch.long)
    axes = {0: "batch", 1: "seq"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model, (ids, mask), str(path), input_names=["input_ids", "attention_mask"],
                          output_names=["logits"], opset_version=17, dynamo=False,
                          dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": {0: "batch"}})
    quantize_dynamic(str(path), str(quantised), weight_type=QuantType.QInt8, per_channel=True,
                     extra_options={"MatMulConstBOnly": True})


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def scores(run: onnxruntime.InferenceSession, bags: Bags, size: int = 16) -> np.ndarray:
    """Highest window of each text, texts × KEPT."""
    out = np.full((len(bags), KEPT), -np.inf, np.float32)
    order = sorted(range(len(bags)), key=lambda i: len(bags[i]) * len(bags[i][0]))
    for i in range(0, len(order), size):
        index = np.array(order[i : i + size])
        ids, mask, owner = collate([bags[j] for j in index])
        z = run.run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0]
        np.maximum.at(out, index[owner.numpy()], z)
    return out


def speed(run: onnxruntime.InferenceSession, pieces: int, batch: int, seconds: float = 4.0) -> dict:
    rng = np.random.default_rng(0)
    feed = {"input_ids": rng.integers(5, 16_000, (batch, pieces)), "attention_mask": np.ones((batch, pieces), np.int64)}
    for _ in range(3):
        run.run(None, feed)
    spent, end, used = [], time.time() + seconds, time.process_time()
    while time.time() < end:
        started = time.perf_counter()
        run.run(None, feed)
        spent.append(time.perf_counter() - started)
    used = time.process_time() - used  # of this process alone: what a core of its own would give
    return {"pieces": pieces, "batch": batch, "texts_per_cpu_s": round(batch * len(spent) / used),
            "texts_per_s_median": round(float(batch / np.median(spent))),
            "p99_ms": round(float(1e3 * np.quantile(spent, 0.99)), 2)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--new", type=Path, required=True)
    arguments.add_argument("--build", type=Path, required=True)
    arguments.add_argument("--name", default="encoder")
    o = arguments.parse_args()
    torch.set_num_threads(1)
    model = trimmed(o.build / f"{o.name}.pt")
    float_path, int_path = o.build / f"{o.name}-float.onnx", o.build / f"{o.name}-int8.onnx"
    write(model, float_path, int_path)
    held, pieces = load_data(o.data, o.new).held, Pieces(o.build / "tokenizer.json")
    bags = pieces([row.text for row in held])
    with torch.no_grad():
        ids, mask, _ = collate(bags[:64])
        torch_z = model(ids, mask).numpy()
    for path in (float_path, int_path):
        run = session(path)
        z = scores(run, bags)
        first = run.run(None, {"input_ids": ids.numpy(), "attention_mask": mask.numpy()})[0]
        print(path.name, f"{path.stat().st_size / 1e6:.2f} MB", f"largest difference to PyTorch {np.abs(first - torch_z).max():.4f}")
        suffix = "float" if path == float_path else "int8"
        np.savez(o.build / f"{o.name}-{suffix}-held.npz", ids=np.array([row.id for row in held]), Z=z)
        for length in (60, 90):
            for batch in (1, 16):
                print(path.name, speed(run, length, batch), flush=True)


if __name__ == "__main__":
    main()
