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

bash scripts/install-packages.sh .
