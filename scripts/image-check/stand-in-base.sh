#!/bin/sh
# Makes a stand-in for Node's slim Debian image, for machines that reach no registry of images: the Debian release and
# the Node of the Dockerfile's `ARG BASE`, npm, and the user `node`. Usage: stand-in-base.sh FOLDER, which must not exist.
set -eu
base="$1"
from="$(sed -n 's/^ARG BASE=node:\([0-9]*\)-\([a-z]*\)-slim@.*/\1 \2/p' Dockerfile)"
node="${from% *}"
debian="${from#* }"
arch="$(node -p process.arch)"

debootstrap --variant=minbase "$debian" "$base" > "$base.log" 2>&1 || { tail -5 "$base.log" >&2; exit 1; }
# What Debian's slim images leave out.
rm -rf "$base"/var/cache/apt/* "$base"/var/lib/apt/lists/* "$base"/usr/share/doc/* "$base"/usr/share/man/* \
  "$base"/usr/share/locale/* "$base"/usr/share/info/* "$base"/var/log/*

packages="$base/tmp/packages"
mkdir "$packages"
(cd "$packages" && npm pack --silent "node-linux-$arch@$node" npm@10 > /dev/null)
tar -C "$base/usr/local" --strip-components 1 --no-same-owner -xzf "$packages"/node-linux-*.tgz package/bin
mkdir -p "$base/usr/local/lib/node_modules/npm"
tar -C "$base/usr/local/lib/node_modules/npm" --strip-components 1 --no-same-owner -xzf "$packages"/npm-*.tgz
for program in npm npx; do
  ln -sf "../lib/node_modules/npm/bin/$program-cli.js" "$base/usr/local/bin/$program"
done
rm -rf "$packages"

chroot "$base" groupadd --gid 1000 node
chroot "$base" useradd --uid 1000 --gid node --shell /bin/bash --create-home node
# The certificates of this machine, which the build mounts: a proxy in its way may have one of its own.
mkdir -p "$base/usr/local/etc"
printf "%s\n" cafile=/etc/ssl/certs/ca-certificates.crt update-notifier=false > "$base/usr/local/etc/npmrc"
