/** Results of SQLite that have a name here: number, name and how SQLite words it. */
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
/** What the file system says when the disk is full in the middle of a write. */
const ioErrorWrite = 778;

/** The result of SQLite that an error stands for, such as `SQLITE_BUSY`, or undefined where it is none of SQLite's. */
export function sqliteResultOf(error: Error): string | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code !== 'ERR_SQLITE_ERROR') return undefined;
  if (errcode === ioErrorWrite) return 'SQLITE_IOERR_WRITE';
  const [, name] =
    typeof errcode === 'number'
      ? // The last byte; those before it say more exactly what happened.
        (results.find(([number]) => number === errcode % 256) ?? [])
      : // The library of Node 20 keeps the number to itself when rows are read.
        (results.find(([, , text]) => error.message.includes(text)) ?? []);
  return name ?? 'SQLITE_ERROR';
}
