import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite-driver.ts';
import { type Exporter, runCommand } from './support/exporter.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { until } from './support/until.ts';
import { startAnyhow } from './support/start-outcome.ts';
import { onlyWhere } from '../run/only-where.ts';

const folders: Folder[] = [];
const exporters: Exporter[] = [];
const mounts: string[] = [];

afterAll(async () => {
  for (const { process } of exporters) await process.stop();
  for (const path of mounts) spawnSync('umount', ['-l', path]);
  for (const folder of folders) await folder.remove();
});

async function emptyFolder(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
}

function configIn(folder: string): string {
  const config = join(folder, 'mikrofleet.yml');
  writeFileSync(config, 'storage: { sqlite: { path: mikrofleet.db } }\n');
  return config;
}

interface Installation {
  readonly exporter: Exporter;
  readonly config: string;
  readonly database: string;
  readonly say: (...words: string[]) => Promise<string>;
  readonly newToken: () => Promise<string>;
  readonly createSite: (name: string, notes?: string) => Promise<Answer>;
  readonly get: (path: string, token?: string) => Promise<Answer>;
  readonly remove: (path: string) => Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly code: unknown;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** A running exporter with a tenant and a token, both created by the command line alongside it. */
async function install(folder: string): Promise<Installation> {
  const config = configIn(folder);
  const { url, said, process } = await startAnyhow(config);
  if (url === undefined) throw new Error(said);
  const exporter = { url, process };
  exporters.push(exporter);
  const say = async (...words: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runCommand([`--config.file=${config}`, ...words]);
    expect(code, stderr).toBe(0);
    return stdout;
  };
  await say('tenant', 'create', 'acme');
  const newToken = async (): Promise<string> => {
    const scopes = ['--scopes', 'manage,scrape,discovery'];
    const made = await say('token', 'create', 'e2e', '--tenant', 'acme', '--role', 'admin', ...scopes);
    return made.trim();
  };
  const token = await newToken();
  const send = async (
    path: string,
    { by = token, ...rest }: RequestInit & { by?: string },
  ): Promise<Answer> => {
    const headers = { authorization: `Bearer ${by}`, accept: 'application/json' };
    const typed = rest.body === undefined ? headers : { ...headers, 'content-type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { ...rest, headers: typed });
    const body = await answer.text();
    const code = answer.ok ? undefined : (JSON.parse(body) as { code: unknown }).code;
    return { status: answer.status, code, retryAfter: answer.headers.get('retry-after'), body };
  };
  return {
    exporter,
    config,
    database: join(folder, 'mikrofleet.db'),
    say,
    newToken,
    get: (path, by = token) => send(path, { by }),
    remove: (path) => send(path, { method: 'DELETE' }),
    createSite: (name, notes = '') =>
      send('/api/v1/sites', { method: 'POST', body: JSON.stringify({ name, notes }) }),
  };
}

/** A disk of 2 MB; undefined if the tests may not mount one. */
async function mountSmallDisk(): Promise<string | undefined> {
  const path = await emptyFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path]).status !== 0) return undefined;
  mounts.push(path);
  return path;
}

const smallDisk = await mountSmallDisk();
const onlyWithDisk = onlyWhere(
  smallDisk !== undefined,
  'this user may not mount a disk that could be filled',
);

function fill(path: string): void {
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096, 1);
  expect(() => {
    for (;;) writeSync(file, block);
  }).toThrow(/ENOSPC/);
  closeSync(file);
}

describe('a SQLite registry in trouble', () => {
  // Needs a disk that can be filled; registry/migration.test.ts has the same with a limit of SQLite.
  it('on a full disk refuses writes, is read, and goes on when there is space', {
    ...onlyWithDisk,
  }, async () => {
    const { createSite, get, newToken, exporter } = await install(smallDisk ?? '');
    const unused = await newToken();
    const filling = join(smallDisk ?? '', 'filling');
    fill(filling);
    const acknowledged: string[] = [];
    let refused: Answer | undefined;
    for (let index = 0; index < 400 && refused === undefined; index++) {
      const answer = await createSite(`site ${index}`, 'x'.repeat(9000));
      if (answer.status === 201) acknowledged.push(`site ${index}`);
      else refused = answer;
    }
    expect([refused?.status, refused?.code], refused?.body).toEqual([503, 'storage.full']);
    // A token is valid even if its first use cannot be recorded.
    expect((await get('/discovery', unused)).status).toBe(200);
    expect((await get('/api/v1/sites')).status).toBe(200);
    expect((await get('/metrics')).body).toMatch(/^mikrotik_exporter_registry_up 0$/m);
    expect((await get('/-/ready')).body).toContain('[storage.full]');
    rmSync(filling);
    expect((await createSite('after')).status).toBe(201);
    expect((await get('/metrics')).body).toMatch(/^mikrotik_exporter_registry_up 1$/m);
    const { items } = JSON.parse((await get('/api/v1/sites?limit=500')).body) as {
      items: { name: string }[];
    };
    expect(items.map(({ name }) => name).sort()).toEqual([...acknowledged, 'after'].sort());
    expect((await get('/api/v1/audit/verify')).body).toContain('"whole":true');
    expect(exporter.process.stderr).not.toContain('internal.bug');
  });

  it.each([
    ['a full disk', 'storage.full', (disk: string) => fill(join(disk, 'filling'))],
    [
      'a read-only file system',
      'storage.read-only',
      (disk: string) => void spawnSync('mount', ['-o', 'remount,ro', disk]),
    ],
  ])('on %s ends the start before it listens', { ...onlyWithDisk }, async (_what, code, spoil) => {
    const disk = (await mountSmallDisk()) ?? '';
    const config = configIn(disk);
    const made = await runCommand([`--config.file=${config}`, 'tenant', 'create', 'acme']);
    expect(made.code, made.stderr).toBe(0);
    spoil(disk);
    const { url, said, process } = await startAnyhow(config);
    await process.stop();
    expect(url, said).toBeUndefined();
    expect(said).not.toContain('msg=listening');
    expect(said.trim().split('\n').at(-1)).toMatch(
      new RegExp(`^mikrofleet: .*mikrofleet\\.db.*\\[${code}\\]$`),
    );
  });

  it('that another process holds is waited for, and then refused, but read', async () => {
    const { createSite, get, newToken, database } = await install(await emptyFolder());
    const unused = await newToken();
    const other = new (loadSqlite())(database);
    // the exporter may be writing itself, the hash of a token or a checkpoint
    other.exec('pragma busy_timeout = 20000');
    other.exec('begin immediate');
    const [short] = await Promise.all([createSite('short'), sleep(700).then(() => other.exec('rollback'))]);
    expect(short.status, short.body).toBe(201);
    other.exec('begin immediate');
    const long = await createSite('long');
    expect([long.status, long.code, long.retryAfter], long.body).toEqual([503, 'storage.locked', '2']);
    for (const token of [unused, undefined]) expect((await get('/discovery', token)).status).toBe(200);
    other.exec('rollback');
    other.close();
    expect((await createSite('long')).status).toBe(201);
  });

  it('with a page that turned to garbage answers with its code and lives', async () => {
    const { createSite, get, database, exporter } = await install(await emptyFolder());
    for (let index = 0; index < 30; index++)
      expect((await createSite(`site ${index}`, 'x'.repeat(9000))).status).toBe(201);
    const reader = new (loadSqlite())(database);
    reader.exec('pragma wal_checkpoint(TRUNCATE)');
    const { rootpage } = reader.prepare("select rootpage from sqlite_schema where name = 'sites'").get() as {
      rootpage: number;
    };
    reader.close();
    const file = openSync(database, 'r+');
    writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (rootpage - 1) * 4096);
    fsyncSync(file);
    closeSync(file);
    // A write by another process makes the exporter drop its caches.
    const writer = new (loadSqlite())(database);
    writer.exec(
      "update tenants set revision = revision where id = 'none'; begin immediate; create table other (x); commit",
    );
    writer.close();
    const answer = await get('/api/v1/sites');
    expect([answer.status, answer.code], answer.body).toEqual([503, 'storage.corrupt']);
    expect((await createSite('more')).code).toBe('storage.corrupt');
    expect((await get('/metrics')).body).toMatch(
      /^mikrotik_exporter_registry_failures_total\{code="storage.corrupt"\} [1-9]/m,
    );
    expect((await get('/-/healthy')).status).toBe(200);
    expect(exporter.process.isRunning).toBe(true);
  });
});

describe('a SQLite registry whose files vanish while it is open', () => {
  it.each(['', '-wal', '-shm'])(
    'acknowledges no write without its file%s, is read, and goes on when it is back',
    async (suffix) => {
      const { createSite, get, remove, newToken, database } = await install(await emptyFolder());
      const spare = await newToken();
      expect((await createSite('before')).status).toBe(201);
      const { items } = JSON.parse((await get('/api/v1/tokens')).body) as { items: { id: string }[] };
      renameSync(`${database}${suffix}`, `${database}.away`);
      const refused = await Promise.all([1, 2, 3].map((index) => createSite(`lost ${index}`)));
      for (const { status, code, body } of refused)
        expect([status, code], body).toEqual([503, 'storage.replaced']);
      const revoked = await Promise.all(items.map(({ id }) => remove(`/api/v1/tokens/${id}`)));
      for (const { status, code, body } of revoked)
        expect([status, code], body).toEqual([503, 'storage.replaced']);
      expect((await get('/-/ready')).body).toContain('[storage.replaced]');
      expect((await get('/metrics')).body).toMatch(/^mikrotik_exporter_registry_up 0$/m);
      expect((await get('/discovery', spare)).status).toBe(200);
      const read = JSON.parse((await get('/api/v1/sites')).body) as { items: { name: string }[] };
      expect(read.items.map(({ name }) => name)).toEqual(['before']);
      renameSync(`${database}.away`, `${database}${suffix}`);
      expect((await createSite('after')).status).toBe(201);
      expect(existsSync(`${database}.away`)).toBe(false);
    },
  );
});

it('a database with audit records and without their heads is started with a warning, once', async () => {
  const { config, database, exporter } = await install(await emptyFolder());
  expect(exporter.process.stderr).not.toContain('no witness');
  await exporter.process.stop();
  rmSync(`${database}.audit-heads`);
  for (const isWarned of [true, false]) {
    const { url, said, process } = await startAnyhow(config);
    expect(url, said).toBeDefined();
    await until('the heads are there', () => existsSync(`${database}.audit-heads`), Boolean);
    await process.stop();
    expect(said.includes('has no witness'), said).toBe(isWarned);
  }
});

describe('several processes on one SQLite file', () => {
  it('that start at the same moment make one database and one key, and all of them work', async () => {
    const folder = await emptyFolder();
    const config = configIn(folder);
    const environment = { MIKROFLEET_LOG_LEVEL: 'info' };
    const started = await Promise.all([0, 1, 2].map(() => startAnyhow(config, { environment })));
    for (const { url, said, process } of started) {
      if (url === undefined) throw new Error(said);
      exporters.push({ url, process });
    }
    const all = started.map(({ said }) => said).join('');
    expect(all.match(/msg="database created"/g)).toHaveLength(1);
    expect(all.match(/msg="key for stored credentials created/g)).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.includes('.key'))).toEqual(['mikrofleet.db.key']);
    const key = readFileSync(join(folder, 'mikrofleet.db.key'), 'utf8');
    expect(key.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toHaveLength(1);

    const words = [`--config.file=${config}`, 'tenant', 'create', 'acme'];
    expect((await runCommand(words)).code).toBe(0);
    const made = await Promise.all(
      [0, 1, 2].map((index) =>
        runCommand([
          `--config.file=${config}`,
          'token',
          'create',
          `t${index}`,
          '--tenant',
          'acme',
          '--role',
          'admin',
          '--scopes',
          'manage',
        ]),
      ),
    );
    for (const { code, stderr } of made) expect(code, stderr).toBe(0);
    const tokens = made.map(({ stdout }) => stdout.trim());
    // Each stores a secret; with separate keys the next start could not decrypt those of the others.
    for (const [index, { url }] of started.entries()) {
      const body = {
        name: `c${index}`,
        profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
        secrets: { password: `secret ${index}` },
      };
      const answer = await fetch(`${url}/api/v1/credentials`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens[index]}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(answer.status, await answer.text()).toBe(201);
    }
    const rotated = await runCommand([`--config.file=${config}`, 'keys', 'rotate', '--root']);
    expect(rotated.code, rotated.stderr).toBe(0);
  });
});
