import type { Hidden } from './authorization.ts';

/** What a connection is verified with, as PEM text. */
export interface OutboundTls {
  /** Certificate authorities to use instead of Node's, which its own `fetch` cannot take. */
  readonly ca?: string | undefined;
  /** Shown to a server that asks for a certificate. */
  readonly client?: { readonly cert: string; readonly key: Hidden; readonly expiresAtMs: number } | undefined;
}

const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
]);

/** What a server says of our certificate. Go before 1.21 says BAD_CERTIFICATE, whatever is wrong with it. */
const rejection =
  /ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR)/;

/** Why the two sides do not agree on TLS, in words; undefined for a code that says nothing about it. */
export function tlsReason(code: string, tls: OutboundTls | undefined): string | undefined {
  if (untrusted.has(code)) {
    const authorities = tls?.ca === undefined ? 'the system authorities' : 'an authority in ca_file';
    return `its certificate is not signed by ${authorities} (${code})`;
  }
  if (code === 'CERT_HAS_EXPIRED') return `its certificate has expired (${code})`;
  if (code === 'CERT_NOT_YET_VALID') return `its certificate is not valid yet (${code})`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `its certificate is for another name (${code})`;
  if (rejection.test(code)) return refused(code, tls?.client);
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/.test(code)) {
    return `it does not speak TLS (${code})`;
  }
  return /^ERR_(?:SSL|OSSL)_/.test(code) ? `TLS failed (${code})` : undefined;
}

function refused(code: string, client: OutboundTls['client']): string {
  if (client === undefined) return `it demands a client certificate: set cert_file and key_file (${code})`;
  if (client.expiresAtMs > Date.now()) return `it refuses the certificate in cert_file (${code})`;
  const expired = new Date(client.expiresAtMs).toISOString();
  return `it refuses the certificate in cert_file, which expired at ${expired} (${code})`;
}
