import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTokenText } from '../../src/access/token-text.ts';
import { openRegistry } from '../../src/management/open-registry.ts';
import { keyFile } from '../../src/store/secrets/root-key.ts';
import { makeDatabase, platform, scopeOf, type TestDatabase } from '../store/open-test-store.ts';
import { databaseUrl, type PostgresqlServer, startPostgresqlServer } from '../store/postgresql-server.ts';
import { type Exporter, probe, runCommand, withTimeout } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';
import { registerSimulated } from './support/registry.ts';
import { startAnyhow } from './support/start-outcome.ts';
import { until } from './support/until.ts';

/** The URL of a test database, used by everything here. */
function urlOf({ storage }: TestDatabase): string {
  if ('postgresql' in storage) return storage.postgresql.url.reveal();
  throw new Error('a PostgreSQL database was asked for');
}

interface Refusal {
  readonly status: number;
  readonly code: unknown;
  readonly retryAfter: string | null;
}

/** Both grow while writes go on. */
interface Counted {
  readonly acknowledged: readonly string[];
  readonly refused: readonly Refusal[];
}

const fiveMore = async (what: string, list: readonly unknown[]): Promise<void> => {
  const wanted = list.length + 5;
  await until(
    `five more are ${what}`,
    () => list.length,
    (length) => length >= wanted,
  );
};

describe('a PostgreSQL registry that is away', () => {
  let postgresql: PostgresqlServer;
  let setup: FleetWithConfig;
  let database: TestDatabase;
  let exporter: Exporter;
  const bearer = { authorization: '' };

  beforeAll(async () => {
    postgresql = await startPostgresqlServer();
    database = await makeDatabase('postgresql', databaseUrl(postgresql.home, 'postgres'));
    const lines = `storage: { postgresql: { url: ${JSON.stringify(urlOf(database))} } }\nkeys: { file: ${database.keyPath} }\n`;
    setup = await startFleetWithConfig({}, () => ({ file: lines }));
    postgresql.kill();
  });
  afterAll(async () => {
    await exporter?.process.stop();
    await setup?.close();
    await postgresql?.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${exporter.url}${path}`, { headers });
  const metric = async (name: string): Promise<string | undefined> =>
    new RegExp(`^mikrotik_exporter_${name} (\\S+)$`, 'm').exec(await (await get('/metrics')).text())?.[1];
  const createSite = (name: string): Promise<Response> =>
    fetch(`${exporter.url}/api/v1/sites`, {
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });

  it('does not keep the exporter from starting and scraping devices of the file', async () => {
    const { url, said, process } = await startAnyhow(setup.configFile);
    if (url === undefined) throw new Error(said);
    exporter = { url, process };
    expect(said).toMatch(
      /level=error .*code=storage\.unreachable .*msg="registry unreachable, only devices of/,
    );
    const other = { authorization: `Bearer ${makeTokenText('tok_00000000000000000000').reveal()}` };
    for (const headers of [{}, other]) {
      const answer = await probe(exporter, { target: 'hub-core1' }, { ...withTimeout(10), ...headers });
      expect([answer.status, answer.up], answer.body).toEqual([200, true]);
    }
    const lost = await get('/probe?target=dev_00000000000000000000', other);
    expect([lost.status, await lost.text()]).toEqual([
      200,
      expect.stringMatching(
        /^mikrotik_probe_failure\{reason="registry-unavailable"\} 1$[^]*^mikrotik_up 0$/m,
      ),
    ]);
    for (const path of ['/discovery', '/api/v1/sites']) {
      const answer = await get(path, { ...other, accept: 'application/json' });
      const { code, remedy } = (await answer.json()) as { code: string; remedy: string };
      expect([path, answer.status, code]).toEqual([path, 503, 'storage.unreachable']);
      expect([answer.headers.get('retry-after'), remedy]).toEqual([
        '5',
        expect.stringContaining('by itself'),
      ]);
    }
    expect((await get('/-/healthy')).status).toBe(200);
    const ready = await get('/-/ready');
    expect([ready.status, await ready.text()]).toEqual([
      200,
      expect.stringMatching(/^Mikrofleet is ready\.\nRegistry error: .+ \[storage\.unreachable\]\n$/),
    ]);
    expect(await metric('registry_up')).toBe('0');
    const command = await runCommand([`--config.file=${setup.configFile}`, 'tenant', 'list']);
    expect([command.code, command.stdout]).toEqual([1, '']);
    expect(command.stderr).toMatch(/^mikrofleet: The database reports .+ \[storage\.unreachable\]\n$/);
  });

  it('is used as soon as it is there', async () => {
    postgresql.start();
    await until(
      'the gauge says so',
      () => metric('registry_up'),
      (value) => value === '1',
    );
    expect(await (await get('/-/ready')).text()).toBe('Mikrofleet is ready.\n');
    expect(exporter.process.stderr).toMatch(/msg="database created"[^]*msg="registry reached"/);
    const registry = await database.open();
    const { id } = await registry.tenants.create(platform, { name: 'acme' });
    await registry.tenants.setNetworks(platform, id, ['127.0.0.0/8']);
    const scopes = ['scrape', 'discovery', 'manage'] as const;
    const draft = { name: 'e2e', role: 'admin', scopes } as const;
    const { text } = await registry.tokens.create(scopeOf(id), draft);
    bearer.authorization = `Bearer ${text.reveal()}`;
    await registerSimulated(registry, scopeOf(id), setup.fleet.device('hub-ap1'));
    expect((await createSite('first')).status).toBe(201);
  });

  /** Concurrent writes until told to stop; also scrapes and lists, which only have to be answered. */
  function startWriting(prefix: string): { counted: Counted; stop: () => Promise<unknown> } {
    let attempts = 0;
    const stopping = new AbortController();
    const acknowledged: string[] = [];
    const refused: Refusal[] = [];
    const note = async (answer: Response, name?: string): Promise<void> => {
      const body = await answer.text();
      if (answer.status >= 400) {
        const { code } = (body.startsWith('{') ? JSON.parse(body) : { code: body }) as { code: unknown };
        refused.push({ status: answer.status, code, retryAfter: answer.headers.get('retry-after') });
      } else if (name !== undefined) acknowledged.push(name);
    };
    const headers = { ...bearer, accept: 'application/json' };
    const work = async (worker: number): Promise<void> => {
      while (!stopping.signal.aborted) {
        const name = `${prefix} ${worker} ${attempts++}`;
        await note(await createSite(name), name);
        await note(await get('/discovery', headers));
        await note(await get('/probe?target=hub-ap1', { ...bearer, accept: 'application/json' }));
        await sleep(20);
      }
    };
    const working = Promise.all([0, 1, 2, 3].map(work));
    const stop = (): Promise<unknown> => {
      stopping.abort();
      return working;
    };
    return { counted: { acknowledged, refused }, stop };
  }

  async function storedSites(): Promise<string[]> {
    const client = new Client({ connectionString: urlOf(database) });
    await client.connect();
    await client.query("set app.tenant_id = '*'");
    const sites = await client.query<{ name: string }>('select name from sites');
    const audit = await client.query<{ n: string }>(
      "select count(*) as n from audit where action = 'site.create'",
    );
    await client.end();
    // Neither a site without its audit entry nor the reverse.
    expect(Number(audit.rows[0]?.n)).toBe(sites.rows.length);
    return sites.rows.map(({ name }) => name);
  }

  it('and comes back again and again loses no acknowledged write and half-writes nothing', async () => {
    const { counted, stop } = startWriting('storm');
    const { acknowledged, refused } = counted;
    for (let round = 0; round < 3; round++) {
      await fiveMore('acknowledged', acknowledged);
      postgresql.kill();
      await fiveMore('refused', refused);
      postgresql.start();
    }
    await fiveMore('acknowledged', acknowledged);
    await stop();
    expect(exporter.process.isRunning).toBe(true);
    const stored = await storedSites();
    expect(acknowledged.filter((name) => !stored.includes(name))).toEqual([]);
    for (const answer of refused)
      expect(answer).toEqual({ status: 503, code: 'storage.unreachable', retryAfter: '5' });
    expect((await createSite('after')).status).toBe(201);
    expect(await metric('registry_up')).toBe('1');
    expect(exporter.process.stderr).not.toMatch(/internal\.bug|^ +at /m);
  });

  it('falls silent without closing anything, and requests are answered all the same', async () => {
    const pids = await postgresqlPids();
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      const answers = await Promise.all([
        createSite('silent 1'),
        createSite('silent 2'),
        get('/discovery', bearer),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect((await probe(exporter, { target: 'hub-core1' }, withTimeout(10))).up).toBe(true);
      expect(await metric('registry_up')).toBe('0');
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
    await until(
      'it goes on',
      async () => (await createSite(`again ${Date.now()}`)).status,
      (status) => status === 201,
    );
  });

  async function postgresqlPids(): Promise<number[]> {
    const client = new Client({ connectionString: urlOf(database) });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
    const own = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const { rows: files } = await client.query<{ text: string }>(
      "select pg_read_file('postmaster.pid') as text",
    );
    await client.end();
    const postmaster = Number(files[0]?.text.split('\n')[0]);
    const pids = rows.map(({ pid }) => pid).filter((pid) => pid !== own.rows[0]?.pid);
    return [postmaster, ...pids];
  }
});

describe('a PostgreSQL registry that cannot be used ends the start', () => {
  let folder: TestDatabase;
  beforeAll(async () => {
    folder = await makeDatabase('postgresql');
  });

  async function startOn(url: string, more = ''): Promise<string> {
    const config = join(folder.directory, 'mikrofleet.yml');
    const storage = `storage: { postgresql: { url: ${JSON.stringify(url)}${more} } }`;
    writeFileSync(config, `${storage}\nkeys: { file: ${folder.keyPath} }\n`);
    const { url: listening, code, said, process } = await startAnyhow(config);
    await process.stop();
    expect([listening, code], said).toEqual([undefined, 1]);
    expect(said).not.toMatch(/^ +at /m);
    const lines = said.trim().split('\n');
    expect(lines, said).toHaveLength(1);
    return lines[0] ?? '';
  }

  it('with a login that the server does not take', async () => {
    const url = urlOf(folder).replace('mikrofleet_test@', 'nobody_here:marker-pw@');
    const line = await startOn(url);
    expect(line).toMatch(
      /^mikrofleet: .+nobody_here.+user and password in the URL.+ \[storage\.login-rejected\]$/,
    );
    expect(line).not.toContain('marker-pw');
  });

  it('with a database that is not there', async () => {
    const line = await startOn(urlOf(folder).replace(/test_\w+/, 'missing_db'));
    expect(line).toMatch(/^mikrofleet: .+missing_db.+ \[storage\.cannot-open\]$/);
  });

  it('with a role that nothing binds', async () => {
    const line = await startOn(urlOf(folder), ', role: mikrofleet_test');
    expect(line).toMatch(
      /^mikrofleet: The role mikrofleet_test .+`storage\.postgresql\.role`\. \[storage\.role-missing\]$/,
    );
  });

  it('with another encoding than UTF-8', async () => {
    const client = new Client({ connectionString: urlOf(folder) });
    await client.connect();
    await client.query("create database latin encoding 'LATIN1' locale 'C' template template0");
    await client.end();
    const line = await startOn(urlOf(folder).replace(/test_\w+/, 'latin'));
    expect(line).toMatch(/^mikrofleet: .+LATIN1.+ \[storage\.wrong-encoding\]$/);
  });

  it('with the tables of a newer version', async () => {
    const { registry } = await openRegistry({
      storage: folder.storage,
      keys: keyFile(folder.keyPath),
    });
    await registry.close();
    const client = new Client({ connectionString: urlOf(folder) });
    await client.connect();
    await client.query("insert into kysely_migration (name, timestamp) values ('9999-future', '2030')");
    await client.end();
    expect(await startOn(urlOf(folder))).toMatch(/9999-future.+ \[storage\.newer-version\]$/);
  });
});
