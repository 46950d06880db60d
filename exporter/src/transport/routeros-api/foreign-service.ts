import { quoteDeviceText } from '../../errors/exporter-error.ts';

const tlsAlert = 0x15;
const tlsHandshake = 0x16;

/** Identifies what answered instead of the RouterOS API, from the first bytes that did not fit. */
export function describeForeignService(bytes: Buffer): string {
  if ((bytes[0] === tlsAlert || bytes[0] === tlsHandshake) && bytes[1] === 0x03) {
    return 'The port answers with TLS, but the auth has `tls` off: this is the api-ssl service.';
  }
  const text = quoteDeviceText(bytes.toString('latin1'));
  if (bytes.toString('latin1').startsWith('SSH-')) return `An SSH server answers on this port: ${text}.`;
  if (bytes.toString('latin1').startsWith('HTTP/')) return `A web server answers on this port: ${text}.`;
  return `The answer is not a RouterOS API sentence: ${text}.`;
}
