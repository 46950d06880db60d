import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const programs = '/usr/lib/postgresql';

/**
 * A private PostgreSQL server in a temporary directory, on a socket. It does not outlive the process that started it.
 */
export interface PostgresqlServer {
  /** The directory of its socket, which is all that another process needs. */
  readonly home: string;
  /** Kills the server with all its processes. */
  readonly kill: () => void;
  readonly start: () => void;
  /** Removes its files for good. */
  readonly stop: () => Promise<void>;
}

export interface PostgresqlOptions {
  readonly connections?: number;
  /** Roles that exist from the start. */
  readonly roles?: readonly string[];
  /** False: does not flush to disk, which matters only on power loss. */
  readonly durable?: boolean;
}

const superuser = 'mikrofleet_test';

/** URL of a database on a server, as its superuser. */
export const databaseUrl = (home: string, database: string): string =>
  `postgresql://${superuser}@localhost/${database}?host=${encodeURIComponent(home)}`;

/** Queries on a database of the server that contains none of our data. */
export async function queryServer(home: string, ...queries: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(home, 'postgres') });
  await client.connect();
  try {
    for (const query of queries) await client.query(query);
  } finally {
    await client.end();
  }
}

export async function startPostgresqlServer(options: PostgresqlOptions = {}): Promise<PostgresqlServer> {
  const { connections = 60, roles = [], durable = true } = options;
  const bin = programDirectory();
  const home = mkdtempSync(join(tmpdir(), 'mikrofleet-pg-'));
  const user = unprivilegedUser();
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  const data = join(home, 'data');
  const setup = ['-A', 'trust', '-U', superuser, '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'];
  await promisify(execFile)(join(bin, 'initdb'), ['-D', data, ...setup], { cwd: '/', ...user });
  const settings = {
    listen_addresses: "''",
    unix_socket_directories: home,
    max_connections: connections,
    fsync: durable ? 'on' : 'off',
  };
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const control = (...more: readonly string[]): void => {
    execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-w', ...more], {
      cwd: '/',
      stdio: ['ignore', 'ignore', 'inherit'],
      ...user,
    });
  };
  const guard = startGuard(home, [join(bin, 'pg_ctl'), '-D', data, '-w', '-m', 'immediate', 'stop'], user);
  const start = (): void => control('-l', join(home, 'log'), '-o', words.join(' '), 'start');
  start();
  await queryServer(
    home,
    ...roles.flatMap((role) => [`create role ${role} nologin`, `grant ${role} to ${superuser}`]),
  );
  return {
    home,
    start,
    kill: () => control('-m', 'immediate', 'stop'),
    stop: async () => {
      const ended = once(guard, 'exit');
      guard.stdin?.end();
      await ended;
    },
  };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; undefined for other users. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ids = execFileSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).split(':');
  return { uid: Number(ids[2]), gid: Number(ids[3]) };
}

/**
 * Stops the server and removes its files as soon as this process ends for any reason: its end of the pipe closes even
 * if it is killed. Runs in its own process group, because Ctrl-C reaches every process of the terminal.
 */
function startGuard(home: string, stop: readonly string[], user: User | undefined): ChildProcess {
  const script = 'home=$1; shift; cat; "$@"; rm -rf "$home"';
  const guard = spawn('bash', ['-c', script, 'guard', home, ...stop], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  });
  guard.unref();
  return guard;
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
