import { type TObject, type TSchema, type TUnsafe, Type } from '@sinclair/typebox';
import type { Id } from '../access/ids.ts';
import { maxPageSize } from '../store/page.ts';

/** A string that is an id of the kind. The registry checks that it exists. */
export function idField<Prefix extends string>(prefix: Prefix, what: string): TUnsafe<Id<Prefix>> {
  const example = `${prefix}_7h2kq9wzv4x8n3m5r6tb`;
  return Type.Unsafe<Id<Prefix>>({
    type: 'string',
    minLength: 1,
    maxLength: 64,
    description: what,
    examples: [example],
  });
}

export function choiceField<const C extends readonly string[]>(choices: C, what: string): TUnsafe<C[number]> {
  return Type.Unsafe<C[number]>({ type: 'string', enum: [...choices], description: what });
}

/** A value of the schema, or null. */
export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

export const moment = (what: string) => Type.String({ format: 'date-time', description: what });

/** Parameters of the path `/:id`. */
export function idParams<Prefix extends string>(prefix: Prefix, what: string) {
  return Type.Object({ id: idField(prefix, what) });
}

/** Query parameters of every list. */
export function pageQuery<const Sort extends readonly string[]>(sorts: Sort) {
  const choices = sorts.flatMap((name) => [name, `-${name}`]) as (Sort[number] | `-${Sort[number]}`)[];
  return {
    sort: Type.Optional(choiceField(choices, 'Order of the list; - for descending.')),
    cursor: Type.Optional(
      Type.String({
        maxLength: 2048,
        description: '`next_cursor` of the previous page, with the same `sort`.',
      }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: maxPageSize,
        default: 100,
        description: 'Maximum number of items per page.',
      }),
    ),
  };
}

/** A reference in a body or a query: people know names, programs keep ids. */
export const referenceField = (what: string) =>
  Type.String({ minLength: 1, maxLength: 128, description: what, examples: ['Tower 1'] });

export const nameField = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 128,
    description: 'The whole name, ignoring letter case: an exact look-up.',
  }),
);

export const searchField = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 128,
    description: 'Substring of a text of the item, case-insensitive.',
  }),
);

/** One mistake; with its line and name in a file. */
export const fieldErrorSchema = Type.Object({
  field: Type.String(),
  message: Type.String(),
  line: Type.Optional(Type.Integer()),
  name: Type.Optional(Type.String()),
  code: Type.Optional(Type.String({ description: 'For an import: code from the error table.' })),
  remedy: Type.Optional(Type.String({ description: 'For an import: what to do about it.' })),
});

/** One page of a list. */
export function pageOf<T extends TObject>(item: T) {
  const examples: unknown[] = Array.isArray(item['examples']) ? item['examples'] : [];
  return Type.Object(
    {
      items: Type.Array(item),
      next_cursor: Type.Optional(Type.String({ description: 'Absent on the last page.' })),
    },
    { title: `${item.title ?? ''}Page`, examples: [{ items: examples }] },
  );
}

/** One page of a list with the number of items on all pages. */
export function countedPageOf<T extends TObject>(item: T) {
  const { properties, title = '', examples } = pageOf(item);
  const total = Type.Integer({ description: 'Number of items on all pages.' });
  const [example = {}] = examples as object[];
  return Type.Object({ ...properties, total }, { title, examples: [{ ...example, total: 1 }] });
}

/** A repository page in the form of the API. */
export function toPage<T, J>(
  page: { readonly items: readonly T[]; readonly nextCursor?: string },
  toJson: (item: T) => J,
): { readonly items: readonly J[]; readonly next_cursor?: string } {
  const { items, nextCursor } = page;
  return { items: items.map(toJson), ...(nextCursor === undefined ? {} : { next_cursor: nextCursor }) };
}

/** Splits a list query into page and filter. */
export function splitQuery<Q extends { sort?: unknown; cursor?: unknown; limit?: unknown }>(
  query: Q,
): Pick<Q, 'sort' | 'cursor' | 'limit'> & { filter: Omit<Q, 'sort' | 'cursor' | 'limit'> } {
  const { sort, cursor, limit, ...filter } = query;
  const page = {
    ...(sort === undefined ? {} : { sort }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(limit === undefined ? {} : { limit }),
  };
  return { ...(page as Pick<Q, 'sort' | 'cursor' | 'limit'>), filter };
}

/** Times of a query in the stored form, since they are compared as text. */
export function storedTimes({ from, to }: { readonly from?: string; readonly to?: string }) {
  return {
    ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
    ...(to === undefined ? {} : { to: new Date(to).toISOString() }),
  };
}
