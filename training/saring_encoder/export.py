"""Fine-tuned encoder → ONNX (float and int8), parity with PyTorch, scores, speed on one core."""

from __future__ import annotations

import argparse
import json
import time
import warnings
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from .finetune import Bags
from .fuse import fuse
from .network import Classifier, Encoder, layers_of
from .pieces import Pieces
from .rows import N, load_data

KEPT = N + 4  # labels and heads; the pools' own labels only helped in training
CALIBRATION_ROWS = 1024


def trimmed(path: Path) -> Classifier:
    state = torch.load(path)
    model = Classifier(Encoder(layers_of(state)), len(state["out.weight"]))
    model.load_state_dict(state)
    out = nn.Linear(model.out.in_features, KEPT)
    out.weight.data, out.bias.data = model.out.weight.data[:KEPT], model.out.bias.data[:KEPT]
    model.out = out
    for layer in model.enc.layers:
        layer.fold_scale()
    return model.eval()


def write_float(model: Classifier, path: Path) -> None:
    ids = torch.randint(5, 1000, (2, 20), dtype=torch.int32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Opset 20 has Gelu as one operator.
        torch.onnx.export(model, (ids,), str(path), input_names=["input_ids"], output_names=["logits"],
                          opset_version=20, dynamo=False,
                          dynamic_axes={"input_ids": {0: "batch", 1: "seq"}, "logits": {0: "batch"}})


class Calibration(CalibrationDataReader):
    def __init__(self, bags: Bags):
        self.rest = iter([{"input_ids": np.array([window], np.int32)} for bag in bags for window in bag])

    def get_next(self) -> dict | None:
        return next(self.rest, None)


def write_int8(path: Path, quantised: Path, bags: Bags) -> None:
    """int8 with fixed scales: with dynamic ones a text's scores would depend on its neighbours in a batch."""
    prepared = path.with_suffix(".prepared.onnx")
    quant_pre_process(str(path), str(prepared), skip_symbolic_shape=True)
    plain = path.with_suffix(".int8.onnx")
    quantize_static(str(prepared), str(plain), Calibration(bags), quant_format=QuantFormat.QDQ, per_channel=True,
                    activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm", "Gather"],
                    calibrate_method=CalibrationMethod.MinMax,
                    extra_options={"MatMulConstBOnly": True, "OpTypesToExcludeOutputQuantization": ["MatMul", "Gemm"],
                                   "QDQOpTypePerChannelSupportToAxis": {"MatMul": 1, "Gemm": 0}})
    fuse(plain, quantised)


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def scores(run: onnxruntime.InferenceSession, bags: Bags) -> np.ndarray:
    """Highest window of each text, texts × KEPT; window by window, as in use: no padding."""
    return np.array([np.max([run.run(None, {"input_ids": np.array([window], np.int32)})[0][0] for window in bag], axis=0)
                     for bag in bags])


def speed(run: onnxruntime.InferenceSession, pieces: int, batch: int, seconds: float = 4.0) -> dict:
    rng = np.random.default_rng(0)
    feed = {"input_ids": rng.integers(5, 16_000, (batch, pieces)).astype(np.int32)}
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
    arguments.add_argument("--build", type=Path, required=True, help="folder with tokenizer.json")
    arguments.add_argument("--licences", choices=("all", "permissive"), default="all")
    arguments.add_argument("--out", type=Path, required=True, help="folder with the fine-tuned models")
    o = arguments.parse_args()
    torch.set_num_threads(1)
    data, pieces = load_data(o.data, o.licences), Pieces(o.build / "tokenizer.json")
    seen = pieces([row.text for row in data.train[:: max(1, len(data.train) // CALIBRATION_ROWS)]])
    bags = pieces([row.text for row in data.held])
    float_path, int_path = o.out / "encoder-float.onnx", o.out / "encoder.onnx"
    model = trimmed(o.out / "encoder.pt")
    write_float(model, float_path)
    write_int8(float_path, int_path, seen)
    with torch.no_grad():
        torch_z = np.array([np.max([model(torch.tensor([w]))[0].numpy() for w in bag], axis=0) for bag in bags[:64]])
    report: dict = {"bytes": int_path.stat().st_size}
    for name, path in (("float", float_path), ("int8", int_path)):
        run = session(path)
        z = scores(run, bags)
        np.savez(o.out / f"encoder-held-{name}.npz", ids=np.array([row.id for row in data.held]), Z=z)
        report[name] = {"largest_difference_to_torch": round(float(np.abs(z[:64] - torch_z).max()), 4),
                        "speed": [speed(run, 60, batch) for batch in (1, 16)]}
    (o.out / "export.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
