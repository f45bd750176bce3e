"""Lines of standard input, a post each, through one connection."""

import json
import sys

from saring import open_request


def lines():
    for number, text in enumerate(filter(str.strip, sys.stdin), start=1):
        yield json.dumps({"clientRef": f"baris-{number}", "text": text.strip()}).encode() + b"\n"


with open_request("/classify/batch", lines(), {"Content-Type": "application/x-ndjson"}) as answer:
    end = None
    for line in map(json.loads, answer):
        if "end" in line:
            end = line
        elif "error" in line:
            print(line["index"], line["error"]["code"], line["error"]["detail"])
        else:
            print(line["index"], line["clientRef"], line["verdict"])
# Without its last line a batch was cut short.
if not end or not end["end"]:
    sys.exit("the batch broke off")
print(end["ok"], "classified,", end["failed"], "refused")
