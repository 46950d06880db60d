import { readFileSync } from 'node:fs';
import tls from 'node:tls';

/** Bundles where operating systems keep the authorities an administrator installed. Node itself reads none of them. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt', // Debian, Ubuntu, Alpine
  '/etc/pki/tls/certs/ca-bundle.crt', // Fedora, RHEL
  '/etc/ssl/ca-bundle.pem', // openSUSE
  '/etc/ssl/cert.pem', // macOS, BSD
];

let authorities: readonly string[] | undefined;

/** Certificates of the first readable system bundle, plus those shipped with Node. Read once. */
export function systemAuthorities(): readonly string[] {
  authorities ??= [...tls.rootCertificates, ...readBundle()];
  return authorities;
}

function readBundle(): readonly string[] {
  for (const bundle of bundles) {
    try {
      return [readFileSync(bundle, 'utf8')];
    } catch {
      // try the path of the next system
    }
  }
  return [];
}
