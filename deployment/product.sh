#!/usr/bin/env bash
# product.sh FOLDER: the exporter as it is installed: what `npm pack` packs, and the production dependencies of the lock file.
# The package and the image are both made of it, so that they cannot differ.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$1"
product=$(cd "$1" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Packed in a copy: prepack empties dist/ first, and programs of this tree may be starting from it.
mkdir "$work/tree"
tar -C "$repository" --exclude=node_modules --exclude=dist --exclude=test -cf - \
  package.json package-lock.json .npmrc tsconfig.json tsconfig.base.json scripts exporter simulator | tar -C "$work/tree" -xf -
ln -s "$repository/node_modules" "$work/tree/node_modules"
# The repository's own npm settings hide nothing here: prepack builds, and writes the bill of materials.
(cd "$work/tree/exporter" && npm pack --silent --pack-destination "$work" >/dev/null)
tar -xzf "$work"/mikrofleet-exporter-*.tgz -C "$product" --strip-components=1

# Exactly the lock file: `npm install` of the tarball would choose dependencies of dependencies anew on each day.
mkdir -p "$work/lock/exporter" "$work/lock/simulator"
cp "$repository/package.json" "$repository/package-lock.json" "$work/lock/"
cp "$repository/exporter/package.json" "$work/lock/exporter/"
cp "$repository/simulator/package.json" "$work/lock/simulator/"
(cd "$work/lock" && npm ci --silent --prefer-offline --omit=dev --ignore-scripts --workspace @mikrofleet/exporter)
rm -rf "$work/lock/node_modules/@mikrofleet" "$work/lock/node_modules/.bin"
if [ -e "$work/lock/exporter/node_modules" ]; then
  echo "A dependency was not hoisted; the product would lack it." >&2
  exit 1
fi
mv "$work/lock/node_modules" "$product/node_modules"

# The native module has a build for each system.
find "$product/node_modules/@photostructure/sqlite/prebuilds" -mindepth 1 -maxdepth 1 \
  ! -name "linux-${PRODUCT_ARCHITECTURE:-$(node -p process.arch)}" -exec rm -r {} +
rm -rf "$product/node_modules/@photostructure/sqlite/src"
