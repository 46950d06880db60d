#!/usr/bin/env bash
# Installs the npm packages if they are missing or the lock file changed. Sourced by the other scripts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v node >/dev/null || ! node -e '
  const [major, minor] = process.versions.node.split(".").map(Number);
  process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; then
  echo "Mikrofleet needs Node.js 20.19 or later; this machine has $(node --version 2>/dev/null || echo none)." >&2
  exit 1
fi

stamp=node_modules/.mikrofleet-lock
if ! cmp -s package-lock.json "$stamp"; then
  mkdir -p .cache
  # One at a time: two terminals that start after a new lock file would delete each other's packages.
  (
    flock 9
    cmp -s package-lock.json "$stamp" && exit
    echo "Installing npm packages …"
    npm ci --loglevel=error
    cp package-lock.json "$stamp"
  ) 9> .cache/install.lock
fi
