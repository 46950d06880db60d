import { sql } from 'kysely';
import { textType } from '../dialect.ts';
import type { Migration } from './table-maker.ts';

/** What only the operator knows of sites and interfaces: voltages, objectives, capacities, plans. */
const addFleetPlan: Migration = async (db, dialect) => {
  // One statement per column: SQLite adds only one at a time.
  for (const column of ['voltage_min', 'voltage_cutoff', 'slo_objective', 'sold_bandwidth']) {
    await db.schema.alterTable('sites').addColumn(column, sql`double precision`).execute();
  }
  await db.schema
    .alterTable('devices')
    .addColumn('interfaces', textType(dialect), (column) => column.notNull().defaultTo('{}'))
    .execute();
};

export default addFleetPlan;
