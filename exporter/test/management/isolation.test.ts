import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { TenantScope } from '../../src/access/scope.ts';
import { Secret } from '../../src/config/secret.ts';
import { parseSettings } from '../../src/config/load.ts';
import { fileDeviceId } from '../../src/devices/file-devices.ts';
import { DeviceDirectory } from '../../src/devices/directory.ts';
import { RegisteredDevices } from '../../src/devices/registered-devices.ts';
import { RegisteredTargets } from '../../src/devices/registered-targets.ts';
import { tenantTables } from '../../src/store/schema.ts';
import type { Repositories, Store } from '../../src/management/registry.ts';
import { makeTokenText } from '../../src/access/token-text.ts';
import { catalogue } from '../config/catalogue.ts';
import { dialects, openTestStore, type TestStore } from '../store/open-test-store.ts';
import { apiCredential, deviceDraft } from '../store/samples.ts';

const names = [
  'tenants',
  'sites',
  'devices',
  'credentials',
  'history',
  'tokens',
  'audit',
  'leases',
  'idempotency',
] as const;

/** Every method of every repository, from the objects themselves. */
function methodsOf(store: Store): readonly string[] {
  return names.flatMap((name) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(store[name]))
      .filter((method) => method !== 'constructor')
      .map((method) => `${name}.${method}`),
  );
}

type Call = (repositories: Repositories, scope: TenantScope) => Promise<unknown>;

/** What the attacker may learn: that there is nothing, or lists without a row of the victim. */
type Case = { readonly call: Call } & (
  | { readonly refused: 'registry.not-found' | 'registry.unknown-reference' | 'request.unknown-target' }
  | { readonly sees: 'own rows only' | 'nothing' }
  | { readonly needs: 'the platform' }
);

const request = { principal: 'tok_x', key: 'same', request: 'POST /x' };

const platformOnly = (call: Call): Case => ({ call, needs: 'the platform' });
const notFound = (call: Call): Case => ({ call, refused: 'registry.not-found' });
const unknownTarget = (call: Call): Case => ({ call, refused: 'request.unknown-target' });
const own = (call: Call): Case => ({ call, sees: 'own rows only' });
const nothing = (call: Call): Case => ({ call, sees: 'nothing' });

function missing(): never {
  throw new Error('There is no such case.');
}

/** One case for each method: the attacker calls it with ids of the victim. */
async function makeCases({
  store,
  platform,
  acme: victim,
}: TestStore): Promise<Readonly<Record<string, Case>>> {
  const core = await store.sites.create(victim, { name: 'victim core' });
  const site = await store.sites.create(victim, { name: 'victim site', upstreamIds: [core.id] });
  await store.tenants.setNetworks(platform, victim.tenantId, ['10.0.0.0/8']);
  const credential = await store.credentials.create(
    victim,
    apiCredential('victim credential', 'victim-marker'),
  );
  const facts = { serial: 'VICTIM', board: 'victim board' };
  const device = await store.devices.create(
    victim,
    deviceDraft({ name: 'victim device', siteId: site.id, credentials: { api: credential.id }, facts }),
  );
  const { token } = await store.tokens.create(victim, {
    name: 'victim token',
    role: 'admin',
    scopes: ['manage'],
  });
  await store.leases.acquire(victim, { name: 'victim lease', holder: 'victim', seconds: 600 });
  await store.idempotency.begin(victim, request);
  return {
    'tenants.create': platformOnly(({ tenants }, scope) => tenants.create(scope as never, { name: 'mine' })),
    'tenants.list': platformOnly(({ tenants }, scope) => tenants.list(scope as never)),
    'tenants.get': notFound(({ tenants }, scope) => tenants.get(scope, victim.tenantId)),
    'tenants.findByName': platformOnly(({ tenants }, scope) => tenants.findByName(scope as never, 'acme')),
    'tenants.findByGrafanaOrg': platformOnly(({ tenants }, scope) =>
      tenants.findByGrafanaOrg(scope as never, 1),
    ),
    'tenants.update': platformOnly(({ tenants }, scope) =>
      tenants.update(scope as never, { id: victim.tenantId, change: { state: 'suspended' } }),
    ),
    'tenants.networks': own(({ tenants }, scope) => tenants.networks(scope)),
    'tenants.setNetworks': platformOnly(({ tenants }, scope) =>
      tenants.setNetworks(scope as never, victim.tenantId, []),
    ),
    'sites.create': {
      call: ({ sites }, scope) => sites.create(scope, { name: 'x', parentId: site.id }),
      refused: 'registry.unknown-reference',
    },
    'sites.list': own(({ sites }, scope) => sites.list(scope)),
    'sites.get': notFound(({ sites }, scope) => sites.get(scope, site.id)),
    'sites.findByName': nothing(({ sites }, scope) => sites.findByName(scope, 'victim site')),
    'sites.update': notFound(({ sites }, scope) =>
      sites.update(scope, { id: site.id, change: { name: 'mine' } }),
    ),
    'sites.remove': notFound(({ sites }, scope) => sites.remove(scope, site.id)),
    'devices.create': {
      call: ({ devices }, scope) =>
        devices.create(scope, deviceDraft({ credentials: { api: credential.id } })),
      refused: 'registry.unknown-reference',
    },
    'devices.get': notFound(({ devices }, scope) => devices.get(scope, device.id)),
    'devices.find': nothing(({ devices }, scope) => devices.find(scope, device.id)),
    'devices.check': own(({ devices }, scope) =>
      devices.check(scope, deviceDraft({ name: device.name, address: device.address, facts })),
    ),
    'devices.update': notFound(({ devices }, scope) =>
      devices.update(scope, { id: device.id, change: { notes: 'mine' } }),
    ),
    'devices.remove': notFound(({ devices }, scope) => devices.remove(scope, device.id)),
    'devices.observe': notFound(({ devices }, scope) => devices.observe(scope, device.id, facts)),
    'devices.confirmHardware': notFound(({ devices }, scope) => devices.confirmHardware(scope, device.id)),
    'credentials.create': own(({ credentials }, scope) =>
      credentials.create(scope, apiCredential('attacker credential', 'own')),
    ),
    'credentials.list': own(({ credentials }, scope) => credentials.list(scope)),
    'credentials.get': notFound(({ credentials }, scope) => credentials.get(scope, credential.id)),
    'credentials.findByName': nothing(({ credentials }, scope) =>
      credentials.findByName(scope, 'victim credential'),
    ),
    'credentials.update': notFound(({ credentials }, scope) =>
      credentials.update(scope, { id: credential.id, change: { secrets: { password: new Secret('mine') } } }),
    ),
    'credentials.remove': notFound(({ credentials }, scope) => credentials.remove(scope, credential.id)),
    'credentials.open': notFound(({ credentials }, scope) => credentials.open(scope, credential.id)),
    'history.list': own(({ history }, scope) => history.list(scope, { filter: { deviceId: device.id } })),
    'tokens.create': own(({ tokens }, scope) =>
      tokens.create(scope, { name: 'x', role: 'viewer', scopes: ['scrape'] }),
    ),
    'tokens.list': own(({ tokens }, scope) => tokens.list(scope)),
    'tokens.get': notFound(({ tokens }, scope) => tokens.get(scope, token.id)),
    'tokens.mayBeUsed': notFound(({ tokens }, scope) => tokens.mayBeUsed(scope, token.id)),
    'tokens.revoke': notFound(({ tokens }, scope) => tokens.revoke(scope, token.id)),
    'tokens.present': platformOnly(({ tokens }, scope) =>
      tokens.present(scope as never, makeTokenText(token.id).reveal()),
    ),
    'tokens.noteUse': platformOnly(({ tokens }, scope) => tokens.noteUse(scope as never, token)),
    'audit.append': own(({ audit }, scope) =>
      audit.append(scope, { action: 'x', targetKind: 'device', targetId: device.id }),
    ),
    'audit.list': own(({ audit }, scope) => audit.list(scope)),
    'audit.verify': own(({ audit }, scope) => audit.verify(scope)),
    'leases.acquire': own(({ leases }, scope) =>
      leases.acquire(scope, { name: 'victim lease', holder: 'attacker', seconds: 5 }),
    ),
    'leases.release': own(({ leases }, scope) =>
      leases.release(scope, { name: 'victim lease', holder: 'victim' }),
    ),
    'idempotency.purge': platformOnly(({ idempotency }, scope) => idempotency.purge(scope as never)),
    'idempotency.begin': nothing(({ idempotency }, scope) => idempotency.begin(scope, request)),
    'idempotency.finish': nothing(({ idempotency }, scope) =>
      idempotency.finish(scope, request, { status: 200, body: undefined }),
    ),
    'idempotency.abandon': nothing(({ idempotency }, scope) => idempotency.abandon(scope, request)),
  };
}

const fileDevice = { tenant: 'acme', name: 'victim file device' };
const settings = parseSettings(
  `auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets: [{ name: ${fileDevice.name}, address: 10.1.1.1, type: ap, auth: monitor, tenant: acme }]`,
  { file: 'mikrofleet.yml', environment: {}, catalogue },
);

/** Reading of devices, registered and of the file, beside the repositories: cases by method, with a word on which. */
async function makeDeviceCases({ store, acme: victim }: TestStore): Promise<Readonly<Record<string, Case>>> {
  const directory = new DeviceDirectory({ settings: () => settings, registry: store });
  const registered = new RegisteredDevices(store.session);
  const targets = new RegisteredTargets(store);
  const found = await registered.find(victim, { idOrName: 'victim device' });
  if (found === undefined) throw new Error('the victim has a device');
  // What the victim had opened is there for the victim alone.
  await targets.open(victim, found);
  const { id } = found.device;
  const ofFile = fileDeviceId(fileDevice);
  return {
    'directory.find registered': notFound((_, scope) => directory.find(scope, id)),
    'directory.find of the file': notFound((_, scope) => directory.find(scope, ofFile)),
    'directory.list': own((_, scope) => directory.list(scope)),
    'directory.pages': own((_, scope) => all(directory.pages(scope))),
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
    'registered.pages': own((_, scope) => all(registered.pages(scope))),
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

const connectTo = async (world: TestStore, owner: boolean): Promise<Client> => {
  if (!('postgresql' in world.storage)) throw new Error('no PostgreSQL');
  const { url, role } = world.storage.postgresql;
  const client = new Client({
    connectionString: url.reveal(),
    ...(owner ? {} : { options: `-c role=${role}` }),
  });
  await client.connect();
  return client;
};

describe.each(dialects)('isolation on %s', async (dialect) => {
  const world = await openTestStore(dialect);
  const { store, rival: attacker, acme: victim } = world;
  const repositoryCases = await makeCases(world);
  const deviceCases = await makeDeviceCases(world);
  const cases = { ...repositoryCases, ...deviceCases };
  const snapshot = async (): Promise<string> =>
    store.session.read(world.platform, async ({ db }) => {
      const tables: string[] = [];
      for (const [table, column] of Object.entries(tenantTables)) {
        const { rows } =
          await sql`select * from ${sql.table(table)} where ${sql.ref(column)} = ${victim.tenantId}`.execute(
            db,
          );
        tables.push(`${table} ${JSON.stringify(rows)}`);
      }
      return tables.join('\n');
    });
  const before = await snapshot();

  it('has a case for every method', () => {
    expect(Object.keys(repositoryCases).sort()).toEqual([...methodsOf(store)].sort());
    const read = new Set(Object.keys(deviceCases).map((name) => name.split(' ')[0]));
    expect([...read].sort()).toEqual([...deviceReads].sort());
  });

  it.each(Object.keys(cases))(
    '%s gives nothing of another tenant and changes nothing there',
    async (name) => {
      const one = cases[name] ?? missing();
      const outcome = await one.call(store, attacker).then(
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
        // The attacker's own words may name the victim's ids; nothing of the victim comes back.
        expect(JSON.stringify(outcome)).not.toContain(victim.tenantId);
        expect(JSON.stringify(outcome)).not.toMatch(/victim (site|device|token|board|file)/);
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
    await expect((cases[name] ?? missing()).call(store, forged)).rejects.toThrow(TypeError);
    expect(await snapshot()).toBe(before);
  });

  if (dialect === 'sqlite') return;

  describe('the second wall', () => {
    it.each(Object.entries(tenantTables))(
      'a query of %s without its tenant sees one tenant only',
      async (table, column) => {
        const client = await connectTo(world, false);
        await client.query('begin');
        await client.query("select set_config('app.tenant_id', $1, true)", [attacker.tenantId]);
        const { rows } = await client.query<{ tenant: string }>(`select ${column} as tenant from ${table}`);
        expect(rows.filter(({ tenant }) => tenant !== attacker.tenantId)).toEqual([]);
        await client.query('rollback');
        await client.end();
      },
    );

    it.each(Object.entries(tenantTables))(
      '%s refuses to be read before the tenant is named, and afterwards too',
      async (table, column) => {
        const client = await connectTo(world, false);
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
      const client = await connectTo(world, false);
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
      const client = await connectTo(world, false);
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
        [Object.keys(tenantTables)],
      );
      expect(rows.map(({ forced }) => forced)).toEqual(Object.keys(tenantTables).map(() => true));
      await client.end();
    });

    it('every table of the database is in the list that the walls are built from', async () => {
      const client = await connectTo(world, true);
      const { rows } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public'",
      );
      const others = rows
        .map(({ name }) => name)
        .filter((name) => !Object.hasOwn(tenantTables, name))
        .sort();
      expect(others).toEqual(['kysely_migration', 'kysely_migration_lock', 'root_keys', 'rotations']);
      await client.end();
    });
  });
});
