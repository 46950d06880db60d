#!/usr/bin/env bash
# Installs the npm packages of grafana-plugin/host if they are missing or its lock file changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../grafana-plugin/host"

stamp=node_modules/.mikrofleet-lock
cmp -s package-lock.json "$stamp" && exit 0
npm ci --loglevel=error
cp package-lock.json "$stamp"
