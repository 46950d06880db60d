#!/usr/bin/env bash
# install-packages.sh FOLDER: installs the npm packages of a folder if they are missing or its lock file changed.
set -euo pipefail
cd "$1"

stamp=node_modules/.mikrofleet-lock
are_installed() { cmp -s package-lock.json "$stamp"; }
are_installed && exit 0

mkdir -p .cache
# One at a time in a folder: two terminals that start after a new lock file would delete each other's packages. Held by
# this shell and npm, so that it is released when both end, even if killed.
exec 9> .cache/install.lock
if ! flock -n 9; then
  echo "Waiting for another installation of npm packages in $1 …" >&2
  flock 9
  are_installed && exit 0
fi
echo "Installing npm packages …"
npm ci --loglevel=error
cp package-lock.json "$stamp"
