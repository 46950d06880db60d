#!/bin/sh
# token.sh CONFIGURATION: writes the token of Prometheus. It can list and read devices, and nothing else, so that it needs no end:
# one that ended while nobody looks would end all scrapes.
set -eu
configuration=$1
file=${2:-/secrets/prometheus/token}
# One token for each registry, made once and kept: after a change of the profile, that of the other registry would be refused.
kept=$file.$(printf '%s' "$configuration" | cksum | cut -d ' ' -f 1)

umask 027
if [ ! -s "$kept" ]; then
  # Under another name until it is whole: a command that fails leaves an empty file.
  mikrofleet token create prometheus --scopes scrape,discovery --days never --config.file="$configuration" > "$kept.new"
  mv "$kept.new" "$kept"
fi
cp "$kept" "$file.new"
mv "$file.new" "$file"
