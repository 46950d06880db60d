import { sql } from 'kysely';
import { textType } from '../dialect.ts';
import type { Migration } from './table-maker.ts';

/** A window may be about several sites and devices, which takes up to two silences: matchers of one are all required. */
const addMaintenancePlaces: Migration = async (db, dialect) => {
  const table = db.schema.alterTable('maintenance_windows');
  await table.addColumn('places', textType(dialect)).execute();
  await table
    .addColumn('silence_ids', textType(dialect), (column) => column.notNull().defaultTo('[]'))
    .execute();
  await sql`update maintenance_windows set silence_ids = '["' || silence_id || '"]' where silence_id is not null`.execute(
    db,
  );
  await table.dropColumn('silence_id').execute();
};

export default addMaintenancePlaces;
