import type { ErrorCode } from '../../errors/codes.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { socketError, systemCode } from './socket-error.ts';

const byVerification: Readonly<Record<string, ErrorCode>> = {
  CERT_HAS_EXPIRED: 'device.tls-expired',
  CERT_NOT_YET_VALID: 'device.tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'device.tls-name-mismatch',
  HOSTNAME_MISMATCH: 'device.tls-name-mismatch',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'device.tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'device.tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'device.tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'device.tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'device.tls-untrusted',
  CERT_SIGNATURE_FAILURE: 'device.tls-untrusted',
  CERT_CHAIN_TOO_LONG: 'device.tls-untrusted',
  CERT_REVOKED: 'device.tls-untrusted',
  CERT_UNTRUSTED: 'device.tls-untrusted',
  CERT_REJECTED: 'device.tls-untrusted',
  INVALID_CA: 'device.tls-untrusted',
  INVALID_PURPOSE: 'device.tls-untrusted',
  PATH_LENGTH_EXCEEDED: 'device.tls-untrusted',
};

/** Converts a failed handshake to an ExporterError. */
export function tlsError(error: unknown, peer: string, anonymous: boolean): ExporterError {
  const code = systemCode(error);
  const text = quoteDeviceText(error instanceof Error ? error.message : String(error));
  const verification = byVerification[code];
  if (verification !== undefined) {
    return new ExporterError(verification, `${peer}: ${text} (${code}).`, { cause: error });
  }
  // Names differ between the OpenSSL of Node 20 (SSLV3_ALERT_...) and later ones (SSL/TLS_ALERT_...).
  if (code.endsWith('ALERT_HANDSHAKE_FAILURE')) {
    return anonymous
      ? new ExporterError('device.tls-failed', `${peer} refuses anonymous TLS: it has a certificate.`)
      : new ExporterError(
          'device.tls-no-certificate',
          `${peer} shares no cipher with the exporter: its api-ssl service has no certificate.`,
        );
  }
  // OpenSSL refuses an old version itself, or the device refuses ours.
  if (/UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|VERSION_TOO_LOW|INAPPROPRIATE_FALLBACK/.test(code)) {
    return new ExporterError('device.tls-version', `${peer} offers no TLS 1.2 or later (${code}).`, {
      cause: error,
    });
  }
  if (/KEY_TOO_SMALL|MD_TOO_WEAK|BAD_DH_VALUE|BAD_ECPOINT/.test(code)) {
    return new ExporterError('device.tls-weak', `${peer} is not safe enough: ${text} (${code}).`, {
      cause: error,
    });
  }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|HTTP_REQUEST|RECORD_LAYER/.test(code)) {
    return new ExporterError(
      'device.tls-not-spoken',
      `${peer} does not answer with TLS: it is probably the plain API port, or another service (${code}).`,
      { cause: error },
    );
  }
  // The plain API of RouterOS takes a handshake for a very long word: it waits for the rest, or closes.
  if (code === 'ECONNRESET') {
    return new ExporterError(
      'device.tls-not-answered',
      `${peer}: The connection was closed during the TLS handshake. A plain API port (8728) does this, and so do the \`address\` list of the service and a full session table (${code}).`,
      { cause: error },
    );
  }
  return socketError(error, peer, 'tls');
}
