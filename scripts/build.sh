#!/usr/bin/env bash
# Builds both workspaces. One build at a time in a tree: two at once write the same files, and who starts what the other
# has half written fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mkdir -p .cache
# Held by this shell and the compiler alone, so that it is free again when both are gone, killed or not.
exec 9>.cache/build.lock
if ! flock -n 9; then
  echo "Waiting for another build of this tree …" >&2
  flock 9
fi
node_modules/.bin/tsc -b
