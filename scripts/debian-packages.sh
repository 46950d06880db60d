#!/usr/bin/env bash
# debian-packages.sh COMMAND=PACKAGE … : ensures that each command is installed. A path instead of a command must exist.
#
# As root on Debian, installs the missing packages without starting their services, such as Prometheus on port 9090 or
# the SNMP agent on port 161. Otherwise prints what to install and fails; the caller decides what to do.
set -euo pipefail

missing=()
for pair in "$@"; do
  if [[ $pair = /* ]]; then
    [ -e "${pair%%=*}" ] || missing+=("${pair#*=}")
    continue
  fi
  PATH="$PATH:/usr/sbin:/sbin" command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
done
[ ${#missing[@]} -gt 0 ] || exit 0
mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "Not installed here: ${missing[*]}. On Debian: sudo apt-get install ${missing[*]}" >&2
  exit 1
fi

echo "Installing Debian packages: ${missing[*]} …"
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "Cannot install Debian packages: ${missing[*]}" >&2
  rm -f "$log"
  exit 1
fi
rm -f "$log"
