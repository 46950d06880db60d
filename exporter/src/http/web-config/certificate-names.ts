import type { X509Certificate } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** One entry of the list from Node, which quotes entries with a separator in them as JSON. */
const entry = /(?:^|, )(DNS|IP Address|URI|email):("(?:[^"\\]|\\.)*"|[^,"]*)(?=, |$)/g;

/**
 * The names in a certificate: host names, addresses, mail addresses and URIs, normalised by {@link nameKey}.
 */
export function certificateNames({ subjectAltName }: Pick<X509Certificate, 'subjectAltName'>): string[] {
  return [...(subjectAltName ?? '').matchAll(entry)].flatMap(([, kind, written = '']) => {
    const text = written.startsWith('"') ? unquote(written) : written;
    if (text === undefined) return [];
    // A host name that looks like an address must not match that address.
    if (kind !== 'IP Address' && ipaddr.isValid(text)) return [];
    return nameKey(text);
  });
}

/** Names are compared exactly, as in exporter-toolkit; only addresses have more than one spelling. */
export function nameKey(name: string): string {
  if (!ipaddr.isValid(name)) return name;
  const address = ipaddr.parse(name);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}

function unquote(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
