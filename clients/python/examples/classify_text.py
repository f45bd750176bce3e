"""One text, its verdict, and the words that it rests on; then one that is refused, and why."""

from saring import SaringError, ask

answer = ask("/classify", {"text": "Warga Lembah Arum, Pak Darmo itu bajingan goblok, otak udang!"})
print(answer["status"], answer["verdict"])
for finding in answer["findings"]:
    print(finding["rule"], *(evidence["quote"] for evidence in finding["evidence"]))

try:
    ask("/classify", {"text": "Halo", "context": {"paid": "ya"}})
except SaringError as error:
    print(error.code, error)
