"""Trains PP-OCRv4's recogniser further on drawn lines (saring_ocr.draw), for a Latin alphabet.

  ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192 MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=17179869184 \\
  python -m saring_ocr.train --start ch_PP-OCRv4_rec_infer.onnx --keys ppocr_keys_v1.txt \\
    --photographs FOLDER --out $BUILD/ocr --minutes 45

Writes recogniser.onnx (the mean of the last parameters), alphabet.txt and train.json.
"""
from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import time
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F

from .alphabet import kept_classes
from .draw import HEIGHT, Drawer
from .fonts import usable_fonts
from .graph import OnnxGraph, keep_classes
from .lines import Lines

DATASETS = Path(__file__).resolve().parents[2] / "datasets" / "written"
EMPTY, TURNED = 0.05, 0.04
# Few, because oneDNN compiles its kernels anew for every shape (seconds each).
WIDTHS = (128, 224, 320, 448, 704)
# Letters that look otherwise when turned or mirrored.
TELLING = set("BCDEFGJKLNPQRSZabcdefghjkmnpqrstyz234579")


def samples(queue, fonts, photographs, characters, seed, batch):
    """Fills `queue` with batches: (images [n, 3, 48, w], lengths [n], targets), w one of `WIDTHS`."""
    lines, drawer = Lines(DATASETS, "".join(characters), seed), Drawer(fonts, photographs, seed)
    place = {c: i + 1 for i, c in enumerate(characters)} | {" ": len(characters) + 1}
    waiting = {width: [] for width in WIDTHS}
    while True:
        sample = one(lines, drawer)
        if sample is None:
            continue
        width = next(w for w in WIDTHS if w >= sample[0].shape[1])
        waiting[width].append((sample[0], [place[c] for c in sample[1]]))
        if len(waiting[width]) == batch * WIDTHS[2] // width:
            queue.put(pack(waiting[width], width))
            waiting[width] = []


def one(lines: Lines, drawer: Drawer):
    if drawer.chance(EMPTY):
        return drawer.nothing(), ""
    line = lines.next()
    image = drawer.draw(line)
    if image is None or len(line) > image.shape[1] // 8:
        return None
    if drawer.chance(TURNED) and sum(c in TELLING for c in line) >= 6:
        turned = drawer.random.choice([image[:, ::-1], image[::-1, ::-1], image[::-1]])
        return np.ascontiguousarray(turned), ""
    return image, line


def pack(group, width):
    images = np.zeros((len(group), 3, HEIGHT, width), np.float32)
    for at, (image, _) in enumerate(group):
        # The recogniser takes blue, green, red, −1..1; its padding is 0.
        images[at, :, :, : image.shape[1]] = image[:, :, ::-1].transpose(2, 0, 1) / 127.5 - 1
    return images, [image.shape[1] // 8 for image, _ in group], [target for _, target in group]


def loss_of(logits, lengths, targets):
    log = logits.float().log_softmax(2).transpose(0, 1)
    flat = torch.tensor([c for target in targets for c in target], dtype=torch.long)
    sizes = torch.tensor([len(target) for target in targets])
    losses = F.ctc_loss(log, flat, torch.tensor(lengths), sizes, reduction="none", zero_infinity=True)
    return (losses / sizes.clamp(min=3)).mean()


def read(logits, lengths):
    for row, length in zip(logits.argmax(2).tolist(), lengths):
        row = row[:length]
        yield [c for i, c in enumerate(row) if c != 0 and (i == 0 or row[i - 1] != c)]


def distance(a, b) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


@torch.no_grad()
def validate(network, batches):
    edits = characters = right = count = invented = 0
    for images, lengths, targets in batches:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(torch.from_numpy(images).contiguous(memory_format=torch.channels_last))
        for found, target in zip(read(logits.float(), lengths), targets):
            if not target:
                invented += len(found)
                continue
            edits, characters = edits + distance(found, target), characters + len(target)
            right, count = right + (found == target), count + 1
    return {"cer": edits / characters, "lines": right / count, "invented": invented}


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("start", "keys", "photographs", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--rate", type=float, default=8e-4)
    parser.add_argument("--batch", type=int, default=24)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    characters, kept = kept_classes(options.keys.read_text("utf8").rstrip("\n").split("\n"))
    (options.out / "alphabet.txt").write_text("\n".join(characters) + "\n", "utf8")
    network = OnnxGraph(keep_classes(onnx.load(options.start), kept))
    network.freeze_depthwise()
    photographs = sorted(p for p in options.photographs.iterdir() if p.suffix.lower() in (".jpg", ".jpeg", ".png"))
    fonts = usable_fonts()
    fonts, unseen = [f for i, f in enumerate(fonts) if i % 15], fonts[::15]
    queue = multiprocessing.Queue(24)
    feeder = lambda queue, fonts, seed: multiprocessing.Process(
        target=samples, args=(queue, fonts, photographs, characters, seed, options.batch), daemon=True
    )
    first = multiprocessing.Queue(30)
    checker = feeder(first, unseen, 999)
    checker.start()
    held = [first.get() for _ in range(24)]
    checker.terminate()
    feeder(queue, fonts, 1).start()
    trained = [p for p in network.parameters() if p.requires_grad]
    mean = [p.detach().clone() for p in trained]
    optimiser = torch.optim.AdamW(trained, lr=options.rate, weight_decay=1e-3)
    log = [{"step": 0, **validate(network, held)}]
    print(log[-1], flush=True)
    start, step, running = time.time(), 0, 0.0
    while (done := (time.time() - start) / 60 / options.minutes) < 1:
        rate = options.rate * min(1, (step + 1) / 80) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        images, lengths, targets = queue.get()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(torch.from_numpy(images).contiguous(memory_format=torch.channels_last))
        loss = loss_of(logits, lengths, targets)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 5.0)
        optimiser.step()
        step, running = step + 1, 0.98 * running + 0.02 * loss.item()
        with torch.no_grad():
            weight = min(0.998, step / (step + 10))
            for average, parameter in zip(mean, trained):
                average.lerp_(parameter, 1 - weight)
        if step % 50 == 0:
            print(step, round(time.time() - start), round(running / (1 - 0.98**step), 4), flush=True)
        if step % 400 == 0:
            log.append(save(network, trained, mean, held, options.out, step))
            print(log[-1], flush=True)
    log.append(save(network, trained, mean, held, options.out, step))
    (options.out / "train.json").write_text(json.dumps({"steps": step, "batch": options.batch, "fonts": len(fonts), "log": log}, indent=1))
    print(log[-1], flush=True)


def save(network, trained, mean, held, out, step):
    """Writes and measures the mean of the parameters, then puts the present ones back."""
    present = [p.detach().clone() for p in trained]
    with torch.no_grad():
        for parameter, average in zip(trained, mean):
            parameter.copy_(average)
        onnx.save(network.to_onnx(), str(out / "recogniser.onnx"))
        figures = {"step": step, **validate(network, held)}
        for parameter, kept in zip(trained, present):
            parameter.copy_(kept)
    return figures


if __name__ == "__main__":
    main()
