import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Secret } from '../../config/secret.ts';
import { chownCommand, foreignOwner, inheritOwnerOf } from '../file-owner.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { keyBytes } from './envelope.ts';

const ownerOnly = 0o600;
const othersMask = 0o077;

/** A key that wraps the keys of tenants. Its id is a digest and not secret. */
export class RootKey {
  readonly id: string;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.id = createHash('sha256').update('mikrofleet root key').update(bytes).digest('hex').slice(0, 16);
  }

  static random(): RootKey {
    return new RootKey(randomBytes(keyBytes));
  }

  reveal(): Uint8Array {
    return this.#bytes;
  }

  /** As in a key file. */
  toLine(): string {
    return this.#bytes.toString('base64');
  }

  toJSON(): string {
    return `<root key ${this.id}>`;
  }
}

/** Where root keys come from. The first encrypts new values; all of them decrypt. */
export interface RootKeySource {
  /** Undefined when there is none yet. Read on every use, so that a running exporter sees a rotation. */
  read(): readonly RootKey[] | undefined;
  /** Undefined where the exporter cannot write keys, as in the environment. */
  readonly write: ((keys: readonly RootKey[]) => void) | undefined;
  /** For messages. */
  readonly name: string;
}

/** A file with one key per line, newest first, 32 bytes as base64. */
export function keyFile(path: string): RootKeySource {
  return {
    name: `the file ${path}`,
    read: () => readKeyFile(path),
    write: (keys) => writeKeyFile(path, keys),
  };
}

/** Keys from the environment or the configuration: the current one, and after a rotation the previous one. */
export function fixedKeys(name: string, present: Secret, previous?: Secret): RootKeySource {
  const keys = [present, ...(previous === undefined ? [] : [previous])].map((key) =>
    parseKey(key.reveal(), name),
  );
  return { name, read: () => keys, write: undefined };
}

function readKeyFile(path: string): readonly RootKey[] | undefined {
  let text: string;
  try {
    if ((statSync(path).mode & othersMask) !== 0) {
      throw new ExporterError('secret.key-exposed', `The key file ${path} is readable by other users.`);
    }
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof ExporterError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const foreign = foreignOwner(path);
    const why = foreign === undefined ? `${code}.` : `${foreign}. As root: ${chownCommand([path])}`;
    throw new ExporterError('secret.key-unreadable', `The key file ${path} cannot be read: ${why}`, {
      cause,
    });
  }
  const lines = text.split('\n').map((line) => line.trim());
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (keys.length === 0)
    throw new ExporterError('secret.key-invalid', `The key file ${path} contains no key.`);
  return keys.map((line) => parseKey(line, `the file ${path}`));
}

function parseKey(text: string, name: string): RootKey {
  const bytes = /^[0-9a-fA-F]{64}$/.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (bytes.length === keyBytes) return new RootKey(bytes);
  throw new ExporterError(
    'secret.key-invalid',
    `A key in ${name} is not 32 bytes as base64 or hexadecimal digits.`,
  );
}

/**
 * Writes a new file and renames it: after a power loss either the old or the new keys are there, never half
 * of them.
 */
function writeKeyFile(path: string, keys: readonly RootKey[]): void {
  const beside = `${path}.new-${process.pid}`;
  const head =
    '# Root keys of Mikrofleet, the newest first. Stored credentials cannot be read without them: keep a copy.';
  try {
    const file = openSync(beside, 'w', ownerOnly);
    try {
      writeSync(file, `${[head, ...keys.map((key) => key.toLine())].join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    inheritOwnerOf(path, beside);
    renameSync(beside, path);
    const directory = openSync(dirname(path), 'r');
    fsyncSync(directory);
    closeSync(directory);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new ExporterError('secret.key-unwritable', `The key file ${path} cannot be written: ${code}.`, {
      cause,
    });
  }
}
