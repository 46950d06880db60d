import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  type Actor,
  type AllTenantsScope,
  mintScope,
  type TenantScope,
} from '../../src/access/mint-scope.ts';
import { Secret } from '../../src/config/secret.ts';
import type { StorageSetting } from '../../src/config/settings.ts';
import type { Dialect } from '../../src/store/dialect.ts';
import type { TenantId } from '../../src/access/ids.ts';
import { openRegistry } from '../../src/management/open-registry.ts';
import type { DatabaseOptions } from '../../src/store/open-database.ts';
import type { Registry } from '../../src/management/registry.ts';
import { keyFile } from '../../src/store/secrets/root-key.ts';
import { madeOnce } from '../run/made-once.ts';
import { databaseUrl, queryServer } from './postgresql-server.ts';

/** Run a suite on both: `describe.each(dialects)('devices on %s', (dialect) => …)`. */
export const dialects: readonly Dialect[] = ['sqlite', 'postgresql'];

const testActor: Actor = { name: 'token:tok_test', requestId: 'req-1', source: '192.0.2.1' };
export const platform: AllTenantsScope = mintScope.allTenants(testActor);
export const scopeOf = (id: TenantId): TenantScope => mintScope.tenant(id, testActor);

/** A database of its own, which may be opened several times as by several exporters. */
export interface TestDatabase {
  readonly storage: StorageSetting;
  readonly keyPath: string;
  readonly directory: string;
  readonly open: (migrations?: DatabaseOptions['migrations']) => Promise<Registry>;
}

export interface TestStore extends TestDatabase {
  readonly registry: Registry;
  readonly platform: AllTenantsScope;
  /** Two tenants that must never see each other. */
  readonly acme: TenantScope;
  readonly rival: TenantScope;
}

const stores: Registry[] = [];
const directories: string[] = [];
const databases: (readonly [home: string, name: string])[] = [];

/** URL of a new, empty database on the server of the run. */
async function createDatabase(): Promise<string> {
  const home = await madeOnce('postgresql');
  // Files of several processes share the server.
  const name = `test_${process.pid}${String(databases.length).padStart(3, '0')}`;
  await queryServer(home, `create database ${name}`);
  databases.push([home, name]);
  return databaseUrl(home, name);
}

/** On PostgreSQL with `url` instead of on the server of the run: for tests that stop their server. */
export async function makeDatabase(dialect: Dialect, url?: string): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'mikrofleet-registry-'));
  directories.push(directory);
  const keyPath = join(directory, 'test.key');
  const storage: StorageSetting =
    dialect === 'sqlite'
      ? { sqlite: { path: join(directory, 'test.db') } }
      : {
          postgresql: {
            url: new Secret(url ?? (await createDatabase())),
            role: 'mikrofleet_app',
            maxConnections: 5,
          },
        };
  const open: TestDatabase['open'] = async (migrations) => {
    const options = { storage, keys: keyFile(keyPath) };
    const { registry } = await openRegistry(migrations === undefined ? options : { ...options, migrations });
    stores.push(registry);
    return registry;
  };
  return { storage, keyPath, directory, open };
}

/** Everything but special addresses; tests of networks set their own. */
export const everywhere: readonly string[] = ['0.0.0.0/0', '::/0'];

/** A new tenant that may contact every ordinary address. */
export async function makeTenant(registry: Registry, name: string): Promise<TenantScope> {
  const { id } = await registry.tenants.create(platform, { name });
  await registry.tenants.setNetworks(platform, id, everywhere);
  return scopeOf(id);
}

/** An open, migrated database with two tenants. Closed and removed after the test file. */
export async function openTestStore(dialect: Dialect, url?: string): Promise<TestStore> {
  const database = await makeDatabase(dialect, url);
  const registry = await database.open();
  const acme = await makeTenant(registry, 'acme');
  const rival = await makeTenant(registry, 'rival');
  return { ...database, registry, platform, acme, rival };
}

afterAll(async () => {
  for (const registry of stores.splice(0)) await registry.close().catch(() => undefined);
  for (const [home, name] of databases.splice(0))
    await queryServer(home, `drop database ${name} with (force)`);
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});
