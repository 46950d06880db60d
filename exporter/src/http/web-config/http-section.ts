import { validateHeaderValue } from 'node:http';
import type { MapReader } from '../../config/map-reader.ts';
import { quoteDeviceText } from '../../errors/exporter-error.ts';
import { exactChoice } from './exact-choice.ts';

/**
 * Headers that may be set, as in exporter-toolkit, with the allowed values of those that have a fixed set.
 */
const allowedHeaders: Readonly<Record<string, readonly string[]>> = {
  'Content-Security-Policy': [],
  'Strict-Transport-Security': [],
  'X-Content-Type-Options': ['nosniff'],
  'X-Frame-Options': ['deny', 'sameorigin'],
  'X-XSS-Protection': [],
};

/** `http_server_config`: headers for every response. */
export function readHttp(reader: MapReader): Map<string, string> {
  if (reader.flag('http2') === true) {
    reader.invalidKey(
      'http2',
      'This exporter only supports HTTP/1.1, which Prometheus uses too; set false or remove it',
    );
  }
  const headers = reader.child('headers', Object.keys(allowedHeaders));
  const result = new Map<string, string>();
  for (const name of headers.names()) {
    const values = allowedHeaders[name];
    const found = values === undefined || !headers.has(name) ? undefined : headers.text(name);
    if (values === undefined || found === undefined) continue;
    if (values.length > 0) exactChoice(headers, found, values);
    else if (!isHeaderValue(name, found.text)) {
      headers.invalid(found, `${quoteDeviceText(found.text)} is not a valid header value`);
    }
    // An empty value disables the header.
    if (found.text !== '') result.set(name, found.text);
  }
  return result;
}

function isHeaderValue(name: string, value: string): boolean {
  try {
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
