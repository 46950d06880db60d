#!/usr/bin/env bash
# npm run generate: writes every generated file. With --check it changes nothing and fails if one is out of date.
# In this order: boards and rules are made from the reference of the exporter.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

status=0
for generator in exporter/scripts promql dashboards alert-rules deployment; do
  npx tsx "$generator/generate.ts" "$@" || status=1
done
# The types of its API client are made by a package of its own install.
if [ -d grafana-plugin/node_modules ]; then
  npx tsx grafana-plugin/generate/main.ts "$@" || status=1
else
  echo "skip  generated files of the plugin: npm ci in grafana-plugin"
fi
exit $status
