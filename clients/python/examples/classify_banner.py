"""A banner from a file, as base64: what was found, and where."""

import base64
import pathlib
import sys

from saring import ask

SAMPLES = pathlib.Path(__file__).resolve().parents[3] / "docs" / "samples"
path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES / "banner-hinaan.jpg"

image = {"name": path.name, "data": base64.b64encode(path.read_bytes()).decode()}
answer = ask("/classify", {"images": [image]})
print(answer["verdict"])
for part in answer["parts"]:
    # What was not seen is no "nothing found".
    if part["gap"]:
        print(part["part"], "was not seen:", part["gap"]["message"]["en"])
for finding in answer["findings"]:
    for evidence in finding["evidence"]:
        print(finding["rule"], evidence["quote"], evidence["box"])
