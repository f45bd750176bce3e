#!/bin/sh
# Becomes process 1 of a container, as deploy/compose.yaml has it run: root read-only, /tmp and /dev in memory, no
# capabilities, no new privileges. In namespaces of its own (`unshare --mount --pid --fork`):
#   container.sh ROOT DATA WORKDIR NAME=VALUE... COMMAND ...     COMMAND gives up its privileges by `setpriv`
set -eu
root="$1" data="$2" workdir="$3"
shift 3

mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount -t tmpfs -o nosuid,nodev,noexec,mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o nosuid,mode=755 tmpfs "$root/dev"
for device in null zero full random urandom; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount --bind "$data" "$root/data"
mount -o remount,bind,ro "$root"

exec chroot "$root" /usr/bin/env -i -C "$workdir" "$@"
