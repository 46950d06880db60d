import { ExporterError } from '../../errors/exporter-error.ts';

const tlsAlert = 0x15;
const tlsHandshake = 0x16;

/**
 * Identifies what answered instead of the RouterOS API, from the first bytes that did not fit. Never shows the
 * bytes: whoever may test an address would read the greetings of services that are none of theirs.
 */
export function foreignService(bytes: Buffer): ExporterError {
  if ((bytes[0] === tlsAlert || bytes[0] === tlsHandshake) && bytes[1] === 0x03) {
    return new ExporterError(
      'device.tls-required',
      'The port answers with TLS, but the auth has `tls` off: this is the api-ssl service.',
    );
  }
  const text = bytes.toString('latin1');
  if (text.startsWith('SSH-')) return other('An SSH server answers on this port.');
  if (text.startsWith('HTTP/')) return other('A web server answers on this port.');
  return other('The answer is not a RouterOS API sentence.');
}

const other = (text: string): ExporterError => new ExporterError('device.protocol', text);
