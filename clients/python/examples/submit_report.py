"""A report into the queue, and what became of it."""

import time
import uuid

from saring import ask

report = {
    "post": {"text": "Siapa memilih Pak Darmo diberi beras 5 kg dan uang Rp100.000."},
    "link": "https://contoh.example/unggahan/8",
    "channel": "web",
    "reporter": "warga-08",
}
key = {"Idempotency-Key": str(uuid.uuid4())}
receipt = ask("/reports", report, key)
# Sent again, as after a lost connection, it is the same report.
assert ask("/reports", report, key) == receipt
until = time.monotonic() + 60
found = ask(f"/reports/{receipt['reportId']}")
while found["status"] == "queued" and time.monotonic() < until:
    time.sleep(0.5)
    found = ask(f"/reports/{receipt['reportId']}")
print(found["status"], found["result"] and found["result"]["verdict"], found["caseId"])
