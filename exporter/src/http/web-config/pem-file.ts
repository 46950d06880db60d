import type { KeyObject, X509Certificate } from 'node:crypto';
import { refuseFile } from '../../config/certificates.ts';
import type { MapReader } from '../../config/map-reader.ts';
import { certificatesIn, privateKeyIn } from '../../config/pem.ts';
import type { Text } from '../../config/scalar.ts';
import type { readBounded } from '../../config/source.ts';

/** Reads a file for the loader, which may track the files it depends on. */
export type ReadFile = (path: string) => ReturnType<typeof readBounded>;

/** The contents of a certificate or key file, with its place in the configuration for error messages. */
export interface PemFile {
  readonly pem: string;
  readonly at: Text;
}

export function readPemFile(reader: MapReader, key: string, read: ReadFile): PemFile | undefined {
  const at = reader.text(key);
  if (at === undefined) return undefined;
  const found = read(reader.source.pathOf(at.text));
  if ('text' in found) return { pem: found.text, at };
  refuseFile(reader, at, found.why);
  return undefined;
}

/** All certificates of a file, or undefined after reporting an error. */
export function readCertificates(
  reader: MapReader,
  { pem, at }: PemFile,
): readonly X509Certificate[] | undefined {
  const found = certificatesIn(pem);
  if (!('why' in found)) return found;
  refuseFile(reader, at, found.why);
  return undefined;
}

export function readPrivateKey(reader: MapReader, { pem, at }: PemFile): KeyObject | undefined {
  const found = privateKeyIn(pem);
  if (!('why' in found)) return found;
  refuseFile(reader, at, found.why);
  return undefined;
}
