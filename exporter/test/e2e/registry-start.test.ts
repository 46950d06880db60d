import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  closeSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite-driver.ts';
import { exporterMain } from './support/build.ts';
import { runCommand } from './support/exporter.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { startAnyhow, type StartOutcome } from './support/start-outcome.ts';
import { onlyWhere } from '../run/only-where.ts';

const nobody = 65_534;
const pageBytes = 4096;

/** Starts a command as an unprivileged user, to whom file modes apply; undefined if impossible. */
const unprivileged: readonly string[] | undefined = await (async () => {
  if (process.getuid?.() !== 0) return [];
  const words = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const tried = spawnSync('setpriv', [
    ...words.slice(1),
    process.execPath,
    await exporterMain(),
    '--version',
  ]);
  return tried.status === 0 ? words : undefined;
})();

const database = (folder: string): string => join(folder, 'mikrofleet.db');
const overwrite = (path: string, from: number, bytes: number): void => {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 0x5a), 0, bytes, from);
  closeSync(file);
};

function expectStartError({ url, code, said }: StartOutcome, error: string, naming: string): void {
  expect([url, code], said).toEqual([undefined, 1]);
  const lines = said.trim().split('\n');
  expect(lines.at(-1), said).toMatch(new RegExp(`^mikrofleet: .+ \\[${error}\\]$`));
  expect(lines.at(-1)).toContain(naming);
  expect(said).not.toMatch(/^ +at /m);
}

describe('a SQLite registry at the start', () => {
  let model: Folder;
  const folders: Folder[] = [];

  beforeAll(async () => {
    model = await temporaryFolder();
    writeFileSync(join(model.path, 'mikrofleet.yml'), 'storage: { sqlite: { path: mikrofleet.db } }\n');
    const config = join(model.path, 'mikrofleet.yml');
    const made = await runCommand([`--config.file=${config}`, 'tenant', 'create', 'acme']);
    expect(made.code, made.stderr).toBe(0);
    const file = new (loadSqlite())(join(model.path, 'mikrofleet.db'));
    file.exec('pragma wal_checkpoint(TRUNCATE)');
    file.exec('pragma journal_mode = DELETE');
    file.close();
  });
  afterAll(async () => {
    for (const folder of [model, ...folders]) await folder?.remove();
  });

  /** A valid installation in its own folder. */
  async function install(storage = 'storage: { sqlite: { path: mikrofleet.db } }'): Promise<string> {
    const folder = await temporaryFolder();
    folders.push(folder);
    for (const name of ['mikrofleet.db', 'mikrofleet.db.key'])
      copyFileSync(join(model.path, name), join(folder.path, name));
    writeFileSync(join(folder.path, 'mikrofleet.yml'), `${storage}\n`);
    return folder.path;
  }

  it('is made when it is missing, for its owner alone, with the first steps', async () => {
    const folder = await install();
    for (const name of ['mikrofleet.db', 'mikrofleet.db.key']) rmSync(join(folder, name));
    const { url, said, process } = await startAnyhow(join(folder, 'mikrofleet.yml'));
    await process.stop();
    expect(url, said).toBeDefined();
    expect(said).toMatch(
      /msg="first steps, with the same --config.file: mikrofleet tenant create NAME; mikrofleet token create /,
    );
    expect(said).toMatch(/msg="key for stored credentials created: keep a copy/);
    for (const name of ['mikrofleet.db', 'mikrofleet.db.key'])
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  });

  it.each<[string, string, (folder: string) => void]>([
    ['a header of garbage', 'storage.corrupt', (at) => overwrite(database(at), 0, 100)],
    [
      'the second half missing',
      'storage.corrupt',
      (at) => truncateSync(database(at), Math.floor(statSync(database(at)).size / 2 / pageBytes) * pageBytes),
    ],
    [
      'a page of garbage in the middle',
      'storage.corrupt',
      (at) => overwrite(database(at), 8 * pageBytes, pageBytes),
    ],
    [
      'the tables of a newer version',
      'storage.newer-version',
      (at) => {
        const file = new (loadSqlite())(database(at));
        file.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '2030')");
        file.close();
      },
    ],
    ['no key file', 'secret.key-missing', (at) => rmSync(`${database(at)}.key`)],
    [
      'the key of another database',
      'secret.key-wrong',
      (at) => writeFileSync(`${database(at)}.key`, `${Buffer.alloc(32, 1).toString('base64')}\n`),
    ],
    [
      'a key of the wrong form',
      'secret.key-invalid',
      (at) => writeFileSync(`${database(at)}.key`, 'hunter2\n'),
    ],
    ['a key that others can read', 'secret.key-exposed', (at) => chmodSync(`${database(at)}.key`, 0o644)],
  ])('with %s ends it with %s', async (_what, code, damage) => {
    const folder = await install();
    damage(folder);
    const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'));
    await outcome.process.stop();
    expectStartError(outcome, code, code.startsWith('secret.') ? 'mikrofleet.db.key' : database(folder));
    expect(outcome.said).not.toContain('hunter2');
  });

  it.each([
    ['below a folder that is not there', 'nowhere/mikrofleet.db', 'storage.directory-missing'],
    ['below a file', 'mikrofleet.yml/mikrofleet.db', 'storage.cannot-open'],
    ['where nobody can write', '/proc/mikrofleet.db', 'storage.cannot-open'],
  ])('%s ends it', async (_what, path, code) => {
    const folder = await install(`storage: { sqlite: { path: ${path} } }`);
    const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'));
    await outcome.process.stop();
    expectStartError(outcome, code, path);
  });

  it('that another process holds ends it after a while', async () => {
    const folder = await install();
    const other = new (loadSqlite())(database(folder));
    other.exec('begin exclusive');
    const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'));
    await outcome.process.stop();
    expectStartError(outcome, 'storage.locked', database(folder));
    other.exec('rollback');
    other.close();
  });

  // File modes do not bind root: the exporter runs as nobody then.
  const onlyUnprivileged = onlyWhere(
    unprivileged !== undefined,
    'root cannot become nobody here, and modes of files do not bind root',
  );
  describe('of another user', onlyUnprivileged, () => {
    const before = unprivileged ?? [];
    async function installFor(mode: number, of: 'file' | 'folder'): Promise<string> {
      const folder = await install();
      const names = ['mikrofleet.yml', 'mikrofleet.db', 'mikrofleet.db.key'].map((name) =>
        join(folder, name),
      );
      if (before.length > 0) for (const name of [folder, ...names]) chownSync(name, nobody, nobody);
      chmodSync(of === 'file' ? database(folder) : folder, mode);
      return folder;
    }

    it('made by root in the folder of the service belongs to the service', async () => {
      const folder = await install();
      for (const name of ['mikrofleet.db', 'mikrofleet.db.key']) rmSync(join(folder, name));
      chownSync(folder, nobody, nobody);
      chownSync(join(folder, 'mikrofleet.yml'), nobody, nobody);
      const config = `--config.file=${join(folder, 'mikrofleet.yml')}`;
      const made = await runCommand([config, 'tenant', 'create', 'acme']);
      expect(made.code, made.stderr).toBe(0);
      const { url, said, process } = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      expect(url, said).toBeDefined();
      // Root writes beside the running service: the key and the audit heads are replaced as files.
      const rotated = await runCommand([config, 'keys', 'rotate', '--root']);
      expect(rotated.code, rotated.stderr).toBe(0);
      const copied = await runCommand([config, 'registry', 'backup', join(folder, 'copy.db')]);
      expect(copied.code, copied.stderr).toBe(0);
      await process.stop();
      const owners = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).uid]);
      expect(owners.filter(([, uid]) => uid !== nobody)).toEqual([]);
      const again = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      await again.process.stop();
      expect(again.url, again.said).toBeDefined();
    });

    it.each([
      ['the database', 'mikrofleet.db', 'storage.wrong-owner'],
      ['the key', 'mikrofleet.db.key', 'secret.key-unreadable'],
      ['the folder', '', 'storage.wrong-owner'],
    ])('with %s of root ends it with the command that repairs it', async (_what, of, code) => {
      const folder = await installFor(0o700, 'folder');
      chownSync(join(folder, of), 0, 0);
      chmodSync(folder, 0o755);
      const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      await outcome.process.stop();
      expectStartError(outcome, code, ' belongs to root (mode 0');
      expect(outcome.said).toContain(
        `and Mikrofleet runs as nobody. As root: chown nobody ${join(folder, of)}`,
      );
    });

    it('with a configuration file or a secret that only root can read names the owner', async () => {
      const folder = await installFor(0o755, 'folder');
      const config = join(folder, 'mikrofleet.yml');
      const secret = join(folder, 'secret');
      writeFileSync(config, 'auths: { a: { api: { username: m, password_file: secret, tls: off } } }\n');
      writeFileSync(secret, 'hunter2\n');
      for (const path of [secret, config]) {
        chownSync(path, 0, 0);
        chmodSync(path, 0o600);
        const { url, said, process } = await startAnyhow(config, { before });
        await process.stop();
        expect(url, said).toBeUndefined();
        expect(said).toContain(`${path} belongs to root (mode 0600), and Mikrofleet runs as nobody`);
        expect(said).not.toContain('hunter2');
      }
    });

    it('of root is not left aside because nobody configured it', async () => {
      const folder = await installFor(0o700, 'folder');
      writeFileSync(join(folder, 'mikrofleet.yml'), '{}\n');
      chownSync(database(folder), 0, 0);
      const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      await outcome.process.stop();
      expectStartError(outcome, 'storage.wrong-owner', database(folder));
    });

    it('that is read-only ends it', async () => {
      const folder = await installFor(0o400, 'file');
      const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      await outcome.process.stop();
      expectStartError(outcome, 'storage.read-only', database(folder));
    });

    it('that cannot be read ends it', async () => {
      const folder = await installFor(0o000, 'file');
      const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      await outcome.process.stop();
      expectStartError(outcome, 'storage.cannot-open', database(folder));
    });

    it('in a folder that cannot be written to ends it', async () => {
      const folder = await installFor(0o500, 'folder');
      const outcome = await startAnyhow(join(folder, 'mikrofleet.yml'), { before });
      await outcome.process.stop();
      chmodSync(folder, 0o700);
      expect(existsSync(dirname(database(folder)))).toBe(true);
      expectStartError(outcome, 'storage.read-only', database(folder));
    });
  });
});
