import type { Selectable } from 'kysely';

/**
 * The tables as kysely sees them; the same on both databases. The repository of a table adds its columns here by
 * `declare module`, so that storage itself knows no resource. Moments are ISO 8601 in UTC with milliseconds (text sorts
 * as time does), lists and objects are JSON text, and `*_key` is the form of a name that has to be unique.
 */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the owners of the tables
export interface Database {}

/** Columns of a record that is changed under a revision. */
export interface RevisedColumns {
  created_at: string;
  updated_at: string;
  revision: number;
}

export type StoredRow<T extends keyof Database> = Selectable<Database[T]>;

/** What storage has to know of a table: row-level security, rights and backups follow from it. */
export interface TableFacts {
  /** The column that names the tenant of a row; absent for a table that belongs to no tenant. */
  readonly tenant?: string;
  /** Rows are added and read, and never changed. */
  readonly appendOnly?: true;
}

export type Tables = { readonly [Name in keyof Database]?: TableFacts };

/** The facts of most tables. */
export const byTenant = { tenant: 'tenant_id' } as const satisfies TableFacts;
