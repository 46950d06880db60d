import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/config/secret.ts';
import { migrationModule } from '../../scripts/generate/index-module.ts';
import { openRegistry } from '../../src/management/open-registry.ts';
import { makeRegistry, tables } from '../../src/management/registry.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import createRegistry from '../../src/store/migrations/0001-registry.ts';
import { migrations } from '../../src/store/migrations/index.generated.ts';
import { keyFile } from '../../src/store/secrets/root-key.ts';
import { SecretVault } from '../../src/store/secrets/vault.ts';
import { loadSqlite } from '../../src/store/sqlite-driver.ts';
import { dialects, makeDatabase, openTestStore, platform, scopeOf } from './open-test-store.ts';
import { databaseUrl, queryServer, startPostgresqlServer } from './postgresql-server.ts';

const later = {
  ...migrations,
  '0999-later': async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table sites add column colour text`.execute(db);
  },
};
const broken = {
  ...migrations,
  '0999-broken': async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter table sites add column half text`.execute(db);
    await sql`insert into nowhere values (1)`.execute(db);
  },
};

describe('the list of migrations', () => {
  it('is that of the files, in order, without a gap', () => {
    expect(migrationModule(['0001-a.ts', '0002-b.ts'])).toContain("'0002-b': migration0002,");
    for (const wrong of [['0002-b.ts'], ['0001-a.ts', '0001-b.ts'], ['0001-a.ts', '0003-c.ts'], ['1-a.ts']])
      expect(() => migrationModule(wrong), wrong.join(' ')).toThrow(/must have the number 000[12]/);
    expect(Object.keys(migrations)).toEqual([
      '0001-registry',
      '0002-saved-searches',
      '0003-networks',
      '0004-device-facts',
      '0005-endpoints-of-credentials',
      '0006-fleet-plan',
      '0007-maintenance-windows',
      '0008-device-errors',
      '0009-maintenance-places',
    ]);
  });
});

describe.each(dialects)('migrations on %s', (dialect) => {
  it('make a new database, leave a present one alone, and refuse a newer one', async () => {
    const database = await makeDatabase(dialect);
    const options = { storage: database.storage, keys: keyFile(database.keyPath) };
    const first = await openRegistry(options);
    expect(first.migration).toMatchObject({
      isNew: true,
      applied: [
        '0001-registry',
        '0002-saved-searches',
        '0003-networks',
        '0004-device-facts',
        '0005-endpoints-of-credentials',
        '0006-fleet-plan',
        '0007-maintenance-windows',
        '0008-device-errors',
        '0009-maintenance-places',
      ],
      backup: undefined,
    });
    await first.registry.tenants.create(platform, { name: 'kept' });
    await first.registry.close();
    const second = await openRegistry(options);
    expect(second).toMatchObject({
      keyMade: false,
      migration: { isNew: false, applied: [], backup: undefined },
    });
    await second.registry.close();
    const third = await openRegistry({ ...options, migrations: later });
    expect(third.migration.applied).toEqual(['0999-later']);
    expect(third.migration.backup).toBeDefined();
    await third.registry.close();
    await expect(openRegistry(options)).rejects.toMatchObject({
      code: 'storage.newer-version',
      message: expect.stringContaining('0999-later') as string,
    });
  });

  it('write a backup first that holds what was there', async () => {
    const { storage, keyPath, open } = await makeDatabase(dialect);
    const registry = await open();
    await registry.tenants.create(platform, { name: 'kept' });
    await registry.close();
    const { registry: newer, migration } = await openRegistry({
      storage,
      keys: keyFile(keyPath),
      migrations: later,
    });
    await newer.close();
    if ('sqlite' in storage) {
      expect(migration.backup).toContain('test.db.0009-maintenance-places.');
      expect(statSync(migration.backup ?? '').mode & 0o777).toBe(0o600);
      const restored = await openRegistry({
        storage: { sqlite: { path: migration.backup ?? '' } },
        keys: keyFile(keyPath),
      });
      expect((await restored.registry.tenants.list(platform)).items.map(({ name }) => name)).toEqual([
        'kept',
      ]);
      await restored.registry.close();
      return;
    }
    const client = new Client({ connectionString: storage.postgresql.url.reveal() });
    await client.connect();
    const schema = /schema (\S+)/.exec(migration.backup ?? '')?.[1] ?? '';
    const { rows } = await client.query<{ name: string }>(`select name from ${schema}.tenants order by name`);
    expect(rows.map(({ name }) => name)).toEqual(['kept', 'platform']);
    await client.end();
  });

  it('keep what a maintenance window is about, and its silence', async () => {
    const { storage, keyPath } = await makeDatabase(dialect);
    const keys = keyFile(keyPath);
    const then = await openDatabase({
      storage,
      keys,
      tables,
      migrations: Object.fromEntries(Object.entries(migrations).slice(0, 8)),
    });
    const before = makeRegistry(then.connections, new SecretVault(keys));
    const { id } = await before.tenants.create(platform, { name: 'kept' });
    await before.session.write(scopeOf(id), async ({ db, now }) => {
      for (const [window, device, silence] of [
        ['mw_made', 'dev_1', 'abc'],
        ['mw_planned', 'dev_2', null],
      ])
        await sql`insert into maintenance_windows (tenant_id, id, scope, device, starts_at, ends_at, repeat, time_zone,
            reason, ticket, created_by, silence_id, silence_key, silence_state, created_at, updated_at, revision)
          values (${id}, ${window}, 'device', ${device}, ${now}, ${now}, 'none', 'UTC', 'work', '', 'alice',
            ${silence}, '', 'made', ${now}, ${now}, 1)`.execute(db);
    });
    await before.close();
    const { registry } = await openRegistry({ storage, keys });
    const windows = (await registry.maintenanceWindows.list(scopeOf(id), { sort: 'created' })).items;
    expect(
      windows
        .map(({ places, silence }) => [places.devices, silence.ids])
        .toSorted((left, right) => left.join().localeCompare(right.join())),
    ).toEqual([
      [['dev_1'], ['abc']],
      [['dev_2'], []],
    ]);
    await registry.close();
  });

  it('bring a database of the first version to this one, with a backup of what it was', async () => {
    const { storage, keyPath } = await makeDatabase(dialect);
    const keys = keyFile(keyPath);
    const { saved_searches: _searches, maintenance_windows: _windows, ...tablesThen } = tables;
    const then = await openDatabase({
      storage,
      keys,
      tables: tablesThen,
      migrations: { '0001-registry': createRegistry },
    });
    const before = makeRegistry(then.connections, new SecretVault(keys));
    const { id } = await before.tenants.create(platform, { name: 'kept' });
    const scope = scopeOf(id);
    // The repository of today knows columns that came later.
    await before.session.write(scope, async ({ db, now }) => {
      await sql`insert into sites (tenant_id, id, name, name_key, notes, created_at, updated_at, revision)
        values (${id}, 'site_roof', 'roof', 'roof', '', ${now}, ${now}, 1)`.execute(db);
    });
    await before.close();
    const { registry, migration } = await openRegistry({ storage, keys });
    expect(migration).toMatchObject({
      isNew: false,
      applied: [
        '0002-saved-searches',
        '0003-networks',
        '0004-device-facts',
        '0005-endpoints-of-credentials',
        '0006-fleet-plan',
        '0007-maintenance-windows',
        '0008-device-errors',
        '0009-maintenance-places',
      ],
    });
    expect(migration.backup).toMatch(/test\.db\.0001-registry\.|schema mikrofleet_backup_0001_/);
    expect((await registry.sites.list(scope)).items).toMatchObject([{ name: 'roof' }]);
    expect((await registry.audit.verify(scope)).whole).toBe(true);
    const search = await registry.savedSearches.create(scope, { name: 'all', filter: {} });
    const rival = await registry.tenants.create(platform, { name: 'rival' });
    expect((await registry.savedSearches.list(scope)).items).toEqual([search]);
    expect((await registry.savedSearches.list(scopeOf(rival.id))).items).toEqual([]);
    await registry.close();
    if ('sqlite' in storage) return;
    const client = new Client({ connectionString: storage.postgresql.url.reveal() });
    await client.connect();
    const { rows } = await client.query<{ forced: boolean }>(
      "select relforcerowsecurity and relrowsecurity as forced from pg_class where relname = 'saved_searches'",
    );
    expect(rows).toEqual([{ forced: true }]);
    const schema = /schema (\S+)/.exec(migration.backup ?? '')?.[1] ?? '';
    const copied = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = $1 order by 1',
      [schema],
    );
    expect(copied.rows.map(({ name }) => name)).toEqual([
      'audit',
      'credentials',
      'device_history',
      'devices',
      'idempotency_keys',
      'kysely_migration',
      'leases',
      'root_keys',
      'rotations',
      'sealed_secrets',
      'site_upstreams',
      'sites',
      'tenant_keys',
      'tenant_networks',
      'tenants',
      'tokens',
    ]);
    await client.end();
  });

  it('open for a tenant without networks only those of its devices, and bind credentials to their endpoints', async () => {
    const { storage, keyPath } = await makeDatabase(dialect);
    const keys = keyFile(keyPath);
    const { saved_searches: _searches, maintenance_windows: _windows, ...tablesThen } = tables;
    const first = { '0001-registry': createRegistry };
    const then = await openDatabase({ storage, keys, tables: tablesThen, migrations: first });
    const before = makeRegistry(then.connections, new SecretVault(keys));
    const crowd = Array.from({ length: 1001 }, (_, i) => `10.${i >> 8}.${i & 255}.7`);
    const addressesOf = {
      flat: ['10.1.1.11', '10.1.1.12', '10.1.2.1', '2001:db8:1:2::7', '127.0.0.1', 'fe80::1%eth0'],
      named: ['10.1.1.11', 'tower.example'],
      bounded: ['10.1.1.11'],
      empty: [],
      pinned: ['10.1.1.11'],
      crowd,
    };
    const scopes = new Map<string, ReturnType<typeof scopeOf>>();
    for (const [name, addresses] of Object.entries(addressesOf)) {
      const { id } = await before.tenants.create(platform, { name });
      const scope = scopeOf(id);
      scopes.set(name, scope);
      if (name === 'bounded') await before.tenants.setNetworks(platform, id, ['10.0.0.0/8']);
      await before.session.write(scope, async ({ db }) => {
        const settings =
          name === 'pinned'
            ? '{"kind":"api","username":"u","tls":{"mode":"pin","fingerprint":"f"}}'
            : '{"kind":"snmp","version":"2c"}';
        await sql`insert into credentials (tenant_id, id, name, name_key, kind, settings, created_at, updated_at, revision)
          values (${id}, ${`cred_${name}`}, 'a', 'a', 'snmp', ${settings}, '', '', 1)`.execute(db);
        for (const [index, address] of addresses.entries())
          await sql`insert into devices (tenant_id, id, name, name_key, address, endpoint, type, role, transport,
              snmp_credential_id, board, version, identity, labels, notes, state, created_at, updated_at, revision)
            values (${id}, ${`dev_${name}${index}`}, ${address}, ${address}, ${address}, ${address}, 'ap', '', 'snmp',
              ${`cred_${name}`}, '', '', '', '{}', '', 'active', '', '', 1)`.execute(db);
      });
    }
    await before.close();
    const { registry } = await openRegistry({ storage, keys });
    const after = async (name: string) => {
      const scope = scopes.get(name);
      return scope === undefined ? undefined : registry.tenants.networks(scope);
    };
    expect(await after('flat')).toEqual(['10.1.1.0/24', '10.1.2.0/24', '2001:db8:1:2::/64']);
    expect(await after('named')).toEqual(['0.0.0.0/0', '::/0']);
    expect(await after('bounded')).toEqual(['10.0.0.0/8']);
    expect(await after('empty')).toEqual([]);
    expect(await after('crowd')).toEqual(['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16']);
    const scope = scopes.get('flat');
    if (scope === undefined) throw new Error('no scope');
    const boundTo = async (name: string) => {
      const one = scopes.get(name);
      return one === undefined ? [] : (await registry.credentials.list(one)).items[0]?.networks;
    };
    // What is stored goes on; only new contacts are refused.
    const four = ['10.1.1.11:161', '10.1.1.12:161', '10.1.2.1:161', '127.0.0.1:161'];
    expect(await boundTo('flat')).toEqual([...four, '[2001:db8:1:2::7]:161', '[fe80::1]:161']);
    expect(await boundTo('named')).toEqual(['10.1.1.11:161', 'tower.example:161']);
    expect(await boundTo('empty')).toEqual([]);
    expect(await boundTo('crowd')).toHaveLength(1001);
    // Nothing is known to be safe for it once it pins no certificate any more.
    expect(await boundTo('pinned')).toEqual([]);
    const id = 'dev_flat0' as never;
    expect((await registry.devices.update(scope, { id, change: { notes: 'kept' } })).notes).toBe('kept');
    await expect(
      registry.devices.update(scope, { id, change: { address: '10.1.1.99' } }),
    ).rejects.toMatchObject({
      code: 'registry.credential-elsewhere',
    });
    await registry.close();
  });

  it('that fail leave everything as it was', async () => {
    const { storage, keyPath, open } = await makeDatabase(dialect);
    const registry = await open();
    await registry.tenants.create(platform, { name: 'kept' });
    await registry.close();
    await expect(openRegistry({ storage, keys: keyFile(keyPath), migrations: broken })).rejects.toMatchObject(
      {
        code: /^storage\./,
      },
    );
    const again = await open(later);
    expect((await again.tenants.list(platform)).items.map(({ name }) => name)).toEqual(['kept']);
    const columns = await again.session.read(platform, async ({ db }) =>
      (await db.introspection.getTables())
        .find(({ name }) => name === 'sites')
        ?.columns.map(({ name }) => name),
    );
    expect(columns).toContain('colour');
    expect(columns).not.toContain('half');
  });
});

// For SQLite test/e2e/registry-file.test.ts uses three processes: two connections of one process to a file would wait
// for each other and block the event loop.
describe('migrations on postgresql', () => {
  it('of several exporters that start at once happen once', async () => {
    const database = await makeDatabase('postgresql');
    writeFileSync(database.keyPath, `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 });
    const stores = await Promise.all([database.open(), database.open(), database.open()]);
    await stores[0]?.tenants.create(platform, { name: 'one' });
    for (const registry of stores) expect((await registry.tenants.list(platform)).items).toHaveLength(1);
  });
});

const codeOf = async (path: string, keyPath: string): Promise<unknown> => {
  try {
    await (await openRegistry({ storage: { sqlite: { path } }, keys: keyFile(keyPath) })).registry.close();
  } catch (error) {
    expect((error as Error).message).not.toBe('');
    return (error as { code: unknown }).code;
  }
  return 'opened';
};

describe('faults of the file', () => {
  it('each have their code', async () => {
    const { directory, keyPath, open, storage } = await makeDatabase('sqlite');
    const { path } = (storage as { sqlite: { path: string } }).sqlite;
    await (await open()).close();
    expect(await codeOf(join(directory, 'missing', 'x.db'), keyPath)).toBe('storage.directory-missing');
    expect(await codeOf(directory, keyPath)).toBe('storage.cannot-open');
    const noDatabase = join(directory, 'text.db');
    writeFileSync(noDatabase, 'this is no database, but long enough to be looked at as one '.repeat(100));
    expect(await codeOf(noDatabase, keyPath)).toBe('storage.corrupt');
    const damaged = join(directory, 'damaged.db');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096, 40_960);
    writeFileSync(damaged, bytes);
    expect(await codeOf(damaged, keyPath)).toBe('storage.corrupt');
  });

  it('a file that another process holds is locked', async () => {
    const { keyPath, open, storage } = await makeDatabase('sqlite');
    const { path } = (storage as { sqlite: { path: string } }).sqlite;
    const registry = await open();
    const other = new (loadSqlite())(path);
    other.exec('begin immediate');
    await expect(registry.tenants.create(platform, { name: 'x' })).rejects.toMatchObject({
      code: 'storage.locked',
    });
    expect(await codeOf(path, keyPath)).toBe('storage.locked');
    other.exec('rollback');
    other.close();
    await registry.tenants.create(platform, { name: 'x' });
  });

  it('a full disk is reported and half-writes nothing', async () => {
    const { registry, acme, storage } = await openTestStore('sqlite');
    await registry.session.write(platform, async ({ db }) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 2))}`.execute(db);
    });
    const notes = 'x'.repeat(9000);
    const write = async (): Promise<void> => {
      for (let index = 0; index < 20; index += 1)
        await registry.sites.create(acme, { name: `s${index}`, notes });
    };
    await expect(write()).rejects.toMatchObject({ code: 'storage.full' });
    expect(await registry.audit.verify(acme)).toMatchObject({ whole: true });
    const { items } = await registry.sites.list(acme);
    expect((await registry.audit.verify(acme)).records).toBe(items.length);
    expect('sqlite' in storage && readdirSync(join(storage.sqlite.path, '..'))).toContain('test.db');
  });

  it('the file belongs to its owner alone, and its key too', async () => {
    const { directory, keyPath, open } = await makeDatabase('sqlite');
    await open();
    for (const name of readdirSync(directory))
      expect(statSync(join(directory, name)).mode & 0o077, name).toBe(0);
    chmodSync(keyPath, 0o644);
    await expect(open()).rejects.toMatchObject({ code: 'secret.key-exposed' });
    rmSync(directory, { recursive: true });
    mkdirSync(directory);
  });
});

describe('faults of the server', () => {
  it('each have their code, and a server that comes back is used again', async () => {
    const server = await startPostgresqlServer();
    await queryServer(server.home, 'create database test_1');
    const { registry, storage, keyPath, acme } = await openTestStore(
      'postgresql',
      databaseUrl(server.home, 'test_1'),
    );
    if (!('postgresql' in storage)) throw new Error('no PostgreSQL');
    const open = (url: string) =>
      openRegistry({
        storage: { postgresql: { ...storage.postgresql, url: new Secret(url) } },
        keys: keyFile(keyPath),
      });
    const url = storage.postgresql.url.reveal();
    await expect(open('postgresql://x:marker@127.0.0.1:1/x')).rejects.toMatchObject({
      code: 'storage.unreachable',
      message: expect.not.stringContaining('marker') as string,
    });
    await expect(open(url.replace('mikrofleet_test@', 'nobody_here@'))).rejects.toMatchObject({
      code: 'storage.login-rejected',
    });
    await expect(open(url.replace(/test_\w+/, 'missing_db'))).rejects.toMatchObject({
      code: 'storage.cannot-open',
    });
    await expect(open('postgresql://:marker:@@@[::/x')).rejects.toMatchObject({
      message: expect.not.stringContaining('marker') as string,
    });
    server.kill();
    await expect(registry.sites.list(acme)).rejects.toMatchObject({ code: 'storage.unreachable' });
    await expect(registry.sites.create(acme, { name: 'x' })).rejects.toMatchObject({
      code: 'storage.unreachable',
    });
    server.start();
    await registry.sites.create(acme, { name: 'back' });
    expect((await registry.sites.list(acme)).items.map(({ name }) => name)).toEqual(['back']);
    await registry.close();
    await server.stop();
  });

  it('a role with too many rights is refused', async () => {
    const { storage, keyPath } = await makeDatabase('postgresql');
    if (!('postgresql' in storage)) throw new Error('no PostgreSQL');
    const open = (role: string) =>
      openRegistry({ storage: { postgresql: { ...storage.postgresql, role } }, keys: keyFile(keyPath) });
    await expect(open('mikrofleet_test')).rejects.toMatchObject({ code: 'storage.role-missing' });
  });
});
