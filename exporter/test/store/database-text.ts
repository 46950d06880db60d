import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import type { TestDatabase } from './open-test-store.ts';

/** Everything in a database, as visible to somebody with access to the disk or the server but without the key. */
export async function databaseText({ storage, directory, keyPath }: TestDatabase): Promise<string> {
  if ('sqlite' in storage) {
    const { path } = storage.sqlite;
    const files = readdirSync(directory).filter((name) => name.startsWith(basename(path)));
    return files
      .map((name) => join(directory, name))
      .filter((file) => file !== keyPath)
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n');
  }
  const client = new Client({ connectionString: storage.postgresql.url.reveal() });
  await client.connect();
  const { rows } = await client.query<{ text: string }>(
    "select query_to_xml('select * from ' || tablename, true, false, '')::text as text from pg_tables where schemaname = 'public'",
  );
  await client.end();
  return rows.map(({ text }) => text).join('\n');
}
