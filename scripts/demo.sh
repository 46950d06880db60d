#!/usr/bin/env bash
# The demo: a simulated fleet, the exporter, Prometheus and Alertmanager from a fresh clone, with one command. See --help.
set -euo pipefail
# Milliseconds since 1970: the time to be ready includes packages and build.
DEMO_STARTED_AT=$(date +%s%3N)
export DEMO_STARTED_AT
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

prometheus=yes
alertmanager=yes
for argument in "$@"; do
  case $argument in
    --no-prometheus | --help | -h) prometheus=no ;;
    --no-alertmanager) alertmanager=no ;;
  esac
done
# If one cannot be installed, the script has printed why, and the demo runs without it.
[ $prometheus = no ] || bash scripts/debian-packages.sh prometheus=prometheus || { prometheus=no; set -- --no-prometheus "$@"; }
[ $prometheus = no ] || [ $alertmanager = no ] || bash scripts/debian-packages.sh prometheus-alertmanager=prometheus-alertmanager ||
  { echo "No Alertmanager: alerts fire in Prometheus, and no page arrives." >&2; set -- --no-alertmanager "$@"; }

echo "Building …"
bash scripts/build.sh
DEMO_BUILT_AT=$(date +%s%3N)
export DEMO_BUILT_AT
# Replaces this shell, so that signals reach the process that stops everything.
exec node --import tsx scripts/demo/main.ts "$@"
