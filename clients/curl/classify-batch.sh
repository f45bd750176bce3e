#!/bin/sh
# NDJSON from standard input, a post a line, as it comes (-T does not wait for its end); verdicts as they are done.
set -eu
curl -sSN --fail-with-body -X POST -T - "${SARING_URL:-http://127.0.0.1:8080}/classify/batch" \
  ${SARING_KEY:+-H "Authorization: Bearer $SARING_KEY"} \
  -H 'Content-Type: application/x-ndjson' -H 'Expect:'
