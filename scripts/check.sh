#!/usr/bin/env bash
# All checks that do not need the running product, in under a minute.
# --without-tests: for a caller that runs all tests anyway.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

step() {
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    echo "ok    $name"
  else
    printf 'FAIL  %s\n%s\n' "$name" "$output"
    failed=1
  fi
}

fast_tests() {
  local failed=0
  step "unit, case and architecture tests" npx vitest run --root exporter --reporter=dot \
    src test/define test/cases test/architecture test/exposition test/config
  for folder in alert-rules dashboards; do
    step "tests of $folder that need no product" npx vitest run --root $folder --reporter=dot \
      --exclude "**/live.test.ts" --exclude "**/back-filled.test.ts"
  done
  return $failed
}

static_checks() {
  local failed=0
  step "generated files"          bash scripts/generate.sh --check
  step "command tree"             npx tsx exporter/scripts/generate/command-tree.ts --check
  step "types"                    bash scripts/build.sh
  step "types of exporter tests"  npx tsc -p exporter/tsconfig.test.json
  step "types of simulator tests" npx tsc -p simulator/tsconfig.test.json
  step "types of scripts"         npx tsc -p scripts/tsconfig.json
  for folder in promql alert-rules dashboards deployment; do
    step "types of $folder" npx tsc -p $folder/tsconfig.json
  done
  # Their packages are installs of their own: the root stays small, and scripts/test.sh installs them.
  for folder in grafana-plugin/host grafana-plugin; do
    if [ -d $folder/node_modules ]; then
      step "types of $folder" npx tsc -p $folder
      step "lint of $folder"  bash -c "cd $folder && npx oxlint --type-aware --deny-warnings"
    else
      echo "skip  types and lint of $folder: npm ci in $folder"
    fi
  done
  [ ! -d grafana-plugin/node_modules ] || step "types of plugin generators" npx tsc -p grafana-plugin/generate
  step "supply chain"             npx tsx scripts/supply-chain/check.ts
  step "lint"                     npm run lint --silent
  step "format"                   npx biome format
  return $failed
}

failed=0
if [ "${1:-}" != --without-tests ]; then
  fast_tests &
  tests=$!
fi
static_checks || failed=1
if [ -n "${tests:-}" ]; then wait "$tests" || failed=1; fi
exit "$failed"
