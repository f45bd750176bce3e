#!/bin/sh
# Reads a banner with each engine on packages stripped as the image and one box have them: what scripts/strip-packages.sh
# takes away is found missing only when it is loaded. Needs a build.
set -eu
cd "$(dirname "$0")/.."
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
mkdir "$place/scripts"
cp -r package.json package-lock.json .npmrc LICENSE dist models rulebook "$place"
cp scripts/strip-packages.sh "$place/scripts"
(cd "$place" && npm ci --silent --omit=dev --prefer-offline && sh scripts/strip-packages.sh)
for engine in paddle tesseract; do
  code=0
  OCR_ENGINE="$engine" DATA_DIR="$place/data" timeout --kill-after 5 90 node "$place/dist/cli.js" \
    classify docs/samples/banner-hinaan.jpg --json > "$place/$engine.json" || code=$?
  # 1: everything was read, and it is for a person to look at.
  [ "$code" = 1 ] || { echo "check-stripped: $engine: exit $code, not 1" >&2; exit 1; }
done
echo "both engines read on $(du -sm "$place/node_modules" | cut -f1) MB of packages"
