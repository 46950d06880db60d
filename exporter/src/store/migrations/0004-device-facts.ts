import { textType } from '../dialect.ts';
import type { Migration } from './table-maker.ts';

/** What scrapes learn of a device besides what its registration stored. */
const addDeviceFacts: Migration = async (db, dialect) => {
  // One statement per column: SQLite adds only one at a time.
  for (const column of ['last_asked_at', 'suggested_type']) {
    await db.schema.alterTable('devices').addColumn(column, textType(dialect)).execute();
  }
};

export default addDeviceFacts;
