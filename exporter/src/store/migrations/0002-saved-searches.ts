import { type Migration, ofTenant, revised, TableMaker } from './table-maker.ts';

const createSavedSearches: Migration = async (db, dialect) => {
  const tables = new TableMaker(db, dialect);
  const columns = {
    tenant_id: 'text',
    id: 'text',
    name: 'text',
    name_key: 'text',
    filter: 'text',
    notes: 'text',
  } as const;
  await tables.create('saved_searches', { ...columns, ...revised }, (table) =>
    ofTenant(table, 'saved_searches')
      .addPrimaryKeyConstraint('saved_searches_pk', ['tenant_id', 'id'])
      .addUniqueConstraint('saved_searches_name_key', ['tenant_id', 'name_key']),
  );
  await tables.secure('saved_searches');
};

export default createSavedSearches;
