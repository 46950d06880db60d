#!/usr/bin/env bash
# npm run bench:registry: measures the registry at the size of a provider, see METHOD.md. Flags: --write, --quick, --only DIALECT,…
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/install.sh"

npx tsc -b
exec npx tsx bench/registry.ts "$@"
