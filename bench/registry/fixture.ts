import { mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AllTenantsScope, mintScope, type TenantScope } from '@mikrofleet/exporter/access/mint-scope';
import type { TokenScope } from '@mikrofleet/exporter/access/roles';
import { Secret } from '@mikrofleet/exporter/config/secret';
import type { Dialect } from '@mikrofleet/exporter/store/dialect';
import type { CredentialId } from '@mikrofleet/exporter/devices/credential-profile';
import { openRegistry } from '@mikrofleet/exporter/management/open-registry';
import type { Registry } from '@mikrofleet/exporter/management/registry';
import { keyFile } from '@mikrofleet/exporter/store/secrets/root-key';
import { databaseUrl, startPostgresqlServer } from '../../exporter/test/store/postgresql-server.ts';
import { writeExporterConfig } from '../children/exporter-config.ts';
import type { FleetTarget, Started } from '../children/simulator-messages.ts';
import { readSettings } from '../lib/settings.ts';
import { ObservedExporter } from './observed-exporter.ts';

const actor = { name: 'token:bench', requestId: 'bench', source: '127.0.0.1' };
export const platform: AllTenantsScope = mintScope.allTenants(actor);
const networks = ['10.0.0.0/8', '127.0.0.0/8'];

export interface RegisteredTarget extends FleetTarget {
  readonly id: string;
}

/** A database with a large tenant to fill, a running exporter using it, and tokens. */
export interface Fixture {
  readonly dialect: Dialect;
  readonly exporter: ObservedExporter;
  readonly registry: Registry;
  readonly large: TenantScope;
  readonly credential: { readonly id: CredentialId; readonly name: string };
  /** Devices that answer, registered in their own tenant and also in the configuration file. */
  readonly targets: readonly RegisteredTarget[];
  readonly tokens: Readonly<Record<'large' | 'probes' | 'platform', string>>;
  readonly close: () => Promise<void>;
}

export async function openFixture(dialect: Dialect, folder: string, fleet: Started): Promise<Fixture> {
  const home = join(folder, dialect);
  mkdirSync(home);
  const file = writeExporterConfig(home, fleet);
  const postgresql = dialect === 'sqlite' ? undefined : await startPostgresqlServer();
  const storage =
    postgresql === undefined
      ? `sqlite: { path: ${join(home, 'bench.db')} }`
      : `postgresql: { url: "${databaseUrl(postgresql.home, 'postgres')}" }`;
  const keys = join(home, 'bench.key');
  const limits = 'limits: { per_principal_per_minute: 1000000, per_device_per_minute: 1000000 }';
  const more = `storage: { ${storage} }\nkeys: { file: ${keys} }\n${limits}\n`;
  writeFileSync(file, `${readFileSync(file, 'utf8')}${more}`);
  const settings = readSettings(file);
  const { registry } = await openRegistry({ storage: settings.storage, keys: keyFile(keys) });
  const large = await makeTenant(registry, 'large');
  const probes = await makeTenant(registry, 'probes');
  const credential = await makeCredential(registry, large, fleet);
  const targets = await registerTargets(registry, probes, fleet);
  const token = async (
    scope: TenantScope | AllTenantsScope,
    scopes: readonly TokenScope[],
  ): Promise<string> => {
    const role = scope.kind === 'tenant' ? 'admin' : 'platform';
    return (await registry.tokens.create(scope, { name: 'bench', role, scopes })).text.reveal();
  };
  const all = ['manage', 'scrape', 'discovery'] as const;
  const tokens = {
    large: await token(large, all),
    probes: await token(probes, all),
    platform: await token(platform, all),
  };
  const exporter = await ObservedExporter.start(file);
  const close = async (): Promise<void> => {
    await exporter.close();
    await registry.close();
    await postgresql?.stop();
  };
  return { dialect, exporter, registry, large, credential, targets, tokens, close };
}

async function makeTenant(registry: Registry, name: string): Promise<TenantScope> {
  const { id } = await registry.tenants.create(platform, { name });
  await registry.tenants.setNetworks(platform, id, networks);
  return mintScope.tenant(id, actor);
}

async function makeCredential(registry: Registry, scope: TenantScope, { username, password }: Started) {
  return registry.credentials.create(scope, {
    name: 'monitor',
    profile: { kind: 'api', username, tls: { mode: 'off' } },
    networks,
    secrets: { password: new Secret(password) },
  });
}

async function registerTargets(
  registry: Registry,
  scope: TenantScope,
  fleet: Started,
): Promise<RegisteredTarget[]> {
  const { id: api } = await makeCredential(registry, scope, fleet);
  const targets: RegisteredTarget[] = [];
  for (const target of fleet.targets.filter(({ access }) => access === 'api')) {
    const { name, type, address, port } = target;
    const draft = {
      name,
      type: type as 'ap',
      address,
      port,
      transport: 'api' as const,
      credentials: { api },
    };
    targets.push({ ...target, id: (await registry.devices.create(scope, draft)).id });
  }
  return targets;
}

/** Further tenants with devices, as at a provider that serves other providers. */
export async function addTenants(
  registry: Registry,
  tenants: number,
  devices: number,
  fleet: Started,
): Promise<void> {
  for (let number = 0; number < tenants; number += 1) {
    const scope = await makeTenant(registry, `tenant ${number}`);
    const { id: api } = await makeCredential(registry, scope, fleet);
    await registry.atomically(scope, async (repositories) => {
      for (let i = 0; i < devices; i += 1) {
        const address = `10.${200 + (number >> 8)}.${number & 255}.${i}`;
        const draft = {
          name: `ap${i}`,
          type: 'ap',
          address,
          transport: 'api',
          credentials: { api },
        } as const;
        await repositories.devices.create(scope, draft);
      }
    });
  }
}
