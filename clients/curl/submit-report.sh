#!/bin/sh
# A report with an image. Run again with the same key it makes no second one: curl may safely retry.
set -eu
key="${1:-formulir-$(date +%s)-$$}"
curl -sS --fail-with-body --retry 5 "${SARING_URL:-http://127.0.0.1:8080}/reports" \
  ${SARING_KEY:+-H "Authorization: Bearer $SARING_KEY"} \
  -H "Idempotency-Key: $key" \
  -F 'report={"link":"https://contoh.example/unggahan/9","channel":"web","reporter":"warga-09"}' \
  -F "images=@$(dirname "$0")/../../docs/samples/banner-hinaan.jpg"
