#!/bin/sh
# Makes the passwords of the stack that do not exist yet, and gives each folder to the user that reads it. Prints the password of
# Grafana when it makes it: the log of the first start is the only other copy.
set -eu
secrets=${1:-/secrets}
umask 077

random() { head -c "$1" /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# A file is complete or absent: a start that is cut off half-way leaves no empty password.
write() {
  cat > "$1.new"
  mv "$1.new" "$1"
}

if [ ! -s "$secrets/grafana/secret-key" ]; then random 32 | write "$secrets/grafana/secret-key"; fi
if [ ! -s "$secrets/postgresql/password" ]; then random 24 | write "$secrets/postgresql/password"; fi
printf 'postgresql://mikrofleet:%s@postgresql/mikrofleet\n' "$(cat "$secrets/postgresql/password")" | write "$secrets/exporter/postgresql-url"
if [ ! -s "$secrets/grafana/admin-password" ]; then
  random 12 | write "$secrets/grafana/admin-password"
  echo "Grafana: user admin, password $(cat "$secrets/grafana/admin-password") (shown once; change it there)"
fi

# The users of the images.
chown -R 472:472 "$secrets/grafana"
chown -R 999:999 "$secrets/postgresql"
chown -R 10001:10001 "$secrets/exporter"
# Written by the exporter, read by Prometheus: its group.
chown 10001:65534 "$secrets/prometheus"
chmod 2750 "$secrets/prometheus"
# Likewise, read by Grafana.
chown 10001:472 "$secrets/plugin"
chmod 2750 "$secrets/plugin"
