#!/usr/bin/env bash
# npm run bench: measures Mikrofleet against its peers, see METHOD.md. Flags: --write, --quick, --only SECTION,…
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../scripts/install.sh"

bash scripts/build.sh
bash scripts/debian-packages.sh prometheus-snmp-exporter=prometheus-snmp-exporter snmpbulkwalk=snmp ||
  echo "The comparison with snmp_exporter is left out." >&2
exec npx tsx bench/main.ts "$@"
