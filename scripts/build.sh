#!/usr/bin/env bash
# Builds both workspaces. Only one build runs at a time in a tree: two would write the same files, and a program started
# from half-written files fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mkdir -p .cache
# Held only by this shell and the compiler, so that it is released when both end, even if killed.
exec 9>.cache/build.lock
if ! flock -n 9; then
  echo "Waiting for another build of this tree …" >&2
  flock 9
fi
node_modules/.bin/tsc -b
