import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const programs = '/usr/lib/postgresql';

/** A PostgreSQL server of our own in a temporary directory, on a socket. */
export interface PostgresqlServer {
  /** URL of a new, empty database, as its superuser. */
  readonly createDatabase: () => Promise<string>;
  readonly restart: () => void;
  /** Kills the server with all its processes. */
  readonly kill: () => void;
  readonly start: () => void;
  readonly stop: () => void;
}

let running: PostgresqlServer | undefined;
let databases = 0;

/** The server of this test file; started when it is first needed. */
export function postgresqlServer(): PostgresqlServer {
  running ??= startServer();
  return running;
}

export function stopPostgresqlServer(): void {
  running?.stop();
  running = undefined;
}

function startServer(): PostgresqlServer {
  const bin = programDirectory();
  const home = mkdtempSync(join(tmpdir(), 'mikrofleet-pg-'));
  const asRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  if (asRoot) execFileSync('chown', ['postgres', home]);
  const run = (program: string, words: readonly string[], quiet = true): void => {
    const command = join(bin, program);
    const all = asRoot ? ['-u', 'postgres', '--', command, ...words] : words;
    execFileSync(asRoot ? 'runuser' : command, all, {
      cwd: '/',
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    });
  };
  const data = join(home, 'data');
  run('initdb', [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'mikrofleet_test',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]);
  const options = `-c listen_addresses='' -c unix_socket_directories=${home} -c max_connections=60`;
  const start = (): void =>
    run('pg_ctl', ['-D', data, '-w', '-l', join(home, 'log'), '-o', options, 'start']);
  start();
  const urlOf = (database: string): string =>
    `postgresql://mikrofleet_test@localhost/${database}?host=${encodeURIComponent(home)}`;
  return {
    createDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      const client = new Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    start,
    restart: () =>
      run('pg_ctl', ['-D', data, '-w', '-m', 'fast', '-l', join(home, 'log'), '-o', options, 'restart']),
    kill: () => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']),
    stop: () => {
      try {
        run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      } catch {
        // A test has stopped it.
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function programDirectory(): string {
  const versions = existsSync(programs) ? readdirSync(programs).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(programs, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (found !== undefined) return found;
  throw new Error(
    'These tests need a PostgreSQL server: install the Debian package postgresql (sudo apt-get install postgresql).',
  );
}
