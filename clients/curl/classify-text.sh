#!/bin/sh
# One text. curl itself waits as Retry-After says when the service is at capacity (429) or away for a while (503).
set -eu
curl -sS --fail-with-body --retry 5 "${SARING_URL:-http://127.0.0.1:8080}/classify" \
  ${SARING_KEY:+-H "Authorization: Bearer $SARING_KEY"} \
  -H 'Content-Type: application/json' \
  -d '{"text":"Warga Lembah Arum, Pak Darmo itu bajingan goblok, otak udang!"}'
