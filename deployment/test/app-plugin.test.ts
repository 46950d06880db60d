import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningProcess } from '../../exporter/test/e2e/support/process.ts';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { freePort } from '../../exporter/test/run/free-port.ts';
import { people } from '../../grafana-plugin/host/server/people/people.ts';
import { readProvisioning } from '../../grafana-plugin/host/server/plugin/provisioning.ts';
import { GrafanaStandIn } from './grafana-stand-in.ts';
import { appId, pluginIds } from './plugin-ids.ts';
import { repository } from './stack.ts';

const root = mkdtempSync(join(tmpdir(), 'mikrofleet-app-plugin-'));
const path = (name: string): string => join(root, name);
const read = (name: string): string => readFileSync(path(name), 'utf8').trim();
const password = 'c0ffee';
const grafana = new GrafanaStandIn(password, pluginIds);
let server: Server;
let url: string;
let exporter: RunningProcess | undefined;
let exporterUrl: string;
const program = join(repository, 'exporter/dist/main.js');

/** token.sh of the stack, with the exporter of this repository. */
function makeTokens(tenants: string): SpawnSyncReturns<string> {
  writeFileSync(path('bin/mikrofleet'), `#!/bin/sh\nexec ${process.execPath} ${program} "$@"\n`, {
    mode: 0o755,
  });
  const script = join(repository, 'deployment/compose/token.sh');
  const words = [script, path('mikrofleet.yml'), path('secrets/prometheus-token'), path('secrets/plugin')];
  const env = { ...process.env, PATH: `${path('bin')}:${process.env['PATH']}`, GRAFANA_URL: url };
  return spawnSync('sh', words, {
    encoding: 'utf8',
    env: { ...env, TENANTS: tenants, NETWORKS: '10.0.0.0/8' },
  });
}

beforeAll(async () => {
  execFileSync('bash', ['scripts/build.sh'], { cwd: repository });
  for (const name of ['bin', 'secrets/plugin', 'secrets/grafana']) mkdirSync(path(name), { recursive: true });
  writeFileSync(path('secrets/grafana/admin-password'), password);
  const port = await freePort();
  server = grafana.server();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${port}`;
  writeFileSync(
    path('mikrofleet.yml'),
    `storage: { sqlite: { path: ${path('registry.db')} } }\ngrafana: { url: "${url}" }\n`,
  );
  const { status, stderr } = makeTokens('acme=1 borealis=2');
  expect(status, stderr).toBe(0);
  exporterUrl = `http://127.0.0.1:${await freePort()}`;
  const flags = [
    `--config.file=${path('mikrofleet.yml')}`,
    `--web.listen-address=${new URL(exporterUrl).host}`,
  ];
  exporter = new RunningProcess(process.execPath, [program, ...flags]);
  await until('the exporter is ready', async () => (await fetch(`${exporterUrl}/-/ready`)).ok, Boolean);
});
afterAll(async () => {
  await exporter?.stop();
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
});

interface Session {
  readonly code?: string;
  readonly tenant?: { readonly name: string; readonly grafana_org_id: number };
  readonly principal?: { readonly kind: string; readonly name: string; readonly role: string };
}

/** What the exporter says to a person of an organization, who comes with the token of another. */
async function session(token: number, organization: number, login = 'editor'): Promise<Session> {
  const person = people.find((one) => one.login === login)!;
  const signedIn = { person, organisation: { id: organization, name: '' } };
  const headers = {
    authorization: `Bearer ${read(`secrets/plugin/token-${token}`)}`,
    'x-grafana-id': grafana.identities.tokenOf(signedIn, `${url}/`),
  };
  return (await (await fetch(`${exporterUrl}/api/v1/session`, { headers })).json()) as Session;
}

describe('token.sh', () => {
  it('gives each organization a tenant, and a token with which its people are known', async () => {
    expect(await session(1, 1)).toMatchObject({
      tenant: { name: 'acme', grafana_org_id: 1 },
      principal: { kind: 'person', name: 'grafana:editor@localhost', role: 'operator' },
    });
    expect((await session(2, 2, 'viewer')).tenant).toMatchObject({ name: 'borealis', grafana_org_id: 2 });
  });

  it('with the token of another organization, nobody is', async () => {
    expect((await session(1, 2)).code).toBe('auth.grafana-organisation');
  });

  it('keeps tenants and tokens at the next start, and adds what is new', async () => {
    const before = [1, 2].map((id) => read(`secrets/plugin/token-${id}`));
    const { status, stderr } = makeTokens('acme=1 borealis=2 cirrus=3');
    expect(status, stderr).toBe(0);
    expect([1, 2].map((id) => read(`secrets/plugin/token-${id}`))).toEqual(before);
    expect((await session(3, 3)).tenant).toMatchObject({ name: 'cirrus', grafana_org_id: 3 });
  });

  it('says so if a tenant belongs to another organization', () => {
    const { status, stderr } = makeTokens('acme=4');
    expect(status).toBe(0);
    expect(stderr).toContain('The tenant acme is not that of organization 4 of Grafana');
  });
});

it('the provisioning of the stack leads Grafana to that token', () => {
  const file = path('plugins.yml');
  const text = readFileSync(join(repository, 'deployment/compose/grafana/plugins.yml'), 'utf8');
  writeFileSync(file, text.replace('{/secrets/', `{${path('secrets')}/`));
  expect(readProvisioning(file, [{ id: 1, name: 'Main Org.' }])).toEqual([
    {
      type: appId,
      orgId: 1,
      jsonData: {
        exporterUrl: 'http://exporter:9436',
        prometheusUid: 'mikrofleet-prometheus',
        provisioned: true,
      },
      secureJsonData: { token: read('secrets/plugin/token-1') },
    },
  ]);
});

/** That script, as its container runs it. */
const run = async (organizations: string): Promise<{ code: number | null; output: string }> => {
  const script = join(repository, 'deployment/grafana/set-up-grafana.ts');
  // In the image Node.js runs TypeScript by itself.
  const running = new RunningProcess(process.execPath, ['--import', 'tsx', script], {
    GRAFANA: url,
    EXPORTER: 'http://exporter:9436',
    ORGANIZATIONS: organizations,
    SECRETS: path('secrets'),
  });
  const { code } = await running.exited;
  return { code, output: running.stdout + running.stderr };
};

describe('set-up-grafana.ts', () => {
  const words = 'acme=1 borealis=2=http://prometheus-demo-borealis:9091';

  it('makes the organizations of tenants, with data source and plugin, as often as it runs', async () => {
    for (let start = 0; start < 2; start += 1) {
      expect(await run(words)).toEqual({
        code: 0,
        output:
          'Organization 1 of Grafana belongs to the tenant acme.\nOrganization 2 of Grafana belongs to the tenant borealis.\n',
      });
      expect([...grafana.organizations].map(([id, { name }]) => [id, name])).toEqual([
        [1, 'acme'],
        [2, 'borealis'],
      ]);
      const [acme, borealis] = [1, 2].map((id) => grafana.organizations.get(id)!);
      // Organization 1 has its data source from a file.
      expect(acme!.dataSources.size).toBe(0);
      expect(borealis!.dataSources.get('mikrofleet-prometheus')).toMatchObject({
        type: 'prometheus',
        access: 'proxy',
        url: 'http://prometheus-demo-borealis:9091',
        isDefault: true,
      });
      for (const [organization, token] of [
        [acme, read('secrets/plugin/token-1')],
        [borealis, read('secrets/plugin/token-2')],
      ] as const)
        expect(organization!.plugins.get(appId)).toEqual({
          enabled: true,
          jsonData: { exporterUrl: 'http://exporter:9436', prometheusUid: 'mikrofleet-prometheus' },
          secureJsonData: { token },
        });
    }
  });

  it('refuses to give a tenant an organization with another number, and says what to do', async () => {
    expect(await run('cirrus=9')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/token-9/u) as string,
    });
    writeFileSync(path('secrets/plugin/token-9'), 'mkf_nine');
    const { code, output } = await run('cirrus=9');
    expect(code).toBe(1);
    expect(output).toContain('PATCH /api/v1/tenants/ID with {"grafana_org_id": 3}');
  });

  it('says what a password means that somebody has changed', async () => {
    writeFileSync(path('secrets/grafana/admin-password'), 'another');
    const { code, output } = await run(words);
    expect(code).toBe(1);
    expect(output).toContain('HTTP 401');
    expect(output).toContain('Its password was changed since the first start.');
    expect(output).not.toContain('mkf_');
  });
});
