import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { MapReader } from '../../config/map-reader.ts';
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

export function refuseFile(reader: MapReader, at: Text, why: string): void {
  reader.source.addError('config.certificate-unusable', at.node, {
    path: at.path,
    message: `The file "${at.text}" cannot be used: ${why}.`,
  });
}

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * All certificates of a file, or undefined after reporting an error. OpenSSL silently accepts a file without
 * any.
 */
export function readCertificates(reader: MapReader, { pem, at }: PemFile): X509Certificate[] | undefined {
  const blocks = pem.match(block) ?? [];
  if (blocks.length === 0) {
    refuseFile(reader, at, 'it contains no PEM certificate');
    return undefined;
  }
  try {
    return blocks.map((text) => new X509Certificate(text));
  } catch {
    refuseFile(reader, at, 'it contains a damaged certificate');
    return undefined;
  }
}

/** Without OpenSSL's message: no part of a key file may end up in a log. */
export function readPrivateKey(reader: MapReader, { pem, at }: PemFile): KeyObject | undefined {
  if (/ENCRYPTED/.test(pem)) {
    refuseFile(reader, at, 'the key is protected by a passphrase, which is not supported');
    return undefined;
  }
  try {
    return createPrivateKey(pem);
  } catch {
    refuseFile(reader, at, 'it contains no PEM private key');
    return undefined;
  }
}
