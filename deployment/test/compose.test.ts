import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { temporaryFolder } from '../../exporter/test/e2e/support/folder.ts';
import { runPrometheus } from '../../exporter/test/e2e/support/prometheus.ts';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { onlyWhere } from '../../exporter/test/run/only-where.ts';
import { composeErrors } from './compose-schema.ts';
import { apps, dashboardProviders, dataSources } from './grafana-provisioning.ts';
import { appId } from './plugin-ids.ts';
import { mountsOf, readText, repository, stack } from './stack.ts';

const { services, volumes } = stack();
const all = Object.entries(services);
/** Runs until it has done its work; the others stay. */
const passing = all.filter(([, { restart }]) => restart === 'no').map(([name]) => name);
const staying = all.filter(([name]) => !passing.includes(name));
const profiles = ['live', 'postgres', 'demo'] as const;
const startedBy = (profile: string) =>
  all.filter(([, { profiles: own }]) => own === undefined || own.includes(profile));

const folders: string[] = [];
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-stack-'));
  folders.push(folder);
  return folder;
}
beforeAll(() => {
  execFileSync('bash', ['scripts/build.sh'], { cwd: repository });
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const configurationOf = (name: string): string | undefined =>
  services[name]!.environment?.['MIKROFLEET_CONFIG_FILE'];

describe('docker-compose.yml', () => {
  it('fits the schema of the Compose specification', () => {
    expect(composeErrors(stack())).toEqual([]);
  });

  it.each<[string, (service: Record<string, unknown>) => unknown, RegExp]>([
    [
      'an unknown key',
      (service) => (service['restarts'] = 'no'),
      /grafana must NOT have additional .*restarts/u,
    ],
    [
      'an unknown key of the health check',
      (service) => Object.assign(service['healthcheck']!, { start_intervall: '1s' }),
      /healthcheck must NOT have additional .*start_intervall/u,
    ],
    [
      'a number for a duration',
      (service) => (service['stop_grace_period'] = 60),
      /stop_grace_period must be string/u,
    ],
    ['text for a list', (service) => (service['volumes'] = './a:/a'), /volumes must be array/u],
  ])('%s would be refused', (_, change, text) => {
    const changed = structuredClone(stack());
    change(changed.services['grafana'] as unknown as Record<string, unknown>);
    expect(composeErrors(changed).join('\n')).toMatch(text);
  });

  it.each(all)('%s: image pinned, no root, read-only, no capabilities', (name, service) => {
    expect(service.image).toMatch(/^[\w./-]+:v?\d+\.\d+(?:\.\d+)?(?:-\w+)?$/u);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    // The one that gives each secret to its user needs root for that; it has no network and ends.
    if (name === 'passwords')
      expect(service).toMatchObject({ user: '0:0', network_mode: 'none', restart: 'no' });
    else expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/u);
  });

  it.each(staying)('%s has a health check and starts again', (_, { healthcheck, restart }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
    expect(restart).toBe('unless-stopped');
  });

  it.each(all)(
    '%s: every path that is mounted exists, read-only, and every volume is declared',
    (_, service) => {
      for (const { source, isReadOnly } of mountsOf(service)) {
        if (source.startsWith('./')) {
          expect(existsSync(join(repository, source)), source).toBe(true);
          expect(isReadOnly, source).toBe(true);
        } else expect(volumes, source).toHaveProperty(source);
      }
    },
  );

  it('listens on loopback only, unless BIND_ADDRESS says so', () => {
    for (const port of all.flatMap(([, { ports = [] }]) => ports))
      expect(port).toMatch(/^(?:127\.0\.0\.1|\$\{BIND_ADDRESS:-127\.0\.0\.1\}):\d+:\d+$/u);
  });

  it('names the configuration of each exporter in its environment, where commands that are run beside it find it', () => {
    // That of the image, /etc/mikrofleet/mikrofleet.yml.
    expect(configurationOf('exporter')).toBeUndefined();
    expect(configurationOf('exporter-postgres')).toBe('/etc/mikrofleet/mikrofleet.postgresql.yml');
    expect(configurationOf('exporter-demo')).toBe('/var/lib/mikrofleet/mikrofleet.yml');
    for (const [profile, exporter] of [
      ['', 'exporter'],
      ['-postgres', 'exporter-postgres'],
      ['-demo', 'exporter-demo'],
    ] as const) {
      expect(services[exporter]!.command, exporter).toBeUndefined();
      // The token is made in the same registry.
      const expected = configurationOf(exporter) ?? '/etc/mikrofleet/mikrofleet.yml';
      expect(services[`token${profile}`]!.command).toEqual([expected]);
    }
  });

  it('has no password: each is a file made at the first start', () => {
    for (const [name, value] of all.flatMap(([, { environment = {} }]) => Object.entries(environment)))
      if (/PASSWORD|SECRET|TOKEN/u.test(name)) expect(`${name}=${value}`).toMatch(/_FILE=\/secrets\//u);
    expect(readText('docker-compose.yml')).not.toMatch(/:\/\/\w+:\w+@/u);
  });

  it.each(profiles)(
    'profile %s: one exporter by that name, and everything waits for what is there',
    (profile) => {
      const started = startedBy(profile);
      const names = started.map(([name]) => name);
      const exporters = started.filter(
        ([name, { networks }]) => name === 'exporter' || networks?.default.aliases.includes('exporter'),
      );
      expect(exporters).toHaveLength(1);
      for (const [name, { depends_on: needs = {}, network_mode: network }] of started) {
        for (const [other, { condition, required = true }] of Object.entries(needs)) {
          if (required) expect(names, `${name} needs ${other}`).toContain(other);
          expect(condition).toBe(
            passing.includes(other) ? 'service_completed_successfully' : 'service_healthy',
          );
        }
        if (network?.startsWith('service:') === true)
          expect(names).toContain(network.slice('service:'.length));
      }
      const published = started.flatMap(([, { ports = [] }]) => ports.map((port) => port.split(':').at(-2)));
      expect(published).toHaveLength(new Set(published).size);
    },
  );

  it('starts the profile live when nothing is said', () => {
    expect(readText('.env')).toMatch(/^COMPOSE_PROFILES=live$/mu);
  });
});

/** Configuration as its container sees it: every mount copied to its target below a folder. */
function layOut(name: string): string {
  const root = temporary();
  for (const { source, target } of mountsOf(services[name]!))
    if (source.startsWith('./')) cpSync(join(repository, source), join(root, target), { recursive: true });
  return root;
}

describe('the configurations', () => {
  it('of Prometheus is accepted with its rules and token', () => {
    const root = layOut('prometheus');
    mkdirSync(join(root, 'secrets/prometheus'), { recursive: true });
    writeFileSync(join(root, 'secrets/prometheus/token'), 'token\n');
    const file = join(root, 'etc/prometheus/prometheus.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replaceAll(/(?<=\s|\[)(?:\/secrets|\/etc)\//gu, (path) => `${root}${path}`),
    );
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'config', file], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/SUCCESS: [1-9]\d* rule files found/u);
    // Other services are called by their names.
    expect(text).not.toContain('127.0.0.1');
  });

  it('of Alertmanager is accepted', () => {
    const root = layOut('alertmanager');
    const { status, stderr } = spawnSync(
      'amtool',
      ['check-config', join(root, 'etc/alertmanager/alertmanager.yml')],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(['mikrofleet.yml', 'mikrofleet.postgresql.yml'])('%s is accepted by the exporter', (name) => {
    const root = layOut('exporter-postgres');
    const file = join(root, 'etc/mikrofleet', name);
    mkdirSync(join(root, 'secrets/exporter'), { recursive: true });
    writeFileSync(
      join(root, 'secrets/exporter/postgresql-url'),
      'postgresql://mikrofleet:password@postgresql/mikrofleet\n',
    );
    writeFileSync(file, readFileSync(file, 'utf8').replace(' /secrets/', ` ${root}/secrets/`));
    const words = ['exporter/dist/main.js', 'check-config', `--config.file=${file}`];
    const env = { ...process.env, GRAFANA_URL: 'http://localhost:3000' };
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8', env });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(['mikrofleet.yml', 'mikrofleet.postgresql.yml'])('%s names the servers of the stack', (name) => {
    const text = readText(`deployment/compose/mikrofleet/${name}`);
    for (const service of ['prometheus:9090', 'alertmanager:9093']) {
      expect(Object.keys(services)).toContain(service.split(':')[0]);
      expect(text).toContain(`url: "http://${service}"`);
      expect(services['fleet']?.command?.join(' ')).toContain(`=http://${service}`);
    }
  });

  it('of Grafana finds the boards where they are mounted', () => {
    const boards = mountsOf(services['grafana']!).find(
      ({ source }) => source === './dashboards/json',
    )!.target;
    const { providers } = dashboardProviders('dashboards/provisioning/dashboards.yml');
    expect(providers.map(({ options }) => options.path)).toEqual([boards]);
    const home = services['grafana']!.environment!['GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH']!;
    expect(home.startsWith(`${boards}/`)).toBe(true);
    expect(existsSync(join(repository, 'dashboards/json', home.slice(boards.length)))).toBe(true);
  });

  it('of Grafana asks services of the stack, at the ports where they listen', () => {
    const { datasources } = dataSources('dashboards/provisioning/datasources.yml');
    expect(datasources.map(({ type, url }) => [type, url])).toEqual([
      ['prometheus', 'http://prometheus:9090'],
      ['alertmanager', 'http://alertmanager:9093'],
    ]);
    for (const { url } of datasources) {
      const { hostname, port } = new URL(url);
      expect(services[hostname]!.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    }
    expect(datasources.filter(({ isDefault }) => isDefault === true)).toHaveLength(1);
    const folder = mountsOf(services['grafana']!).filter(({ target }) =>
      target.startsWith('/etc/grafana/provisioning/'),
    );
    expect(folder.map(({ source, target }) => [source, target])).toEqual(
      [
        ['./dashboards/provisioning/datasources.yml', 'datasources'],
        ['./dashboards/provisioning/dashboards.yml', 'dashboards'],
        ['./deployment/compose/grafana/plugins.yml', 'plugins'],
      ].map(([file, kind]) => [file, `/etc/grafana/provisioning/${kind}/mikrofleet.yml`]),
    );
  });

  it.each([
    'datasources: [{ name: a, type: prometheus, acces: proxy, url: "http://a:1" }]',
    'datasource: []',
  ])('of Grafana with a key that it would ignore is refused: %s', (text) => {
    const file = join(temporary(), 'datasources.yml');
    writeFileSync(file, `apiVersion: 1\n${text}\n`);
    expect(() => dataSources(file)).toThrow(/must NOT have additional properties/u);
  });
});

describe('the app plugin of the stack', () => {
  const grafana = services['grafana']!;
  const [own, ...others] = apps('deployment/compose/grafana/plugins.yml');

  it('is set up in organization 1 with the exporter, the data source and the token of the stack', () => {
    expect(others).toEqual([]);
    expect(own).toMatchObject({ type: appId, org_id: 1, jsonData: { exporterUrl: 'http://exporter:9436' } });
    const { datasources } = dataSources('dashboards/provisioning/datasources.yml');
    expect(datasources.map(({ uid }) => uid)).toContain(own!.jsonData.prometheusUid);
    expect(mountsOf(grafana)).toContainEqual({
      source: 'plugin-secrets',
      target: '/secrets/plugin',
      isReadOnly: true,
    });
  });

  it.each(profiles)('profile %s makes that token before Grafana starts', (profile) => {
    const makers = startedBy(profile).filter(([, { entrypoint }]) => entrypoint?.includes('/init/token.sh'));
    expect(makers).toHaveLength(1);
    const [[name, { environment = {}, volumes: mounted }]] = makers as [(typeof makers)[number]];
    expect(filledIn(environment['TENANTS']!, {})).toMatch(/^\w+=1\b/u);
    expect(own!.secureJsonData.token).toBe('$__file{/secrets/plugin/token-1}');
    expect(mounted).toContain('plugin-secrets:/secrets/plugin');
    expect(grafana.depends_on![name]).toEqual({
      condition: 'service_completed_successfully',
      required: false,
    });
  });

  it.each(profiles)('profile %s: the exporter accepts the identities that this Grafana signs', (profile) => {
    const root = grafana.environment!['GF_SERVER_ROOT_URL']!;
    const keys = 'http://grafana:3000/api/signing-keys/keys';
    if (profile === 'demo') {
      expect(services['fleet']!.command).toContain(`--grafana=${root}`);
      expect(services['fleet']!.command).toContain(`--grafana-keys=${keys}`);
      return;
    }
    const [name = ''] = startedBy(profile)
      .map(([started]) => started)
      .filter((started) => started.startsWith('exporter'));
    for (const needing of [name, `token${name.slice('exporter'.length)}`])
      expect(services[needing]!.environment!['GRAFANA_URL'], needing).toBe(root);
    const file = (configurationOf(name) ?? '/etc/mikrofleet/mikrofleet.yml').split('/').at(-1)!;
    expect((parse(readText(`deployment/compose/mikrofleet/${file}`)) as { grafana: object }).grafana).toEqual(
      {
        url: '${GRAFANA_URL}',
        jwks_url: keys,
        allow_http: true,
      },
    );
  });

  it('has an organization for each further tenant of the demo, with a Prometheus that shows it alone', () => {
    const { environment: of } = services['organizations-demo']!;
    expect(of!['ORGANIZATIONS']).toBe('acme=1 borealis=2=http://prometheus-demo-borealis:9091');
    expect(services['token-demo']!.environment!['TENANTS']).toBe('acme=1 borealis=2');
    const { command, ports } = services['prometheus-demo-borealis']!;
    expect(command).toContain('-label-value=borealis');
    expect(ports).toBeUndefined();
  });
});

/** What Compose makes of `${NAME:-default}`. */
const filledIn = (text: string, given: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+):-([^}]*)\}/gu, (_, name: string, otherwise: string) => given[name] || otherwise);

describe('links in notifications', () => {
  interface Configuration {
    readonly global: { readonly external_labels?: Readonly<Record<string, string>> };
  }
  const compose = 'deployment/compose/prometheus.yml';
  const configuration = (file: string): Configuration => parse(readText(file)) as Configuration;

  it('of Compose are what it is given, and Grafana has the same address', () => {
    const { external_labels: labels } = configuration(compose).global;
    expect(labels).toEqual({ grafana_url: '${GRAFANA_URL}', runbook_url: '${RUNBOOK_URL}' });
    expect(services['prometheus']!.environment).toEqual({
      GRAFANA_URL: '${GRAFANA_URL:-http://localhost:3000}',
      RUNBOOK_URL: '${RUNBOOK_URL:-}',
    });
    expect(services['grafana']!.environment!['GF_SERVER_ROOT_URL']).toBe(
      '${GRAFANA_URL:-http://localhost:3000}',
    );
    // From 3 on, Prometheus replaces variables without a flag.
    expect(services['prometheus']!.image).toMatch(/^prom\/prometheus:v3\./u);
  });

  it.each(['prometheus/prometheus.yml', 'file-sd', 'slow-collectors', 'ha-pair', 'sharded', 'agent'])(
    '%s names no address that is nobody’s',
    (name) => {
      const file = name.includes('/') ? name : `prometheus/examples/${name}.yml`;
      const labels = configuration(file).global.external_labels ?? {};
      expect(Object.keys(labels)).not.toContain('grafana_url');
      expect(Object.keys(labels)).not.toContain('runbook_url');
    },
  );

  // A link without a host is left out of the notification: alert-rules/test/alertmanager.test.ts.
  it.each([
    [
      'Compose, nothing set',
      { file: compose, given: {} },
      { dashboard_url: 'http://localhost:3000/d/mikrofleet-exporter', runbook_url: '/MikrofleetWatchdog.md' },
    ],
    [
      'Compose, both set',
      {
        file: compose,
        given: { GRAFANA_URL: 'https://boards.isp.example', RUNBOOK_URL: 'https://noc.isp.example/runbooks' },
      },
      {
        dashboard_url: 'https://boards.isp.example/d/mikrofleet-exporter',
        runbook_url: 'https://noc.isp.example/runbooks/MikrofleetWatchdog.md',
      },
    ],
    [
      'as shipped',
      { file: 'prometheus/prometheus.yml', given: {} },
      { dashboard_url: '/d/mikrofleet-exporter', runbook_url: '/MikrofleetWatchdog.md' },
    ],
  ])('%s: what Prometheus writes into an alert', async (_what, { file: name, given }, annotations) => {
    const folder = await temporaryFolder();
    const file = join(folder.path, 'prometheus.yml');
    const { global } = configuration(name);
    const rules = join(repository, 'alert-rules/rules/monitoring.yml');
    writeFileSync(file, stringify({ global: { ...global, evaluation_interval: '1s' }, rule_files: [rules] }));
    const environment = Object.fromEntries(
      Object.entries(services['prometheus']!.environment!).map(([key, text]) => [key, filledIn(text, given)]),
    );
    // Debian has version 2.
    const flags = ['--enable-feature=expand-external-labels'];
    const { url, process } = await runPrometheus(folder, file, flags, environment);
    try {
      const watchdog = await until(
        'the watchdog fires',
        async () => {
          const { data } = (await (await fetch(`${url}/api/v1/alerts`)).json()) as {
            data: { alerts: { labels: { alertname: string }; annotations: Record<string, string> }[] };
          };
          return data.alerts.find(({ labels }) => labels.alertname === 'MikrofleetWatchdog');
        },
        (alert) => alert !== undefined,
      );
      expect(watchdog?.annotations).toMatchObject(annotations);
    } finally {
      await process.stop();
      await folder.remove();
    }
  });
});

describe('passwords.sh', onlyWhere(process.getuid?.() === 0, 'root is needed'), () => {
  const secrets = join(temporary(), 'secrets');
  const path = (name: string): string => join(secrets, name);
  const make = (): string => {
    for (const name of ['grafana', 'postgresql', 'exporter', 'prometheus', 'plugin'])
      mkdirSync(path(name), { recursive: true });
    return execFileSync('sh', [join(repository, 'deployment/compose/passwords.sh'), secrets], {
      encoding: 'utf8',
    });
  };

  it('makes every secret, for the user that reads it alone, and prints one once', () => {
    const said = make();
    const password = readFileSync(path('grafana/admin-password'), 'utf8');
    expect(password).toMatch(/^[0-9a-f]{24}$/u);
    expect(said).toBe(`Grafana: user admin, password ${password} (shown once; change it there)\n`);
    for (const [name, uid] of [
      ['grafana/admin-password', 472],
      ['grafana/secret-key', 472],
      ['postgresql/password', 999],
      ['exporter/postgresql-url', 10001],
    ] as const) {
      const { uid: owner, mode } = statSync(path(name));
      expect([name, owner, mode & 0o777]).toEqual([name, uid, 0o600]);
    }
    const { uid, gid, mode } = statSync(path('prometheus'));
    expect([uid, gid, mode & 0o7777]).toEqual([10001, 65534, 0o2750]);
    const plugin = statSync(path('plugin'));
    expect([plugin.uid, plugin.gid, plugin.mode & 0o7777]).toEqual([10001, 472, 0o2750]);
  });

  it('changes and prints nothing at the next start', () => {
    const before = readFileSync(path('postgresql/password'), 'utf8');
    expect(make()).toBe('');
    expect(readFileSync(path('postgresql/password'), 'utf8')).toBe(before);
    expect(readFileSync(path('exporter/postgresql-url'), 'utf8')).toBe(
      `postgresql://mikrofleet:${before}@postgresql/mikrofleet\n`,
    );
  });
});

describe('token.sh', () => {
  const folder = temporary();
  const file = join(folder, 'token');
  /** A command `mikrofleet` that runs the exporter of this repository. */
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const withConfiguration = (name: string) => {
    const configuration = join(folder, name);
    if (!existsSync(configuration))
      writeFileSync(configuration, `storage: { sqlite: { path: ${name}.db } }\n`);
    return spawnSync('sh', [join(repository, 'deployment/compose/token.sh'), configuration, file], {
      encoding: 'utf8',
      cwd: repository,
      env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
    });
  };
  writeFileSync(join(bin, 'mikrofleet'), `#!/bin/sh\nexec ${process.execPath} exporter/dist/main.js "$@"\n`, {
    mode: 0o755,
  });

  it('writes a token that another group can read, and keeps it at the next start', () => {
    const { status, stderr } = withConfiguration('first.yml');
    expect(status, stderr).toBe(0);
    const token = readFileSync(file, 'utf8');
    expect(token).toMatch(/^mkf_[\w-]+\n$/u);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(withConfiguration('first.yml').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(token);
  });

  it('makes another one for another registry', () => {
    const token = readFileSync(file, 'utf8');
    expect(withConfiguration('second.yml').status).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toBe(token);
    expect(withConfiguration('first.yml').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(token);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('the token has no end, and there is one for each registry', () => {
    const words = ['exporter/dist/main.js', 'token', 'list', `--config.file=${join(folder, 'first.yml')}`];
    const { stdout } = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8' });
    expect(stdout.trim().split('\n').slice(1)).toEqual([
      expect.stringMatching(/^prometheus +tok_\w+ +platform +discovery,scrape +never +never$/u),
    ]);
  });

  it('fails, and leaves no empty token, if the registry cannot be opened', () => {
    rmSync(file);
    writeFileSync(join(folder, 'broken.yml'), 'nonsense: 1\n');
    expect(withConfiguration('broken.yml').status).not.toBe(0);
    expect(existsSync(file)).toBe(false);
  });
});
