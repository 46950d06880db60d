#!/usr/bin/env bash
# Everything that can be said without running the product for real, in under a minute.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

failed=0
step() {
  local name=$1
  shift
  if output=$("$@" 2>&1); then
    echo "ok    $name"
  else
    echo "FAIL  $name"
    echo "$output"
    failed=$((failed + 1))
  fi
}

step "generated files"        npx tsx exporter/scripts/generate.ts --check
step "command tree"           npx tsx exporter/scripts/generate/command-tree.ts --check
step "types"                  bash scripts/build.sh
step "types of exporter tests"  npx tsc -p exporter/tsconfig.test.json
step "types of simulator tests" npx tsc -p simulator/tsconfig.test.json
step "types of scripts"       npx tsc -p scripts/tsconfig.json
step "lint"                   npx oxlint --type-aware --deny-warnings
step "format"                 npx biome format
step "unit, case and architecture tests" npx vitest run --root exporter --reporter=dot src test/define test/cases test/architecture test/exposition test/config
exit "$((failed > 0))"
