#!/usr/bin/env bash
# tree.sh FOLDER: a small Debian 12 of its own in FOLDER, for trying the package. Made once and kept in .cache.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
base=.cache/debian-12-tree
if [ ! -d "$base" ]; then
  rm -rf "$base.new"
  debootstrap --variant=minbase bookworm "$base.new" > .cache/debootstrap.log 2>&1 || { tail -5 .cache/debootstrap.log >&2; exit 1; }
  rm -f "$base.new"/var/cache/apt/archives/*.deb
  mv "$base.new" "$base"
fi
mkdir -p "$1"
cp -a "$base/." "$1/"
# Without systemd as its first process, nothing in it is started by packages.
