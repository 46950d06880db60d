#!/bin/sh
# token.sh CONFIGURATION [FILE [FOLDER]]: writes the token of Prometheus into FILE. It can list and read devices, and nothing else, so
# that it needs no end: one that ended while nobody looks would end all scrapes.
#
# For each word of TENANTS, such as acme=2, also makes the tenant if there is none, with organization 2 of Grafana, and writes the token
# of the app plugin there into FOLDER/token-2. That one is worth nothing without a person whom Grafana has signed in.
set -eu
configuration=$1
file=${2:-/secrets/prometheus/token}
folder=${3:-/secrets/plugin}

umask 027
cli() { mikrofleet "$@" --config.file="$configuration"; }

# keep FILE NAME WORDS…: a token for each registry, made once and kept: after a change of the profile, that of the other registry would
# be refused.
keep() {
  target=$1
  kept=$target.$(printf '%s' "$2" | cksum | cut -d ' ' -f 1)
  shift 2
  if [ ! -s "$kept" ]; then
    # Under another name until it is whole: a command that fails leaves an empty file.
    cli token create "$@" > "$kept.new"
    mv "$kept.new" "$kept"
  fi
  cp "$kept" "$target.new"
  mv "$target.new" "$target"
}

keep "$file" "$configuration" prometheus --scopes scrape,discovery --days never

for word in ${TENANTS:-}; do
  tenant=${word%%=*}
  organization=${word#*=}
  found=$(cli tenant list | awk -v name="$tenant" 'NR > 1 && $1 == name { print "found", $4 }')
  if [ -z "$found" ]; then
    if [ -n "${NETWORKS:-}" ]; then set -- --networks "$NETWORKS"; else set --; fi
    cli tenant create "$tenant" --grafana-org "$organization" "$@"
  elif [ "$found" != "found $organization" ]; then
    echo "The tenant $tenant is not that of organization $organization of Grafana, so nobody there can use the plugin:" \
      "PATCH /api/v1/tenants/ID with {\"grafana_org_id\": $organization}." >&2
  fi
  keep "$folder/token-$organization" "$configuration $tenant" grafana --tenant "$tenant" --role admin --scopes grafana --days never
done
