const tlsAlert = 0x15;
const tlsHandshake = 0x16;

/**
 * Identifies what answered instead of the RouterOS API, from the first bytes that did not fit. Never shows the
 * bytes: whoever may test an address would read the greetings of services that are none of theirs.
 */
export function describeForeignService(bytes: Buffer): string {
  if ((bytes[0] === tlsAlert || bytes[0] === tlsHandshake) && bytes[1] === 0x03) {
    return 'The port answers with TLS, but the auth has `tls` off: this is the api-ssl service.';
  }
  const text = bytes.toString('latin1');
  if (text.startsWith('SSH-')) return 'An SSH server answers on this port.';
  if (text.startsWith('HTTP/')) return 'A web server answers on this port.';
  return 'The answer is not a RouterOS API sentence.';
}
