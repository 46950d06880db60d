import { type RawBuilder, sql } from 'kysely';
import { ExporterError } from '../errors/exporter-error.ts';
import type { Database, StoredRow } from './schema.ts';
import type { Work } from './database-session.ts';
import { toStorageError } from './storage-error.ts';
import { nameKey } from './values.ts';

export const maxPageSize = 500;
const defaultPageSize = 100;

/**
 * The parameters of a list. `-name` sorts in descending order. The cursor comes from the previous page, with
 * the same order.
 */
export interface ListQuery<Filter, Sort extends string> {
  readonly filter?: Filter;
  readonly sort?: Sort | `-${Sort}`;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

export interface PageRequest<T extends keyof Database, Sort extends string> {
  readonly table: T;
  /** Unique within the list; breaks ties. */
  readonly id: string & keyof StoredRow<T>;
  /** The sortable columns, or expressions. None may be null. */
  readonly columns: Readonly<Record<Sort, (string & keyof StoredRow<T>) | RawBuilder<unknown>>>;
  readonly defaultSort: Sort | `-${Sort}`;
  readonly where: readonly RawBuilder<unknown>[];
  readonly query: ListQuery<unknown, Sort>;
}

/** Where a page ended: the order, and the last row by its sort value and id. */
export type Position = readonly [order: string, value: string | number, id: string | number];

type SortedRow<T extends keyof Database> = StoredRow<T> & { readonly sort_value: string | number };

/** One page by keyset: rows added or removed between two pages neither repeat nor hide others. */
export async function selectPage<T extends keyof Database, Sort extends string>(
  work: Work,
  request: PageRequest<T, Sort>,
): Promise<{ readonly rows: readonly SortedRow<T>[]; readonly nextCursor?: string }> {
  const { table, columns, query } = request;
  const order = query.sort ?? request.defaultSort;
  const descending = order.startsWith('-');
  const name = order.replace(/^-/, '') as Sort;
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column === undefined) {
    throw new ExporterError(
      'request.invalid-parameter',
      `The parameter sort is not one of ${Object.keys(columns).join(', ')}.`,
    );
  }
  const sorted = typeof column === 'string' ? sql.ref(column) : column;
  const limit = checkLimit(query.limit);
  const where = [...request.where];
  if (query.cursor !== undefined) {
    const [, value, id] = readCursor(query.cursor, order);
    const after = sql.raw(descending ? '<' : '>');
    where.push(sql`(${sorted}, ${sql.ref(request.id)}) ${after} (${value}, ${id})`);
  }
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const page = sql<SortedRow<T>>`
    select *, ${sorted} as sort_value from ${sql.table(table)}
    where ${where.length === 0 ? sql`true` : sql.join(where, sql` and `)}
    order by ${sorted} ${direction}, ${sql.ref(request.id)} ${direction}
    limit ${limit + 1}`.execute(work.db);
  const { rows } = await (query.cursor === undefined ? page : page.catch(refuseCursor));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: shown };
  const position = [order, last.sort_value, last[request.id]] as unknown as Position;
  return { rows: shown, nextCursor: writeCursor(position) };
}

export function checkLimit(limit = defaultPageSize): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxPageSize) return limit;
  throw new ExporterError(
    'request.invalid-parameter',
    `The parameter limit must be a whole number from 1 to ${maxPageSize}.`,
  );
}

const isPlain = (part: unknown): boolean => typeof part === 'string' || typeof part === 'number';

export function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** A cursor contains a position, not a tenant: the rows follow from the scope, so it needs no signature. */
export function readCursor(cursor: string, order: string): Position {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(position) && position.length === 3 && position[0] === order) {
      const [, value, id] = position as unknown[];
      if (isPlain(value) && isPlain(id)) return position as unknown as Position;
    }
  } catch {
    // Reported below, like any other text that is not a cursor.
  }
  throw noCursor();
}

const noCursor = (): ExporterError =>
  new ExporterError('request.invalid-cursor', 'The cursor does not belong to this list and order.');

/** A value that the database cannot compare with the column was never in one of our cursors. */
function refuseCursor(error: unknown): never {
  const known = toStorageError(error);
  throw known instanceof ExporterError && known.code === 'registry.invalid-value' ? noCursor() : error;
}

/** All items of a list, page by page. */
export async function everyItem<T>(list: (query: ListQuery<never, never>) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: maxPageSize, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}

/** The condition that every query of tenant data starts with. */
export function ofTenant(work: Work, column = 'tenant_id'): RawBuilder<unknown> {
  return work.tenant === undefined ? sql`true` : sql`${sql.ref(column)} = ${work.tenant}`;
}

/**
 * True where the text is a substring of one of the columns. Names are compared without letter case, other
 * columns without ASCII letter case only: the databases support no more.
 */
export function contains(columns: readonly string[], text: string): RawBuilder<unknown> {
  const tests = columns.map((column) => {
    const [searched, part] =
      column === 'name'
        ? [sql.ref('name_key'), nameKey(text)]
        : [sql`lower(${sql.ref(column)})`, lowerAscii(text.normalize('NFC'))];
    return sql`${searched} like ${`%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`;
  });
  return sql`(${sql.join(tests, sql` or `)})`;
}

/** Filters of a list of records with unique names. */
export interface NameFilter {
  /** The whole name, as it is compared when a record is created. */
  readonly name?: string;
  readonly search?: string;
}

/** The filter as conditions; `search` looks for a part of one of `columns`. */
export function named(columns: readonly string[], { name, search }: NameFilter): RawBuilder<unknown>[] {
  const where = name === undefined ? [] : [sql`name_key = ${nameKey(name)}`];
  if (search !== undefined) where.push(contains(columns, search));
  return where;
}

const lowerAscii = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
