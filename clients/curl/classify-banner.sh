#!/bin/sh
# A banner from a file, with what is known of it; each step as a line when it happens, then the result.
set -eu
banner="${1:-$(dirname "$0")/../../docs/samples/banner-hinaan.jpg}"
curl -sSN --fail-with-body --retry 5 "${SARING_URL:-http://127.0.0.1:8080}/classify" \
  ${SARING_KEY:+-H "Authorization: Bearer $SARING_KEY"} \
  -H 'Accept: application/x-ndjson' \
  -F 'post={"context":{"regime":"pilkada-2024","material":"banner"}}' -F "images=@$banner"
