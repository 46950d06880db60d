#!/usr/bin/env bash
# The demo: a simulated fleet, the exporter and Prometheus, from a fresh clone with one command. See --help.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

prometheus=yes
for argument in "$@"; do
  case $argument in
    --no-prometheus | --help | -h) prometheus=no ;;
  esac
done
# Where it cannot be had, the demo goes on without; what is missing has been said by then.
[ $prometheus = no ] || bash scripts/debian-packages.sh prometheus=prometheus || set -- --no-prometheus "$@"

echo "Building …"
bash scripts/build.sh
# In place of this shell, so that signals find the one process that knows what to stop.
exec node --import tsx scripts/demo/main.ts "$@"
