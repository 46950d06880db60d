import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StorageSetting } from '../../src/config/settings.ts';
import { keepUp } from '../../src/management/registry-upkeep.ts';
import { openRegistry } from '../../src/management/open-registry.ts';
import { keyFile } from '../../src/store/secrets/root-key.ts';
import { loadSqlite } from '../../src/store/sqlite-driver.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { dialects, makeDatabase, platform, scopeOf, type TestDatabase } from './open-test-store.ts';

const pathOf = ({ storage }: Pick<TestDatabase, 'storage'>): string =>
  'sqlite' in storage ? storage.sqlite.path : '';
const headsOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A database with a tenant and sites, and the file of its audit heads. */
async function install(dialect: 'sqlite' | 'postgresql') {
  const database = await makeDatabase(dialect);
  const heads = `${database.directory}/heads`;
  const storage: StorageSetting =
    'sqlite' in database.storage
      ? database.storage
      : { postgresql: { ...database.storage.postgresql, auditHeads: heads } };
  const path = 'sqlite' in storage ? `${storage.sqlite.path}.audit-heads` : heads;
  const open = (acceptShortened = false) =>
    openRegistry({ storage, keys: keyFile(database.keyPath), acceptShortened });
  const { registry } = await open();
  const acme = scopeOf((await registry.tenants.create(platform, { name: 'acme' })).id);
  for (let index = 0; index < 3; index++) await registry.sites.create(acme, { name: `site ${index}` });
  return { ...database, storage, path, open, registry, acme };
}

describe.each(dialects)('the ends of the audit on %s', (dialect) => {
  it('are in a file outside of the database with every change, and an open database agrees', async () => {
    const { registry, path, acme, open } = await install(dialect);
    await registry.auditHeads?.settled();
    const { items } = await registry.audit.list(acme, { limit: 1 });
    expect(headsOf(path)).toContain(`${acme.tenantId} 3 ${items[0]?.hash}`);
    expect(
      headsOf(path)
        .map((line) => line.split(' ').slice(0, 2).join(' '))
        .sort(),
    ).toEqual([`${acme.tenantId} 3`, 'ten_platform 1'].sort());
    await registry.close();
    await (await open()).registry.close();
  });

  it.each([
    ['more records than the database has', (line: string) => line.replace(' 3 ', ' 35 '), 'shortened', 4],
    ['another record', (line: string) => line.replace(/[0-9a-f]{64}/, 'a'.repeat(64)), 'replaced', 3],
  ])('that name %s are noticed by the check and at the start', async (_what, change, reason, brokenAt) => {
    const { registry, path, acme, open } = await install(dialect);
    await registry.close();
    const lines = headsOf(path).map((line) => (line.startsWith(acme.tenantId) ? change(line) : line));
    writeFileSync(path, `${lines.join('\n')}\n`);
    await expect(open()).rejects.toMatchObject({
      code: 'audit.shortened',
      message: expect.stringContaining(acme.tenantId) as string,
    });
    const { registry: opened } = await open(true);
    const recorded = await opened.auditHeads?.recorded(acme.tenantId);
    expect(await opened.audit.verify(acme, recorded)).toMatchObject({ whole: false, reason, brokenAt });
    await opened.auditHeads?.accept(opened.session);
    await opened.close();
    const { registry: again } = await open();
    const now = await again.auditHeads?.recorded(acme.tenantId);
    expect(await again.audit.verify(acme, now)).toMatchObject({ whole: true, records: 3 });
    await again.close();
  });

  it('of another exporter are recorded and logged by the next upkeep', async () => {
    const { registry, path, acme, open } = await install(dialect);
    await registry.auditHeads?.settled();
    rmSync(path);
    const { registry: other } = await open();
    const lines: string[] = [];
    const log = createLogger({ level: 'info', format: 'logfmt', write: (line) => lines.push(line) });
    await keepUp(other, log);
    expect(headsOf(path)).toHaveLength(2);
    expect(lines.join('')).toMatch(
      new RegExp(`tenant=${acme.tenantId} sequence=3 hash=[0-9a-f]{64} msg="audit head"`),
    );
    lines.length = 0;
    await keepUp(other, log);
    expect(lines).toEqual([]);
    // Its own change is in the file at once, and in the log with the next upkeep.
    await other.sites.create(acme, { name: 'more' });
    await other.auditHeads?.settled();
    await keepUp(other, log);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`tenant=${acme.tenantId} sequence=4 `);
    await other.close();
    await registry.close();
  });

  it('that the database no longer has while it is open are reported until it has them', async () => {
    const { registry, path, acme } = await install(dialect);
    await registry.auditHeads?.settled();
    const log = createLogger({ level: 'error', format: 'logfmt', write: () => undefined });
    await keepUp(registry, log);
    expect(registry.health.error).toBeUndefined();
    const before = readFileSync(path, 'utf8');
    // As if an older dump had been restored under the running exporter.
    writeFileSync(path, before.replace(`${acme.tenantId} 3 `, `${acme.tenantId} 30 `));
    await keepUp(registry, log);
    await registry.sites.list(acme);
    expect(registry.health.error).toMatchObject({ code: 'audit.shortened' });
    writeFileSync(path, before);
    await keepUp(registry, log);
    expect(registry.health.error).toBeUndefined();
    await registry.close();
  });

  it('in a file of garbage are refused with the file', async () => {
    const { registry, path, open } = await install(dialect);
    await registry.close();
    writeFileSync(path, 'hello\n');
    await expect(open()).rejects.toMatchObject({
      code: 'audit.heads-unreadable',
      message: expect.stringContaining(path) as string,
    });
  });
});

describe('the log of a SQLite file', () => {
  it('is moved into the file by the upkeep, while readers and writers go on', async () => {
    const { registry, acme, ...database } = await install('sqlite');
    await registry.upkeep?.checkpoint();
    const copy = `${database.directory}/copy.db`;
    // What a copy without the log shows: everything that was written before.
    writeFileSync(copy, readFileSync(pathOf(database)));
    const file = new (loadSqlite())(copy);
    expect(file.prepare('select count(*) as n from sites').get()).toEqual({ n: 3 });
    file.close();
    await registry.sites.create(acme, { name: 'after' });
    await registry.close();
  });

  it.each(['', '-wal'])('and the file: one that vanishes (%s) while open is reported', async (suffix) => {
    const { registry, ...database } = await install('sqlite');
    const log = createLogger({ level: 'error', format: 'logfmt', write: () => undefined });
    await keepUp(registry, log);
    expect(registry.health.error).toBeUndefined();
    const path = pathOf(database) + suffix;
    renameSync(path, `${path}.away`);
    await keepUp(registry, log);
    expect(registry.health.error).toMatchObject({ code: 'storage.replaced' });
    // A transaction that works does not hide it.
    await registry.tenants.list(platform);
    expect(registry.health.error?.message).toContain(path);
    renameSync(`${path}.away`, path);
    await keepUp(registry, log);
    expect(registry.health.error).toBeUndefined();
    expect(existsSync(path)).toBe(true);
    await registry.close();
  });
});

describe('the write lock of another process', () => {
  it('holds no event loop, and all writes behind it are refused together', async () => {
    const { registry, acme, ...database } = await install('sqlite');
    const other = new (loadSqlite())(pathOf(database));
    other.exec('begin immediate');
    let turns = 0;
    let over = false;
    const turn = (): void => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    const writes = Array.from({ length: 30 }, (_, index) =>
      registry.sites.create(acme, { name: `locked ${index}` }).then(
        () => 'done',
        ({ code }: { code: unknown }) => code,
      ),
    );
    // Reads are answered meanwhile.
    expect((await registry.sites.list(acme)).items).toHaveLength(3);
    expect(new Set(await Promise.all(writes))).toEqual(new Set(['storage.locked']));
    over = true;
    expect(turns).toBeGreaterThan(100);
    other.exec('rollback');
    other.close();
    await registry.sites.create(acme, { name: 'free' });
    expect((await registry.sites.list(acme)).items).toHaveLength(4);
    await registry.close();
  });
});
