import type { MapReader } from './map-reader.ts';
import { certificatesIn, privateKeyIn, type Unusable } from './pem.ts';
import type { Text } from './scalar.ts';
import { Secret } from './secret.ts';
import { readBounded } from './source.ts';

/** The PEM text of a file with certificates. */
export function readCertificateFile(path: string): { readonly text: string } | Unusable {
  const read = readBounded(path);
  if ('why' in read) return read;
  const found = certificatesIn(read.text);
  return 'why' in found ? found : read;
}

/** The PEM text of a file with a private key. */
export function readPrivateKeyFile(path: string): { readonly key: Secret } | Unusable {
  const read = readBounded(path);
  if ('why' in read) return read;
  const found = privateKeyIn(read.text);
  return 'why' in found ? found : { key: new Secret(read.text) };
}

/** PEM text of the file that a key names; undefined without the key or after an error. */
export function readCertificates(reader: MapReader, key: string): string | undefined {
  const path = reader.text(key);
  if (path === undefined) return undefined;
  const read = readCertificateFile(reader.source.pathOf(path.text));
  if ('text' in read) return read.text;
  reader.source.addError('config.certificate-unreadable', path.node, {
    path: path.path,
    message: `The file "${path.text}" cannot be used: ${read.why}.`,
  });
  return undefined;
}

/** The same for a private key. */
export function readPrivateKey(reader: MapReader, key: string): Secret | undefined {
  const path = reader.text(key);
  if (path === undefined) return undefined;
  const read = readPrivateKeyFile(reader.source.pathOf(path.text));
  if ('key' in read) return read.key;
  refuseFile(reader, path, read.why);
  return undefined;
}

/** Reports a file that a certificate or key cannot be taken from; `at` is its path. */
export function refuseFile(reader: MapReader, at: Text | undefined, why: string): void {
  if (at === undefined) return;
  reader.source.addError('config.certificate-unusable', at.node, {
    path: at.path,
    message: `The file "${at.text}" cannot be used: ${why}.`,
  });
}
