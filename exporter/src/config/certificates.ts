import type { MapReader } from './map-reader.ts';
import { readBounded } from './source.ts';

/** PEM text of the file that a key names; undefined without the key or after an error. */
export function readCertificates(reader: MapReader, key: string): string | undefined {
  const path = reader.text(key);
  if (path === undefined) return undefined;
  const read = readBounded(reader.source.pathOf(path.text));
  if ('text' in read && read.text.includes('-----BEGIN CERTIFICATE-----')) return read.text;
  const why = 'why' in read ? read.why : 'it contains no PEM certificate';
  reader.source.addError('config.certificate-unreadable', path.node, {
    path: path.path,
    message: `The file "${path.text}" cannot be used: ${why}.`,
  });
  return undefined;
}
