#!/usr/bin/env bash
# build.sh FOLDER: writes mikrofleet_VERSION_ARCHITECTURE.deb into the folder and prints its path.
# DEB_ARCHITECTURE: amd64 (default of an amd64 machine) or arm64; nothing of the target runs here.
# DEB_REVISION: appended to the version, for example 1. DEB_COMPRESSION: options of dpkg-deb, by default quick.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
mkdir -p "$1"
output=$(cd "$1" && pwd)
architecture=${DEB_ARCHITECTURE:-$(dpkg --print-architecture)}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# mktemp makes private folders; those of a package are for everybody.
root=$work/root
umask 022
mkdir -p "$root"/{DEBIAN,etc/mikrofleet/secrets,usr/bin,usr/lib/mikrofleet,usr/lib/systemd/system,usr/share/doc/mikrofleet}
library=$root/usr/lib/mikrofleet
documents=$root/usr/share/doc/mikrofleet

case $architecture in amd64) node_architecture=x64 ;; *) node_architecture=$architecture ;; esac
PRODUCT_ARCHITECTURE=$node_architecture bash "$repository/deployment/product.sh" "$library"

# Node.js itself: the version and content named in node.json, and no other.
read -r node_package node_version integrity < <(node -e '
  const { version, packages } = require(process.argv[1]);
  const { name, integrity } = packages[process.argv[2]];
  console.log(name, version, integrity);' "$here/node.json" "$architecture")
cache=$repository/.cache/node-packages
tarball=$cache/$node_package-$node_version.tgz
mkdir -p "$cache"
[ -e "$tarball" ] || (cd "$work" && npm pack --silent "$node_package@$node_version" >/dev/null && mv "$work/$node_package-$node_version.tgz" "$tarball")
if [ "sha512-$(openssl dgst -sha512 -binary "$tarball" | base64 --wrap=0)" != "$integrity" ]; then
  echo "$tarball has another content than deployment/debian/node.json names." >&2
  rm -f "$tarball"
  exit 1
fi
tar -xzf "$tarball" -C "$work" package/bin/node package/LICENSE
install -m 0755 "$work/package/bin/node" "$library/node"
install -m 0644 "$work/package/LICENSE" "$documents/node.LICENSE"

version=$(node -p 'require(process.argv[1]).version' "$library/package.json")${DEB_REVISION:+-$DEB_REVISION}

# The bill of materials of the package names what the package adds.
node -e '
  const { readFileSync, writeFileSync } = require("node:fs");
  const [from, to, name, version] = process.argv.slice(1);
  const bill = JSON.parse(readFileSync(from, "utf8"));
  bill.components.push({ type: "application", name: "node", version, purl: `pkg:npm/${name}@${version}`, "bom-ref": `node@${version}` });
  writeFileSync(to, `${JSON.stringify(bill, undefined, 2)}\n`);' \
  "$library/sbom.cdx.json" "$documents/sbom.cdx.json" "$node_package" "$node_version"
rm "$library/sbom.cdx.json"

cat > "$root/usr/bin/mikrofleet" <<'END'
#!/bin/sh
# The file of the service, so that commands work in every folder. --config.file wins.
export MIKROFLEET_CONFIG_FILE="${MIKROFLEET_CONFIG_FILE:-/etc/mikrofleet/mikrofleet.yml}"
exec /usr/lib/mikrofleet/node /usr/lib/mikrofleet/bin/mikrofleet.js "$@"
END
chmod 0755 "$root/usr/bin/mikrofleet"
mv "$library/packaging/systemd/mikrofleet.service" "$root/usr/lib/systemd/system/"
mv "$library"/packaging/etc/mikrofleet/* "$root/etc/mikrofleet/"
rm -r "$library/packaging"
# What belongs into Prometheus, Alertmanager and Grafana, which may be on other machines.
share=$root/usr/share/mikrofleet
mkdir -p "$share"/{alert-rules,dashboards}
cp -R "$repository"/alert-rules/{rules,runbooks} "$share/alert-rules/"
cp "$repository"/alert-rules/alertmanager/{mikrofleet.tmpl,receivers.yml,alertmanager.yml} "$share/alert-rules/"
cp -R "$repository"/dashboards/{json,provisioning} "$share/dashboards/"
cp -R "$repository/prometheus" "$share/"
# Wherever one of them is copied to, it loads the rules of the package. A path that matches nothing is no error for Prometheus.
sed -i -E 's#^rule_files: .*#rule_files: [/usr/share/mikrofleet/alert-rules/rules/*.yml]#' "$share"/prometheus/prometheus.yml \
  "$share"/prometheus/examples/*.yml
# For editors: beside the file that names it.
ln -s /usr/lib/mikrofleet/docs/mikrofleet.schema.json "$root/etc/mikrofleet/mikrofleet.schema.json"
install -m 0644 "$here/copyright" "$documents/copyright"
gzip -9n < "$repository/CHANGELOG.md" > "$documents/changelog.gz"

find "$root" -type d -exec chmod 0755 {} +
find "$root" -type f ! -perm -u+x -exec chmod 0644 {} +
find "$root" -type f -perm -u+x -exec chmod 0755 {} +
# Passwords will be in them.
chmod 0750 "$root/etc/mikrofleet" "$root/etc/mikrofleet/secrets"
chmod 0640 "$root"/etc/mikrofleet/*.yml

size=$(du -sk --exclude=DEBIAN "$root" | cut -f1)
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/" "$here/control" > "$root/DEBIAN/control"
install -m 0644 "$here/conffiles" "$root/DEBIAN/conffiles"
install -m 0755 "$here/postinst" "$here/prerm" "$here/postrm" "$root/DEBIAN/"
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort --zero-terminated | xargs --null md5sum > DEBIAN/md5sums)

file=$output/mikrofleet_${version}_$architecture.deb
# Level 1 takes seconds and makes the file a tenth larger than level 6, which takes minutes.
read -ra compression <<< "${DEB_COMPRESSION:--Zxz -z1}"
# Under another name until it is whole, in the same folder, so that the last step is one.
draft=$(mktemp "$output/.mikrofleet.XXXXXXXX")
trap 'rm -rf "$work" "$draft"' EXIT
dpkg-deb --root-owner-group "${compression[@]}" --build "$root" "$draft" >/dev/null
chmod 0644 "$draft"
mv "$draft" "$file"
echo "$file"
