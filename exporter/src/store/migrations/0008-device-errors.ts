import { textType } from '../dialect.ts';
import type { Migration } from './table-maker.ts';

/** Why the last contact of a device failed, so that a list can say so without Prometheus. */
const addDeviceErrors: Migration = async (db, dialect) => {
  // One statement per column: SQLite adds only one at a time.
  for (const column of ['last_error_code', 'last_error_at']) {
    await db.schema.alterTable('devices').addColumn(column, textType(dialect)).execute();
  }
};

export default addDeviceErrors;
