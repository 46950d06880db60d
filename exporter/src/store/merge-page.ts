import { checkLimit, type ListQuery, type Page, readCursor, writeCursor } from './page.ts';

export interface MergeRequest<T, Sort extends string> {
  /** The rows of the database for the same query. */
  readonly stored: Page<T>;
  /** All other items that match the filter, in any order. */
  readonly others: readonly T[];
  readonly query: ListQuery<unknown, Sort>;
  readonly defaultSort: Sort | `-${Sort}`;
  /** The sort value of an item: the same text as in the database column. */
  readonly valueOf: Readonly<Record<Sort, (item: T) => string>>;
}

interface SortKey {
  readonly value: Buffer;
  readonly id: string;
}

/** One page of a list that is only partly in the database, with the cursors of `selectPage`. */
export function mergePage<T extends { readonly id: string }, Sort extends string>(
  request: MergeRequest<T, Sort>,
): Page<T> {
  const { stored, others, query } = request;
  const order = query.sort ?? request.defaultSort;
  const valueOf = request.valueOf[order.replace(/^-/, '') as Sort];
  const direction = order.startsWith('-') ? -1 : 1;
  const keyed = (item: T) => ({ item, value: Buffer.from(valueOf(item)), id: item.id });
  const start = query.cursor === undefined ? undefined : sortKeyOf(query.cursor, order);
  const rest = others.map(keyed).filter((one) => start === undefined || direction * compare(one, start) > 0);
  const all = [...stored.items.map(keyed), ...rest].sort((a, b) => direction * compare(a, b));
  const shown = all.slice(0, checkLimit(query.limit));
  const items = shown.map(({ item }) => item);
  const last = shown.at(-1);
  const isLast = stored.nextCursor === undefined && all.length === shown.length;
  if (isLast || last === undefined) return { items };
  return { items, nextCursor: writeCursor([order, valueOf(last.item), last.id]) };
}

function sortKeyOf(cursor: string, order: string): SortKey {
  const [, value, id] = readCursor(cursor, order);
  return { value: Buffer.from(String(value)), id: String(id) };
}

/** Both databases sort text by its UTF-8 bytes; `<` differs for characters that need two UTF-16 units. */
function compare(a: SortKey, b: SortKey): number {
  return Buffer.compare(a.value, b.value) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
