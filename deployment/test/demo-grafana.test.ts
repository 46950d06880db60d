import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Folder, temporaryFolder } from '../../exporter/test/e2e/support/folder.ts';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { freePort } from '../../exporter/test/run/free-port.ts';
import type { AppSetUp } from '../../scripts/demo/app-set-up.ts';
import { findGrafana } from '../../scripts/demo/grafana/find-grafana.ts';
import { RealGrafana } from '../../scripts/demo/grafana/real-grafana.ts';
import { appId } from './plugin-ids.ts';
import { repository } from './stack.ts';

/** A Grafana as an archive has it, with a program in the place of the server: none can be installed where the tests run. */
async function installStandIn(folder: string, version = '12.4.10'): Promise<string> {
  for (const name of ['bin', 'conf']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'conf/defaults.ini'), '');
  const program = `${process.execPath} --import tsx ${join(repository, 'deployment/test/grafana-server.ts')}`;
  const text = `#!/bin/sh\ncd ${repository}\nSTAND_IN_VERSION=${version} exec ${program} "$@"\n`;
  await writeFile(join(folder, 'bin/grafana'), text, { mode: 0o755 });
  return folder;
}

/** A built app with a panel in it. */
async function writeApp(folder: string): Promise<string> {
  await mkdir(join(folder, 'panels/one'), { recursive: true });
  await writeFile(join(folder, 'plugin.json'), JSON.stringify({ id: appId, type: 'app' }));
  const panel = { id: 'mikrofleet-one-panel', type: 'panel' };
  await writeFile(join(folder, 'panels/one/plugin.json'), JSON.stringify(panel));
  return folder;
}

const exporter = 'http://127.0.0.1:8';
const app: AppSetUp = {
  pluginId: appId,
  provisioning: '',
  organisations: ['acme', 'borealis'],
  apps: [
    { tenant: 'acme', organisation: 1, exporter, token: 'mkf_acme' },
    { tenant: 'borealis', organisation: 2, exporter, token: 'mkf_borealis' },
  ],
  flags: [],
};

let prometheus: Server;
let asked: string[];
let folder: Folder;
let pages: RealGrafana | undefined;
let stopping: AbortController;
beforeEach(async () => {
  folder = await temporaryFolder();
  stopping = new AbortController();
  asked = [];
  prometheus = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    response.end('{}');
  });
  await new Promise<void>((resolve) => prometheus.listen(0, '127.0.0.1', resolve));
  // The demo runs in the repository.
  process.chdir(repository);
});
afterEach(async () => {
  stopping.abort();
  await pages?.stop();
  pages = undefined;
  prometheus.close();
  prometheus.closeAllConnections();
  await folder.remove();
});

interface Given {
  readonly rootUrl: string;
  readonly plugins: readonly string[];
  readonly dataSources: readonly unknown[];
  readonly dashboards: readonly {
    readonly providers: readonly { readonly options: { readonly path: string } }[];
  }[];
  readonly organizations: readonly unknown[];
}

const isDecided = (address: string | undefined): boolean => address?.startsWith('being prepared') !== true;

/** Starts it, waits until it is ready or left out, and returns what it was given. */
async function start(
  buildApp: () => Promise<string>,
): Promise<{ readonly url: string; readonly given: () => Promise<Given> }> {
  const grafana = (await findGrafana(await installStandIn(join(folder.path, 'home'))))!;
  const port = await freePort();
  const served: string[] = [];
  pages = new RealGrafana({
    grafana,
    folder: folder.path,
    intervalSeconds: 5,
    signal: stopping.signal,
    port,
    app,
    buildApp,
    stopBuilding: () => Promise.resolve(),
    onServed: (url) => Promise.resolve(void served.push(url)),
  });
  pages.start(`http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`);
  await until(
    'Grafana is set up',
    () => [pages!.boardsAddress, pages!.pluginAddress],
    (addresses) => addresses.every(isDecided),
  );
  const url = `http://127.0.0.1:${port}`;
  expect(served).toEqual([url]);
  return { url, given: async () => (await (await fetch(`${url}/stand-in`)).json()) as Given };
}

/** What the plugin is told in an organization. */
const settings = (token: string): object => ({
  [appId]: {
    enabled: true,
    jsonData: { exporterUrl: exporter, prometheusUid: 'mikrofleet-prometheus' },
    secureJsonData: { token },
  },
});

it('runs a Grafana with the plugin, and an organization with token and data source for each tenant', async () => {
  process.env['GF_SERVER_ROOT_URL'] = 'http://elsewhere/';
  const { url, given } = await start(() => writeApp(join(folder.path, 'dist'))).finally(() => {
    delete process.env['GF_SERVER_ROOT_URL'];
  });
  expect(pages).toMatchObject({
    boardsAddress: `${url}/dashboards/f/mikrofleet`,
    pluginAddress: `${url}/a/${appId}`,
    signIn: expect.stringMatching(/^admin, password [\w-]{12}$/u) as string,
  });
  const { rootUrl, plugins, dataSources, dashboards, organizations } = await given();
  // The issuer of its identities, and so `grafana.url` of the exporter.
  expect(rootUrl).toBe(`${url}/`);
  expect(plugins).toEqual([appId, 'mikrofleet-one-panel']);
  expect(dataSources).toMatchObject([
    {
      datasources: [
        {
          uid: 'mikrofleet-prometheus',
          orgId: 1,
          url: expect.stringMatching(/\/acme$/u) as string,
          isDefault: true,
        },
      ],
    },
  ]);
  expect(existsSync(dashboards[0]!.providers[0]!.options.path)).toBe(true);
  expect(organizations).toEqual([
    { id: 1, name: 'acme', dataSources: [], plugins: settings('mkf_acme') },
    {
      id: 2,
      name: 'borealis',
      dataSources: [
        expect.objectContaining({
          uid: 'mikrofleet-prometheus',
          url: expect.stringMatching(/\/borealis$/u),
          isDefault: true,
        }),
      ],
      plugins: settings('mkf_borealis'),
    },
  ]);
  // Each shows its tenant alone.
  const [, second] = organizations as { readonly dataSources: readonly { readonly url: string }[] }[];
  await fetch(`${second!.dataSources[0]!.url}/api/v1/query?query=up`);
  expect(asked).toEqual(['/api/v1/query?query=up{tenant="borealis"}']);
  // Private, as it has the password; and nothing of it is printed where everybody looks.
  const { signIn } = pages!;
  const log = await readFile(join(folder.path, 'grafana.log'), 'utf8');
  expect(log).not.toContain(signIn.slice('admin, password '.length));
});

it('shows boards alone if the app cannot be built', async () => {
  const { given } = await start(() => Promise.reject(new Error('plugin-build ended with exit code 1')));
  expect(pages!.pluginAddress).toBeUndefined();
  expect(pages!.boardsAddress).toMatch(/\/dashboards\/f\/mikrofleet$/u);
  const { plugins, organizations } = await given();
  expect(plugins).toEqual([]);
  expect(organizations).toHaveLength(1);
});

it('stops with the demo', async () => {
  const { url } = await start(() => writeApp(join(folder.path, 'dist')));
  stopping.abort();
  await pages!.stop();
  await expect(fetch(url)).rejects.toThrow();
});

it('finds one in PATH, where packages install it, or where it is said to be', async () => {
  const home = await installStandIn(join(folder.path, 'home'));
  const found = { command: join(home, 'bin/grafana'), words: ['server'], home, version: '12.4.10' };
  expect(await findGrafana('auto', { PATH: `/nonexistent:${join(home, 'bin')}` })).toEqual(found);
  expect(await findGrafana(home)).toEqual(found);
  expect(await findGrafana(join(home, 'bin/grafana'))).toEqual(found);
  const elsewhere = { PATH: '/nonexistent' };
  expect(await findGrafana('auto', elsewhere, ['/nonexistent/sbin', join(home, 'bin')])).toEqual(found);
  expect(await findGrafana('auto', elsewhere, [])).toBeUndefined();
});

it('refuses one that cannot be used, with the reason', async () => {
  const old = await installStandIn(join(folder.path, 'old'), '12.3.9');
  await expect(findGrafana(old)).rejects.toThrow(/is version 12\.3\.9, and the plugin needs 12\.4 or later/u);
  await expect(findGrafana(join(folder.path, 'nothing'))).rejects.toThrow(
    /neither a program nor the folder/u,
  );
});
