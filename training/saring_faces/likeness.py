"""How far apart one person's faces and different people's are, for the thresholds of likeness.

  python -m saring_faces.likeness --photographs ../../shared/data/images/faces --networks $BUILD/faces \\
      [--others FOLDER]

Leaves one photograph out at a time: each photograph of an office-holder, as it is and spoilt, against
references from that person's other photographs. Everybody else, spoilt alike, is held against all
references. `people.json` says who is on which photograph; `--others` is a folder of photographs of
yet other people.
"""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

from .references import face_box, views
from .runtime import Networks, candidates, describe, evidence, landmarks, overlap, second_look

PEOPLE = Path(__file__).with_name("people.json")
HOLDERS = Path(__file__).with_name("office-holders.json")
THRESHOLDS = (0.34, 0.36, 0.38, 0.39, 0.40, 0.42, 0.44, 0.45, 0.46, 0.48, 0.50)
# What banners do to a face: the side it is brought to, a turn in degrees, and what else.
SPOILT = {
    "as it is": (120, 0, None),
    "small 64": (64, 0, None),
    "small 40": (40, 0, None),
    "small 32": (32, 0, None),
    "small 24": (24, 0, None),
    "turned 20": (120, 20, None),
    "turned -20": (120, -20, None),
    "mirrored": (120, 0, lambda picture: picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)),
    "grey": (120, 0, lambda picture: picture.convert("L").convert("RGB")),
    "darkened": (120, 0, lambda picture: ImageEnhance.Brightness(picture).enhance(0.4)),
    "JPEG 30": (120, 0, lambda picture: _jpeg(picture, 30)),
    "blurred": (120, 0, lambda picture: picture.filter(ImageFilter.GaussianBlur(2))),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photographs", type=Path, required=True)
    arguments.add_argument("--networks", type=Path, required=True)
    arguments.add_argument("--others", type=Path)
    options = arguments.parse_args()
    networks = Networks(options.networks)
    shown = []  # person, photograph, picture, box
    for person, photographs in json.loads(PEOPLE.read_text("utf8")).items():
        for name, faces, at in photographs:
            picture = Image.open(options.photographs / name).convert("RGB")
            box = face_box(networks, picture, {"file": name, "faces": faces, "at": at})
            shown.append((person, name, picture, box))
    holders = {holder["name"] for holder in json.loads(HOLDERS.read_text("utf8"))}
    references = {
        (person, name): _references(networks, picture, box)
        for person, name, picture, box in shown
        if person in holders
    }
    own, others = [], []
    for person, name, picture, box in shown:
        for how, descriptor in _spoilt(networks, picture, box):
            apart = {
                holder: min(
                    (np.linalg.norm(vectors - descriptor, axis=1).min() for (who, photograph), vectors in references.items()
                     if who == holder and photograph != name),
                    default=np.inf,
                )
                for holder in {who for who, _ in references}
            }
            if person in holders:
                own.append((apart[person], person, name, how))
            wrong = {holder: distance for holder, distance in apart.items() if holder != person}
            nearest = min(wrong, key=wrong.get)
            others.append((wrong[nearest], person, nearest, how))
    _report("same person, another photograph", own)
    _report("somebody else", others)
    if options.others:
        _report("somebody else, other photographs", list(_strangers(networks, options.others, references)))


def _strangers(networks: Networks, folder: Path, references):
    everyone = np.concatenate(list(references.values()))
    for path in sorted(folder.iterdir()):
        picture = Image.open(path).convert("RGB")
        picture.thumbnail((1280, 1280))
        pixels = np.asarray(picture)
        for one in candidates(networks, picture):
            if evidence(one.score, second_look(networks, pixels, one.box)).sum() > 6:
                for how, descriptor in _spoilt(networks, picture, one.box):
                    yield np.linalg.norm(everyone - descriptor, axis=1).min(), path.name, "", how


def _spoilt(networks: Networks, picture: Image.Image, box):
    """Descriptors by what was done, where the detector still sees the face."""
    for how, (side, turn, change) in SPOILT.items():
        scale = side / max(box[2:])
        size = [max(1, round(length * scale)) for length in picture.size]
        centre = ((box[0] + box[2] / 2) * scale, (box[1] + box[3] / 2) * scale)
        one = picture.resize(size, Image.Resampling.LANCZOS)
        one = one.rotate(turn, Image.Resampling.BICUBIC, center=centre)
        one = change(one) if change else one
        x = size[0] - centre[0] if how == "mirrored" else centre[0]
        expected = (x - box[2] * scale / 2, centre[1] - box[3] * scale / 2, box[2] * scale, box[3] * scale)
        seen = [found for found in candidates(networks, one) if overlap(found.box, expected) > 0.3]
        if seen:
            best = max(seen, key=lambda found: overlap(found.box, expected))
            pixels = np.asarray(one)
            yield how, describe(networks, pixels, landmarks(networks, pixels, best.box))


def _references(networks: Networks, picture: Image.Image, box) -> np.ndarray:
    return np.array(views(networks, picture, box))


def _report(title: str, rows) -> None:
    distances = np.array([row[0] for row in rows])
    print(f"{title}: {len(rows)} faces, mean {distances.mean():.3f}")
    for threshold in THRESHOLDS:
        print(f"  within {threshold:.2f}: {(distances <= threshold).mean():.3f}")
    for how in SPOILT:
        some = np.array([row[0] for row in rows if row[3] == how])
        if len(some):
            print(f"  {how}: {len(some)} faces, {some.min():.3f} to {some.max():.3f}")
    ordered = sorted(rows, key=lambda row: row[0])
    for row in [*ordered[:4], *ordered[-4:]]:
        print("  ", round(float(row[0]), 3), *row[1:])


def _jpeg(picture: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return Image.open(buffer).convert("RGB")


if __name__ == "__main__":
    main()
