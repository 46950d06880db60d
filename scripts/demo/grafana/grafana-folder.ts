import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface GrafanaSettings {
  /** Of this run; everything that Grafana writes is in it. */
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly secretKey: string;
  readonly prometheus: string;
  readonly intervalSeconds: number;
  /** The built app. Undefined: without it. */
  readonly app: string | undefined;
}

export const rootUrl = (port: number): string => `http://127.0.0.1:${port}/`;

/** Writes what a Grafana of the demo needs to start, and returns its configuration file. Nothing outside of the folder is used. */
export async function writeGrafanaFolder(settings: GrafanaSettings): Promise<string> {
  const { folder, app } = settings;
  const below = (name: string): string => join(resolve(folder), name);
  for (const kind of ['datasources', 'dashboards', 'plugins', 'alerting'])
    await mkdir(below(`provisioning/${kind}`), { recursive: true });
  await mkdir(below('plugins'));
  await writeJson(below('provisioning/datasources/demo.yaml'), dataSources(settings));
  await writeJson(below('provisioning/dashboards/demo.yaml'), boardProviders());
  const ids: string[] = [];
  if (app !== undefined) {
    ids.push(...(await idsOf(app)));
    // A copy: a build while the demo runs empties the folder.
    await cp(app, below(`plugins/${ids[0]}`), { recursive: true });
  }
  const file = below('grafana.ini');
  await writeFile(file, iniOf(settings, ids, below), { mode: 0o600 });
  return file;
}

function iniOf(
  { port, password, secretKey }: GrafanaSettings,
  ids: readonly string[],
  below: (name: string) => string,
): string {
  const sections: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {
    paths: {
      data: below('data'),
      logs: below('logs'),
      plugins: below('plugins'),
      provisioning: below('provisioning'),
    },
    server: { http_addr: '127.0.0.1', http_port: port, root_url: rootUrl(port) },
    security: { admin_user: 'admin', admin_password: password, secret_key: secretKey },
    users: { allow_sign_up: false },
    dashboards: {
      min_refresh_interval: '5s',
      default_home_dashboard_path: resolve('dashboards/json/mikrofleet-fleet-overview.json'),
    },
    // The app is not signed; each of its panels is asked about by its own name.
    plugins: {
      allow_loading_unsigned_plugins: ids.join(','),
      preinstall_disabled: true,
      public_key_retrieval_disabled: true,
    },
    analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
    news: { news_feed_enabled: false },
    log: { mode: 'console', level: 'warn' },
  };
  return Object.entries(sections)
    .map(([name, values]) =>
      [`[${name}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${value}`), ''].join('\n'),
    )
    .join('\n');
}

const dataSources = ({ prometheus, intervalSeconds }: GrafanaSettings) => ({
  apiVersion: 1,
  datasources: [
    {
      name: 'Prometheus',
      uid: 'mikrofleet-prometheus',
      orgId: 1,
      type: 'prometheus',
      access: 'proxy',
      url: prometheus,
      isDefault: true,
      jsonData: { httpMethod: 'POST', timeInterval: `${intervalSeconds}s` },
    },
  ],
});

/** Those to which alerts link; the app brings boards of its own. */
const boardProviders = () => ({
  apiVersion: 1,
  providers: [
    {
      name: 'mikrofleet',
      folder: 'Mikrofleet',
      folderUid: 'mikrofleet',
      type: 'file',
      allowUiUpdates: false,
      options: { path: resolve('dashboards/json') },
    },
  ],
});

/** Of the app, first, and of the panels within it. */
async function idsOf(app: string): Promise<readonly string[]> {
  const files = (await readdir(app, { recursive: true })).filter((file) => file.endsWith('plugin.json'));
  files.sort((left, right) => left.length - right.length);
  return Promise.all(
    files.map(
      async (file) => (JSON.parse(await readFile(join(app, file), 'utf8')) as { readonly id: string }).id,
    ),
  );
}

/** JSON is YAML. */
const writeJson = (file: string, content: object): Promise<void> =>
  writeFile(file, JSON.stringify(content, undefined, 2));
