import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimulatedDevice } from '@mikrofleet/simulator';
import type { Scope, TenantScope } from '../../../src/access/scope.ts';
import type { TokenScope } from '../../../src/access/roles.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Device } from '../../../src/devices/device.ts';
import type { Registry } from '../../../src/management/registry.ts';
import { makeDatabase, platform, scopeOf } from '../../store/open-test-store.ts';

/** A PostgreSQL database shared by the exporters under test and the test itself. */
export interface SharedRegistry {
  readonly registry: Registry;
  readonly configFile: string;
  readonly tenant: (name: string) => Promise<TenantScope>;
  readonly token: (scope: Scope, scopes: readonly TokenScope[]) => Promise<string>;
}

/** `more` contains further configuration lines; `url` is a database on a server other than that of the run. */
export async function sharedRegistry(more = '', url?: string): Promise<SharedRegistry> {
  const { storage, keyPath, directory, open } = await makeDatabase('postgresql', url);
  if (!('postgresql' in storage)) throw new Error('a PostgreSQL database was asked for');
  const configFile = join(directory, 'mikrofleet.yml');
  await writeFile(
    configFile,
    `storage: { postgresql: { url: ${JSON.stringify(storage.postgresql.url.reveal())} } }\nkeys: { file: ${keyPath} }\n${more}`,
  );
  const registry = await open();
  return {
    registry,
    configFile,
    tenant: async (name) => {
      const { id } = await registry.tenants.create(platform, { name });
      // The simulated devices are on this machine, where devices are not allowed by default.
      await registry.tenants.setNetworks(platform, id, ['127.0.0.0/8']);
      return scopeOf(id);
    },
    token: async (scope, scopes) => {
      const role = scope.kind === 'tenant' ? 'admin' : 'platform';
      return (await registry.tokens.create(scope, { name: 'e2e', role, scopes })).text.reveal();
    },
  };
}

/** Registers a simulated device over the plain API, at its own site. */
export async function registerSimulated(
  registry: Registry,
  scope: TenantScope,
  device: SimulatedDevice,
): Promise<Device> {
  const { name, username, password, address, apiPort: port, type, role } = device;
  const site = await registry.sites.create(scope, { name: `site of ${name}` });
  const credential = await registry.credentials.create(scope, {
    name: `account of ${name}`,
    profile: { kind: 'api', username, tls: { mode: 'off' } },
    networks: [`${address}/32`],
    secrets: { password: new Secret(password) },
  });
  return registry.devices.create(scope, {
    name,
    address,
    port,
    type,
    role,
    transport: 'api',
    siteId: site.id,
    credentials: { api: credential.id },
    facts: {},
  });
}
