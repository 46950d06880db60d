import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A file that cannot be used, in words that follow "The file … cannot be used:". */
export interface Unusable {
  readonly why: string;
}

/** All certificates of a PEM text, at least one. OpenSSL silently accepts a file without any. */
export function certificatesIn(
  pem: string,
): readonly [X509Certificate, ...(readonly X509Certificate[])] | Unusable {
  try {
    const [first, ...others] = (pem.match(block) ?? []).map((text) => new X509Certificate(text));
    return first === undefined ? { why: 'it contains no PEM certificate' } : [first, ...others];
  } catch {
    return { why: 'it contains a damaged certificate' };
  }
}

/** Without OpenSSL's message: no part of a key file may end up in a log. */
export function privateKeyIn(pem: string): KeyObject | Unusable {
  if (/ENCRYPTED/.test(pem)) return { why: 'the key is protected by a passphrase, which is not supported' };
  try {
    return createPrivateKey(pem);
  } catch {
    return { why: 'it contains no PEM private key' };
  }
}

/** Of a key that was made for another certificate. */
export const foreignKey = 'the key does not belong to the certificate in cert_file';
