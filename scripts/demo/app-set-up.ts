import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pluginId } from '../../deployment/grafana/set-up-organization.ts';
import type { RegisteredTenant } from './tenants.ts';
import { writeToken } from './tokens.ts';

interface Sources {
  readonly folder: string;
  readonly configFile: string;
  readonly exporter: string;
  readonly tenants: readonly RegisteredTenant[];
  readonly signal: AbortSignal;
}

/** How the app plugin is set up: an organisation for each tenant, with a token of it. */
export interface AppSetUp {
  readonly pluginId: string;
  /** A file of Grafana's provisioning/plugins. */
  readonly provisioning: string;
  readonly organisations: readonly string[];
  /** The same for each tenant. */
  readonly apps: readonly AppOfTenant[];
  /** Of the server of the page. */
  readonly flags: readonly string[];
}

interface AppOfTenant {
  readonly tenant: string;
  readonly organisation: number;
  readonly exporter: string;
  readonly token: string;
}

/** Writes a token per tenant, and the file that sets the plugin up with them. */
export async function setUpApp({
  folder,
  configFile,
  exporter,
  tenants,
  signal,
}: Sources): Promise<AppSetUp> {
  const apps: AppOfTenant[] = [];
  for (const { name, organisation } of tenants) {
    const file = join(folder, `grafana-${name}.token`);
    const words = { name: 'grafana', scopes: 'grafana', tenant: name };
    await writeToken(file, { configFile, ...words, signal });
    const token = (await readFile(file, 'utf8')).trim();
    apps.push({ tenant: name, organisation, exporter, token });
  }
  const provisioning = join(folder, 'apps.yml');
  // JSON is YAML.
  const content = { apiVersion: 1, apps: apps.map(entryOf) };
  await writeFile(provisioning, JSON.stringify(content, null, 2), { mode: 0o600 });
  const organisations = tenants.map(({ name }) => name);
  const flags = [
    '--app',
    `--provisioning=${provisioning}`,
    ...organisations.map((name) => `--organisation=${name}=${name}`),
  ];
  return { pluginId, provisioning, organisations, apps, flags };
}

const entryOf = ({ organisation, exporter, token }: AppOfTenant) => ({
  type: pluginId,
  org_id: organisation,
  jsonData: { exporterUrl: exporter },
  secureJsonData: { token },
});
