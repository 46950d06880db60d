import { type Migration, ofTenant, revised, TableMaker } from './table-maker.ts';

const createMaintenanceWindows: Migration = async (db, dialect) => {
  const tables = new TableMaker(db, dialect);
  const columns = {
    tenant_id: 'text',
    id: 'text',
    // ids of the registry, or names and ids of the configuration file, which has no rows to refer to
    scope: 'text',
    site: 'text?',
    device: 'text?',
    starts_at: 'text',
    ends_at: 'text',
    repeat: 'text',
    time_zone: 'text',
    until: 'text?',
    reason: 'text',
    ticket: 'text',
    created_by: 'text',
    ended_at: 'text?',
    removed_at: 'text?',
    silence_id: 'text?',
    silence_key: 'text',
    silence_state: 'text',
    silence_error: 'text?',
  } as const;
  await tables.create('maintenance_windows', { ...columns, ...revised }, (table) =>
    ofTenant(table, 'maintenance_windows').addPrimaryKeyConstraint('maintenance_windows_pk', [
      'tenant_id',
      'id',
    ]),
  );
  await tables.secure('maintenance_windows');
};

export default createMaintenanceWindows;
