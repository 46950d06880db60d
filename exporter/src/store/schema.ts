import type { Selectable } from 'kysely';

/**
 * The tables as kysely sees them; the same on both databases. The repository of a table adds its columns by
 * `declare module`, so that storage itself knows no resource. Times are ISO 8601 in UTC with milliseconds (so
 * text order is time order), lists and objects are JSON text, and `*_key` is the form of a name that must be
 * unique.
 */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the owners of the tables
export interface Database {}

/** Columns of a record with a revision. */
export interface RevisedColumns {
  created_at: string;
  updated_at: string;
  revision: number;
}

export type StoredRow<T extends keyof Database> = Selectable<Database[T]>;

/** Table properties from which row-level security and rights follow. */
export interface TableFacts {
  /** The column with the tenant of a row; absent for a table that belongs to no tenant. */
  readonly tenant?: string;
  /** Rows are added and read, never changed. */
  readonly appendOnly?: true;
}

export type Tables = { readonly [Name in keyof Database]?: TableFacts };

/** The properties of most tables. */
export const byTenant = { tenant: 'tenant_id' } as const satisfies TableFacts;
