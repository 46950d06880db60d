import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { TenantScope } from '../../src/access/scope.ts';
import { parseSettings } from '../../src/config/load.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { DeviceDirectory } from '../../src/devices/directory.ts';
import { RegisteredDevices } from '../../src/devices/registered-devices.ts';
import { RegisteredTargets } from '../../src/devices/registered-targets.ts';
import { repositoryClasses } from '../../src/management/features.generated.ts';
import { type Registry, type Repositories, tables } from '../../src/management/registry.ts';
import type { TableFacts } from '../../src/store/schema.ts';
import { secretTables } from '../../src/store/secrets/tables.ts';
import { catalogue } from '../config/catalogue.ts';
import { dialects, openTestStore, type TestStore } from '../store/open-test-store.ts';
import { type Case, makeCases, nothing, notFound, own, unknownTarget } from './isolation-cases.ts';

const tenantTables = Object.entries<TableFacts>({ ...secretTables, ...tables }).flatMap(
  ([table, { tenant }]): [string, string][] => (tenant === undefined ? [] : [[table, tenant]]),
);

/** Every method of every repository, taken from the objects themselves. */
function methodsOf(registry: Registry): readonly string[] {
  return Object.keys(repositoryClasses).flatMap((name) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(registry[name as keyof Repositories]))
      .filter((method) => method !== 'constructor')
      .map((method) => `${name}.${method}`),
  );
}

function missing(): never {
  throw new Error('There is no such case.');
}

const fileDevice = { tenant: 'acme', name: 'victim file device' };
const settings = parseSettings(
  `auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets: [{ name: ${fileDevice.name}, address: 10.1.1.1, type: ap, auth: monitor, tenant: acme }]
sites: [{ name: victim site of the file, tenant: acme }]`,
  { file: 'mikrofleet.yml', environment: {}, catalogue },
);

/** Reads of devices outside the repositories, registered and in the file: cases by method, each with a note. */
async function makeDeviceCases({
  registry,
  acme: victim,
}: TestStore): Promise<Readonly<Record<string, Case>>> {
  const directory = new DeviceDirectory({ settings: () => settings, registry });
  const registered = new RegisteredDevices(registry.session);
  const targets = new RegisteredTargets(registry);
  const found = await registered.find(victim, { idOrName: 'victim device' });
  if (found === undefined) throw new Error('the victim has a device');
  // The victim's decrypted secrets are available to the victim alone.
  await targets.open(victim, found);
  const { id } = found.device;
  const ofFile = fileDeviceId(fileDevice);
  return {
    'directory.find registered': notFound((_, scope) => directory.find(scope, id)),
    'directory.find of the file': notFound((_, scope) => directory.find(scope, ofFile)),
    'directory.list': own((_, scope) => directory.list(scope)),
    'directory.count': own((_, scope) => directory.count(scope, { name: 'victim device' })),
    'directory.pages': own((_, scope) => all(directory.pages(scope))),
    'directory.sites': own(async (_, scope) => [...(await directory.sites(scope)).sites]),
    'directory.fileSites': own(async (_, scope) => [...(await directory.fileSites(scope))]),
    'directory.hidden': own((_, scope) => all(directory.hidden(scope))),
    'directory.fileTargets': own(async (_, scope) => [...(await directory.fileTargets(scope))]),
    'directory.target registered': notFound((_, scope) => directory.target(scope, id)),
    'directory.target of the file': notFound((_, scope) => directory.target(scope, ofFile)),
    'directory.open registered': notFound((_, scope) => directory.open(scope, id)),
    'directory.open of the file': notFound((_, scope) => directory.open(scope, ofFile)),
    'directory.scrapeTarget registered': unknownTarget((_, scope) =>
      directory.scrapeTarget({ scope }, { target: id }),
    ),
    'directory.scrapeTarget of the file': unknownTarget((_, scope) =>
      directory.scrapeTarget({ scope }, { target: ofFile }),
    ),
    'registered.find by id': nothing((_, scope) => registered.find(scope, { id })),
    'registered.find by name': nothing((_, scope) => registered.find(scope, { idOrName: 'victim device' })),
    'registered.list': own((_, scope) => registered.list(scope)),
    'registered.count': own((_, scope) => registered.count(scope, { name: 'victim device' })),
    'registered.pages': own((_, scope) => all(registered.pages(scope))),
    'registered.sites': own((_, scope) => all(registered.sites(scope))),
    'registered.tenantName': own((_, scope) => registered.tenantName(scope)),
    'registered.siteIds': own(async (_, scope) => [...(await registered.siteIds(scope)).keys()]),
    'targets.open': notFound((_, scope) => targets.open(scope, found)),
    'targets.checked': notFound((_, scope) => targets.checked(scope, found)),
  };
}

const deviceReaders = {
  directory: DeviceDirectory,
  registered: RegisteredDevices,
  targets: RegisteredTargets,
};

const deviceReads: readonly string[] = Object.entries(deviceReaders).flatMap(([name, { prototype }]) =>
  Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([method, { value }]) => method !== 'constructor' && value !== undefined)
    .map(([method]) => `${name}.${method}`),
);

async function all<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const page of pages) list.push(page);
  return list;
}

const connectTo = async (fixture: TestStore, owner: boolean): Promise<Client> => {
  if (!('postgresql' in fixture.storage)) throw new Error('no PostgreSQL');
  const { url, role } = fixture.storage.postgresql;
  const client = new Client({
    connectionString: url.reveal(),
    ...(owner ? {} : { options: `-c role=${role}` }),
  });
  await client.connect();
  return client;
};

describe.each(dialects)('isolation on %s', async (dialect) => {
  const fixture = await openTestStore(dialect);
  const { registry, rival: attacker, acme: victim } = fixture;
  const { cases: repositoryCases } = await makeCases({ ...fixture, registry, victim });
  const deviceCases = await makeDeviceCases(fixture);
  const cases: typeof repositoryCases = { ...repositoryCases, ...deviceCases };
  const snapshot = async (): Promise<string> =>
    registry.session.read(fixture.platform, async ({ db }) => {
      const rowsOfVictim: string[] = [];
      for (const [table, column] of tenantTables) {
        const { rows } =
          await sql`select * from ${sql.table(table)} where ${sql.ref(column)} = ${victim.tenantId}`.execute(
            db,
          );
        rowsOfVictim.push(`${table} ${JSON.stringify(rows)}`);
      }
      return rowsOfVictim.join('\n');
    });
  const before = await snapshot();

  it('has a case for every method', () => {
    expect(Object.keys(repositoryCases).sort()).toEqual([...methodsOf(registry)].sort());
    const read = new Set(Object.keys(deviceCases).map((name) => name.split(' ')[0]));
    expect([...read].sort()).toEqual([...deviceReads].sort());
  });

  it.each(Object.keys(cases))(
    '%s gives nothing of another tenant and changes nothing there',
    async (name) => {
      const one = cases[name] ?? missing();
      const outcome = await one.call(registry, attacker).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      if ('refused' in one) {
        expect(outcome).toMatchObject({ error: { code: one.refused } });
        const { message } = (outcome as { error: Error }).error;
        expect(message).not.toMatch(/victim/i);
      } else if ('needs' in one) {
        expect(outcome).toMatchObject({ error: { name: 'TypeError' } });
      } else {
        expect(outcome).not.toHaveProperty('error');
        if (one.sees === 'nothing') expect(outcome).toEqual({ value: undefined });
        // The attacker's own text may contain ids of the victim; nothing of the victim may be returned.
        expect(JSON.stringify(outcome)).not.toContain(victim.tenantId);
        expect(JSON.stringify(outcome)).not.toMatch(/victim (site|device|token|board|file|search)/);
      }
      expect(await snapshot()).toBe(before);
    },
  );

  it.each(Object.keys(cases))('%s refuses a scope that the access module did not make', async (name) => {
    const forged = {
      kind: 'tenant',
      tenantId: victim.tenantId,
      actor: victim.actor,
    } as unknown as TenantScope;
    await expect((cases[name] ?? missing()).call(registry, forged)).rejects.toThrow(TypeError);
    expect(await snapshot()).toBe(before);
  });

  if (dialect === 'sqlite') return;

  describe('the second wall', () => {
    it.each(tenantTables)('a query of %s without its tenant sees one tenant only', async (table, column) => {
      const client = await connectTo(fixture, false);
      await client.query('begin');
      await client.query("select set_config('app.tenant_id', $1, true)", [attacker.tenantId]);
      const { rows } = await client.query<{ tenant: string }>(`select ${column} as tenant from ${table}`);
      expect(rows.filter(({ tenant }) => tenant !== attacker.tenantId)).toEqual([]);
      await client.query('rollback');
      await client.end();
    });

    it.each(tenantTables)(
      '%s refuses to be read before the tenant is named, and afterwards too',
      async (table, column) => {
        const client = await connectTo(fixture, false);
        await expect(client.query(`select * from ${table} where ${column} <> ''`)).rejects.toThrow(
          'app.tenant_id is not set',
        );
        await client.query('begin');
        await client.query("select set_config('app.tenant_id', $1, true)", [attacker.tenantId]);
        await client.query('commit');
        await expect(client.query(`select * from ${table} where ${column} <> ''`)).rejects.toThrow(
          'app.tenant_id is not set',
        );
        await client.end();
      },
    );

    it('writes into another tenant are refused, also by a foreign key', async () => {
      const client = await connectTo(fixture, false);
      await client.query('begin');
      await client.query("select set_config('app.tenant_id', $1, true)", [attacker.tenantId]);
      await client.query('savepoint s');
      const row = [victim.tenantId, 'h'.repeat(5)];
      await expect(client.query('insert into tenant_networks values ($1, $2)', row)).rejects.toThrow(
        'row-level security',
      );
      await client.query('rollback to s');
      const { rowCount } = await client.query("update devices set notes = 'mine'");
      const visible = await client.query('select 1 from devices');
      expect(rowCount).toBe(visible.rowCount);
      await client.query('rollback');
      await client.end();
    });

    it('the role can neither change the rules nor the audit', async () => {
      const client = await connectTo(fixture, false);
      for (const attempt of [
        'alter table devices disable row level security',
        'drop policy devices_tenant on devices',
        'create table public.x (y text)',
        'truncate audit',
        "update audit set actor = 'nobody'",
        'delete from audit',
        'create policy p on devices using (true)',
      ]) {
        await expect(client.query(attempt), attempt).rejects.toThrow(/must be owner|permission denied/);
      }
      const { rows } = await client.query<{ forced: boolean }>(
        'select relforcerowsecurity and relrowsecurity as forced from pg_class where relname = any($1)',
        [tenantTables.map(([table]) => table)],
      );
      expect(rows.map(({ forced }) => forced)).toEqual(tenantTables.map(() => true));
      await client.end();
    });

    it('every table of the database is in the list that the walls are built from', async () => {
      const client = await connectTo(fixture, true);
      const { rows } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public'",
      );
      const others = rows
        .map(({ name }) => name)
        .filter((name) => !tenantTables.some(([table]) => table === name))
        .sort();
      expect(others).toEqual(['kysely_migration', 'kysely_migration_lock', 'root_keys', 'rotations']);
      await client.end();
    });
  });
});
