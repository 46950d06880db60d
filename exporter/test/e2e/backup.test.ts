import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite-driver.ts';
import { runCommand } from './support/exporter.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import type { RunningProcess } from './support/process.ts';
import { startAnyhow } from './support/start-outcome.ts';
import { until } from './support/until.ts';

const folders: Folder[] = [];
const processes: RunningProcess[] = [];

afterAll(async () => {
  for (const process of processes) await process.stop();
  for (const folder of folders) await folder.remove();
});

/** An exporter with a tenant, and the means to write sites that it acknowledges. */
async function install() {
  const folder = await temporaryFolder();
  folders.push(folder);
  const config = join(folder.path, 'mikrofleet.yml');
  const database = join(folder.path, 'mikrofleet.db');
  const heads = `${database}.audit-heads`;
  writeFileSync(config, 'storage: { sqlite: { path: mikrofleet.db } }\n');
  const run = (...words: string[]) => runCommand([`--config.file=${config}`, ...words]);
  const start = async () => {
    const outcome = await startAnyhow(config);
    processes.push(outcome.process);
    return outcome;
  };
  const { url = '', process } = await start();
  await run('tenant', 'create', 'acme');
  const made = await run('token', 'create', 'e2e', '--tenant', 'acme', '--role', 'admin');
  const token = made.stdout.trim();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const createSites = async (count: number, at = url): Promise<void> => {
    for (let index = 0; index < count; index++) {
      const body = JSON.stringify({ name: `site ${performance.now()}` });
      const { status } = await fetch(`${at}/api/v1/sites`, { method: 'POST', headers, body });
      expect(status).toBe(201);
    }
  };
  const get = async (path: string, at: string): Promise<unknown> =>
    (await fetch(`${at}${path}`, { headers })).json();
  const recorded = (sequence: number) =>
    until(
      'the audit heads are written',
      () => readFileSync(heads, 'utf8'),
      (text) => new RegExp(`^ten_\\w+ ${sequence} [0-9a-f]{64}$`, 'm').test(text),
    );
  return { folder: folder.path, database, heads, run, start, process, createSites, get, recorded };
}

const sitesIn = (path: string): unknown => {
  const file = new (loadSqlite())(path);
  try {
    return (file.prepare('select count(*) as n from sites').get() as { n: number }).n;
  } finally {
    file.close();
  }
};

describe('a registry after kill -9', () => {
  it('that lost its log is not taken for whole, and goes on when that is accepted', async () => {
    const { database, run, start, process, createSites, recorded } = await install();
    await createSites(32);
    // Also the record of the token.
    await recorded(33);
    process.kill('SIGKILL');
    await process.exited;
    for (const suffix of ['-wal', '-shm']) rmSync(database + suffix);

    const refused = await start();
    expect([refused.url, refused.code], refused.said).toEqual([undefined, 1]);
    expect(refused.said).toMatch(
      /^mikrofleet: .*audit record 33 of ten_\w+, [0-9a-f]{16}…, is missing.*`mikrofleet audit accept`\. \[audit\.shortened\]$/m,
    );
    // Neither does another command write into it.
    expect((await run('tenant', 'create', 'more')).stderr).toContain('[audit.shortened]');
    const verified = await run('audit', 'verify');
    expect(verified.code).toBe(1);
    expect(verified.stderr).toContain('[audit.broken]');

    const accepted = await run('audit', 'accept');
    expect(accepted.code, accepted.stderr).toBe(0);
    const again = await start();
    expect(again.url, again.said).toBeDefined();
    expect((await run('audit', 'verify')).code).toBe(0);
  });

  it('has everything in the file at the next start', async () => {
    const { folder, database, start, process, createSites } = await install();
    await createSites(5);
    process.kill('SIGKILL');
    await process.exited;
    const { url, said } = await start();
    expect(url, said).toBeDefined();
    const copy = join(folder, 'copy.db');
    copyFileSync(database, copy);
    expect(sitesIn(copy)).toBe(5);
  });
});

describe('mikrofleet registry backup', () => {
  it('copies the live database, and what it copied is restored', async () => {
    const { folder, database, heads, run, start, process, createSites, get } = await install();
    await createSites(3);
    const copy = join(folder, 'backup.db');
    const made = await run('registry', 'backup', copy);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toContain(`${database}.key`);
    expect(made.stdout).toContain(join(folder, 'mikrofleet.yml'));
    for (const path of [copy, `${copy}.audit-heads`]) expect(statSync(path).mode & 0o777, path).toBe(0o600);
    for (const suffix of ['-wal', '-shm', '.partial']) expect(existsSync(copy + suffix), suffix).toBe(false);
    expect(sitesIn(copy)).toBe(3);
    const second = await run('registry', 'backup', copy);
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('exists already')]);

    await createSites(2);
    await process.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
    copyFileSync(copy, database);
    // The heads of the newer database show that it is an older one.
    expect((await start()).said).toContain('[audit.shortened]');
    copyFileSync(`${copy}.audit-heads`, heads);
    const { url = '', said } = await start();
    expect(url, said).not.toBe('');
    expect(await get('/api/v1/sites', url)).toMatchObject({ items: { length: 3 } });
    expect(await get('/api/v1/audit/verify', url)).toMatchObject({ whole: true, records: 4 });
    await createSites(1, url);
  });

  it('while another process holds the write lock still copies', async () => {
    const { folder, database, run, createSites } = await install();
    await createSites(2);
    const other = new (loadSqlite())(database);
    // the exporter may be writing
    other.exec('pragma busy_timeout = 60000');
    other.exec('begin immediate');
    const copy = join(folder, 'backup.db');
    const made = await run('registry', 'backup', copy);
    expect(made.code, made.stderr).toBe(0);
    other.exec('rollback');
    other.close();
    expect(sitesIn(copy)).toBe(2);
  });

  it('names what it cannot do: no directory, no database', async () => {
    const { folder, database, run, process } = await install();
    const nowhere = await run('registry', 'backup', join(folder, 'no', 'where.db'));
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('ENOENT')]);
    await process.stop();
    rmSync(database);
    const none = await run('registry', 'backup', join(folder, 'x.db'));
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('[storage.cannot-open]')]);
    expect(existsSync(join(folder, 'x.db'))).toBe(false);
  });
});
