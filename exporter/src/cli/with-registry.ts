import { localOperator } from '../access/local-operator.ts';
import type { TenantScope } from '../access/scope.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { suggestion } from '../config/spelling.ts';
import { DeviceDirectory } from '../devices/directory.ts';
import { tenantOfFile } from '../devices/file-spelling.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { openRegistry } from '../management/open-registry.ts';
import type { Tenant } from '../management/tenants/repository.ts';
import type { Registry } from '../management/registry.ts';
import { rootKeysOf } from '../store/secrets/configured-keys.ts';
import type { CliEnvironment } from './environment.ts';
import type { GlobalOptions } from './options.ts';
import { configOption, shellQuoted } from './shell-quoted.ts';

/** The services of commands that use the database directly. */
export interface RegistryContext {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly directory: DeviceDirectory;
  /** In use, for the commands that a text names. */
  readonly configFile: string;
  readonly operator: ReturnType<typeof localOperator>;
  /** A tenant by name or id, with its scope. */
  readonly tenant: (nameOrId: string) => Promise<{ tenant: Tenant; scope: TenantScope }>;
}

/** Opens the configured database for one command; `acceptShortened` also one that lost audit records. */
export async function withRegistry<T>(
  { configFile: file }: GlobalOptions,
  cli: CliEnvironment,
  work: (context: RegistryContext) => Promise<T>,
  acceptShortened = false,
): Promise<T> {
  const settings = loadSettings({ file, environment: cli.environment, catalogue: cli.catalogue });
  const { registry } = await openRegistry({
    storage: settings.storage,
    keys: rootKeysOf(settings.keys),
    acceptShortened,
  });
  const operator = localOperator();
  try {
    return await work({
      registry,
      settings,
      directory: new DeviceDirectory({ settings: () => settings, registry }),
      configFile: file,
      operator,
      tenant: async (nameOrId) => {
        const tenant = await findTenant({ registry, operator, settings, configFile: file }, nameOrId);
        return { tenant, scope: operator.tenant(tenant.id) };
      },
    });
  } finally {
    await registry.close();
  }
}

async function findTenant(
  { registry, operator, settings, configFile }: Omit<RegistryContext, 'directory' | 'tenant'>,
  nameOrId: string,
): Promise<Tenant> {
  const byName = await registry.tenants.findByName(operator.all, nameOrId);
  if (byName !== undefined) return byName;
  const all = await registry.tenants.list(operator.all, { limit: 500 });
  const byId = all.items.find(({ id }) => id === nameOrId);
  if (byId !== undefined) return byId;
  const inFile = tenantOfFile(settings, nameOrId);
  if (inFile !== undefined) {
    const command = `mikrofleet tenant create ${shellQuoted(inFile)}${configOption(configFile)}`;
    const message = `The tenant ${quoteDeviceText(inFile)} is only in the configuration file; \`${command}\` registers it.`;
    throw new ExporterError('registry.tenant-of-file', message);
  }
  const hint = suggestion(
    nameOrId,
    all.items.map(({ name }) => name),
  );
  throw new ExporterError(
    'registry.not-found',
    `There is no tenant ${quoteDeviceText(nameOrId)}${hint} \`mikrofleet tenant list\` lists them.`,
  );
}
