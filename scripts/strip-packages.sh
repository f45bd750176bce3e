#!/bin/sh
# Takes out of node_modules what no program of this machine loads: it leaves 137 MB. Run after `npm ci --omit=dev`, in the
# repository's root. The Dockerfile does.
set -eu
cd node_modules

# onnxruntime-node brings the runtimes of every platform.
this="$(node -p 'process.platform + "/" + process.arch')"
find onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d ! -path "*/${this}" -prune -exec rm -rf {} +
find onnxruntime-node/bin -type d -empty -delete
# The browser's runtime: transformers.js names it as a dependency and never loads it in Node.
rm -rf onnxruntime-web
rm -rf @huggingface/transformers/src @huggingface/transformers/types
find @huggingface/transformers/dist -type f ! -name 'transformers.node.mjs' -delete
# Cores for browsers. In Node tesseract.js loads those for both recognisers, whichever it is told to use.
find tesseract.js-core -type f \( -name '*.wasm.js' -o -name '*-lstm.*' \) -delete
# Models that models/manifest.json does not name.
rm -rf @tesseract.js-data/ind/4.0.0
# What opens images where no library of the machine's own is: npm 10 installs it on every machine.
rm -rf @img/sharp-wasm32 @emnapi
# For debuggers and compilers, and for those who work on the packages.
find . -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.test.js' \) -delete
find . -type d \( -name test -o -name tests -o -name __tests__ -o -name example -o -name examples \) -prune -exec rm -rf {} +
