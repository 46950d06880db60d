import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { whenFileEnds } from '../run/when-file-ends.ts';
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

/** URL of a new, empty database on the server of the run. */
async function createDatabase(): Promise<string> {
  const home = await madeOnce('postgresql');
  // All files of a run share the server, some of them one after the other in one process.
  const name = `test_${randomBytes(8).toString('hex')}`;
  await queryServer(home, `create database ${name}`);
  whenFileEnds(() => queryServer(home, `drop database ${name} with (force)`));
  return databaseUrl(home, name);
}

/** On PostgreSQL with `url` instead of on the server of the run: for tests that stop their server. */
export async function makeDatabase(dialect: Dialect, url?: string): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'mikrofleet-registry-'));
  whenFileEnds(() => rmSync(directory, { recursive: true, force: true }));
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
    whenFileEnds(() => registry.close().catch(() => undefined));
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
