#!/usr/bin/env bash
# npm run soak: good devices beside hostile ones for a long time, see METHOD.md. Flags: --minutes, --good, --hostile KIND,…
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/install.sh"

bash scripts/build.sh
exec npx tsx bench/soak/main.ts "$@"
