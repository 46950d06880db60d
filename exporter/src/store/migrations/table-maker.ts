import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { type Dialect, secureRows, textType } from '../dialect.ts';

/** One schema change. A released migration never changes, so it names its tables and columns itself. */
export type Migration = (db: Kysely<unknown>, dialect: Dialect) => Promise<void>;

type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer' | 'integer?' | 'bigint' | 'real?'>>;
export type TableBuilder = CreateTableBuilder<string, string>;

/** Columns of a record with a revision. */
export const revised = { created_at: 'text', updated_at: 'text', revision: 'integer' } as const;

/** Creates tables in the few forms used here, on both databases. */
export class TableMaker {
  readonly #db: Kysely<unknown>;
  readonly #dialect: Dialect;

  constructor(db: Kysely<unknown>, dialect: Dialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  async create(name: string, columns: Columns, more: (table: TableBuilder) => TableBuilder): Promise<void> {
    let table: TableBuilder = this.#db.schema.createTable(name);
    for (const [column, type] of Object.entries(columns)) {
      const optional = type.endsWith('?');
      table = table.addColumn(column, this.#type(type.replace('?', '')), (definition) =>
        optional ? definition : definition.notNull(),
      );
    }
    await more(table).execute();
  }

  async index(table: string, columns: string[]): Promise<void> {
    const name = `${table}_by_${columns.filter((column) => column !== 'tenant_id').join('_')}`;
    await this.#db.schema.createIndex(name).on(table).columns(columns).execute();
  }

  /** Required for every table with tenant rows: rows are only visible in transactions of their tenant. */
  async secure(table: string, column = 'tenant_id'): Promise<void> {
    if (this.#dialect === 'postgresql') await secureRows(this.#db, table, column);
  }

  #type(type: string) {
    if (type === 'text') return textType(this.#dialect);
    if (type === 'real') return sql`double precision`;
    return type === 'bigint' ? sql`bigint` : sql`integer`;
  }
}

/** Every row belongs to an existing tenant. */
export function ofTenant(table: TableBuilder, name: string): TableBuilder {
  return table.addForeignKeyConstraint(`${name}_tenant`, ['tenant_id'], 'tenants', ['id']);
}
