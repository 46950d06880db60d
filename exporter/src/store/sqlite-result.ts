/** SQLite results with a name here: number, name and SQLite's wording. */
const results: readonly (readonly [number: number, name: string, text: string])[] = [
  [5, 'SQLITE_BUSY', 'database is locked'],
  [6, 'SQLITE_LOCKED', 'database table is locked'],
  [8, 'SQLITE_READONLY', 'attempt to write a readonly database'],
  [10, 'SQLITE_IOERR', 'disk I/O error'],
  [11, 'SQLITE_CORRUPT', 'database disk image is malformed'],
  [13, 'SQLITE_FULL', 'database or disk is full'],
  [14, 'SQLITE_CANTOPEN', 'unable to open database file'],
  [19, 'SQLITE_CONSTRAINT', 'constraint failed'],
  [26, 'SQLITE_NOTADB', 'file is not a database'],
];
/** What the file system reports when the disk fills up: during a write, or while the index of the log grows. */
const outOfSpace: ReadonlySet<unknown> = new Set([778, 4874]);

/** The SQLite result of an error, such as `SQLITE_BUSY`, or undefined for other errors. */
export function sqliteResultOf(error: Error): string | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code !== 'ERR_SQLITE_ERROR') return undefined;
  if (outOfSpace.has(errcode)) return 'SQLITE_IOERR_WRITE';
  const [, name] =
    typeof errcode === 'number'
      ? // The last byte; the others contain the extended code.
        (results.find(([number]) => number === errcode % 256) ?? [])
      : // The library for Node 20 gives no number for errors while reading rows.
        (results.find(([, , text]) => error.message.includes(text)) ?? []);
  return name ?? 'SQLITE_ERROR';
}
