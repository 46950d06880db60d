import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';

/** Limits for client input: far above any real command, and far below what makes a router hang up. */
export const commandLimits = {
  pathLength: 200,
  nameLength: 100,
  valueBytes: 4096,
  args: 64,
  queries: 64,
  proplist: 128,
  totalBytes: 32_768,
} as const;

const pathForm = /^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/;
// Names such as `.id`, `security.passphrase`, `rates-a/g`.
const nameForm = /^\.?[a-z0-9][a-z0-9./_-]*$/;
// Control and format characters, line and paragraph separators, lone surrogates, unassigned code points:
// nobody types them, and they make a log or audit display something else than was sent.
const hiddenCharacter = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/u;

export function malformed(field: string, message: string): ExporterError {
  return new ExporterError('command.malformed', `${field} ${message}.`);
}

export function checkPath(path: unknown): string {
  if (typeof path !== 'string') throw malformed('path', 'must be a string');
  if (path.length > commandLimits.pathLength) throw tooLong('path', commandLimits.pathLength, 'characters');
  if (pathForm.test(path)) return path;
  throw malformed('path', `${quoteDeviceText(path)} ${pathError(path)}`);
}

function pathError(path: string): string {
  if (!path.startsWith('/')) return 'does not start with a slash';
  if (path.includes('//')) return 'has two slashes in a row';
  if (path.endsWith('/')) return 'ends with a slash';
  if (path.includes('..')) return 'contains `..`, which only the console supports';
  if (/\s/.test(path)) return 'contains a space; the API separates words by slashes, as in /ip/address/print';
  if (/[A-Z]/.test(path)) return 'has capital letters; RouterOS names have none';
  return 'contains characters that do not occur in RouterOS names';
}

export function checkName(field: string, name: unknown): string {
  if (typeof name !== 'string') throw malformed(field, 'must be a string');
  if (name.length > commandLimits.nameLength) throw tooLong(field, commandLimits.nameLength, 'characters');
  if (name === '.tag') throw malformed(field, 'is .tag, which the connection sets itself');
  if (name.includes('=')) throw malformed(field, 'contains an equals sign in a name');
  if (!nameForm.test(name)) throw malformed(field, `${quoteDeviceText(name)} is not a RouterOS name`);
  return name;
}

/** The message never repeats the value, which may be a password. */
export function checkValue(field: string, value: unknown): string {
  if (typeof value !== 'string') throw malformed(field, 'must be a string; a flag has the empty string');
  if (hiddenCharacter.test(value)) throw malformed(field, 'contains a control or invisible character');
  if (Buffer.byteLength(value) > commandLimits.valueBytes) {
    throw tooLong(field, commandLimits.valueBytes, 'bytes');
  }
  return value;
}

export function checkCount(field: string, count: number, limit: number): void {
  if (count > limit) throw malformed(field, `has ${count} entries; at most ${limit} are allowed`);
}

function tooLong(field: string, limit: number, unit: string): ExporterError {
  return malformed(field, `is longer than ${limit} ${unit}`);
}
