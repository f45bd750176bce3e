#!/bin/sh
# Builds the Dockerfile and runs what it makes as deploy/compose.yaml would, on a machine that has no Docker and reaches
# no registry of images: on a stand-in for the base (image-check/stand-in-base.sh), by buildah, in Linux's namespaces.
# Needs root, 15 GB in /tmp, npm's registry and Debian's mirror, and of Debian: buildah debootstrap iproute2 postgresql.
# Takes six to thirteen minutes, so .ci/run does without. `npm run check:image`
set -eu
cd "$(dirname "$0")/.."
for program in buildah debootstrap ip nsenter setpriv; do
  command -v "$program" > /dev/null || { echo "check-image: $program is missing (see the head of $0)" >&2; exit 1; }
done
[ "$(id -u)" = 0 ] || { echo "check-image: must be root" >&2; exit 1; }

work="$(mktemp -d /tmp/saring-image-XXXXXX)"
image() { buildah --root "$work/storage" --runroot "$work/runroot" --storage-driver vfs "$@"; }
clean() {
  image umount --all > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT TERM

echo "== a stand-in for the base"
sh scripts/image-check/stand-in-base.sh "$work/base"
base="$(image from scratch)"
image add --quiet "$base" "$work/base" / > /dev/null
image config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --cmd node "$base"
image commit --quiet --format docker --rm "$base" saring-base > /dev/null
rm -rf "$work/base"

echo "== the Dockerfile, from the files that git knows"
mkdir "$work/context"
git ls-files -z --cached --others --exclude-standard | tar --null --files-from - -c | tar -C "$work/context" -x
# Of Docker's format: the other one has no HEALTHCHECK.
image bud --quiet --layers --isolation chroot --format docker --pull-never --build-arg BASE=localhost/saring-base \
  --volume /etc/ssl/certs:/etc/ssl/certs:ro --tag saring "$work/context" > /dev/null
image inspect --type image saring > "$work/image.json"
image push --quiet --disable-compression saring "dir:$work/pushed"
root="$(image mount "$(image from --pull-never localhost/saring)")"

echo "== what it made, with a network of its own"
# Processes of their own as well, so that whatever ends this ends the containers; `sh` is their process 1, and reaps.
unshare --net --pid --fork --kill-child --mount-proc \
  sh -c 'ip link set lo up && node scripts/image-check/run.mjs "$1" "$2" || exit 1' sh "$work" "$root"
