import { type ErrorCode } from '../errors/codes.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { sqliteResultOf } from './sqlite-result.ts';

type StorageCode = Extract<ErrorCode, `storage.${string}`>;

const sqliteCodes: readonly (readonly [prefix: string, code: StorageCode])[] = [
  ['SQLITE_BUSY', 'storage.locked'],
  ['SQLITE_LOCKED', 'storage.locked'],
  ['SQLITE_READONLY', 'storage.read-only'],
  ['SQLITE_FULL', 'storage.full'],
  ['SQLITE_IOERR_WRITE', 'storage.full'],
  ['SQLITE_CORRUPT', 'storage.corrupt'],
  ['SQLITE_NOTADB', 'storage.corrupt'],
  ['SQLITE_CANTOPEN', 'storage.cannot-open'],
  ['SQLITE_IOERR', 'storage.failed'],
];

/** SQLSTATE classes and codes, longest first; and Node's codes for an unreachable server. */
const postgresqlCodes: readonly (readonly [prefix: string, code: StorageCode])[] = [
  ['28', 'storage.login-rejected'],
  ['3D000', 'storage.cannot-open'],
  ['25006', 'storage.read-only'],
  ['53100', 'storage.full'],
  ['55P03', 'storage.locked'],
  ['57014', 'storage.locked'],
  ['53', 'storage.unreachable'],
  ['57P', 'storage.unreachable'],
  ['08', 'storage.unreachable'],
  ['XX00', 'storage.corrupt'],
  ['42501', 'storage.not-permitted'],
  ['ECONN', 'storage.unreachable'],
  ['ENOTFOUND', 'storage.unreachable'],
  ['ENOENT', 'storage.unreachable'],
  ['EHOST', 'storage.unreachable'],
  ['ETIMEDOUT', 'storage.unreachable'],
  ['EAI_', 'storage.unreachable'],
  ['EPIPE', 'storage.unreachable'],
];

/** Characters and numbers that PostgreSQL does not accept in a column: an error of the client. */
const invalidValueCodes: readonly string[] = ['22003', '22021', '22P02', '22P05'];

/** Messages of the driver `pg` that have no code. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/**
 * Converts errors of a database to our codes; other errors are returned unchanged. The database message is
 * dropped where it quotes rows.
 */
export function toStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ExporterError) return error;
  const code = codeOf(error);
  if (code === undefined) {
    return lostConnection.test(error.message) ? storageError('storage.unreachable', error) : error;
  }
  if (isConflict(error)) return error;
  if (invalidValueCodes.includes(code)) {
    return new ExporterError(
      'registry.invalid-value',
      'The database cannot store one of the texts or numbers.',
    );
  }
  for (const [prefix, ours] of code.startsWith('SQLITE_') ? sqliteCodes : postgresqlCodes) {
    if (code.startsWith(prefix)) return storageError(ours, error);
  }
  const foreign = code.startsWith('SQLITE_') || /^[0-9A-Z]{5}$/.test(code);
  return foreign ? storageError('storage.failed', error) : error;
}

/** Whether a unique key or a foreign key refused a row. */
export function isConflict(error: unknown): error is Error {
  const code = codeOf(error);
  return code !== undefined && (code.startsWith('SQLITE_CONSTRAINT') || code.startsWith('23'));
}

/** An SQLSTATE, an SQLite result name such as `SQLITE_BUSY`, or a system error name. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  return sqliteResultOf(error) ?? (typeof code === 'string' ? code : undefined);
}

function storageError(code: StorageCode, cause: Error): ExporterError {
  const short = codeOf(cause);
  const why = quoteDeviceText(cause.message);
  const tag = short === undefined ? '' : ` (${short})`;
  return new ExporterError(code, `The database reports ${why}${tag}.`, { cause });
}
