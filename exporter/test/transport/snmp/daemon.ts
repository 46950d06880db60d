import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { snmpAuth } from '../../../src/config/account-key.ts';
import type { SnmpAuth } from '../../../src/config/settings.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { community } from './accounts.ts';

export interface Daemon {
  readonly port: number;
  stop(): Promise<void>;
}

/** The path of a program, or an error that names the Debian package to install. */
export function programPath(name: string, debianPackage: string): string {
  for (const folder of ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin']) {
    if (spawnSync('test', ['-x', `${folder}/${name}`]).status === 0) return `${folder}/${name}`;
  }
  throw new Error(
    `${name} is missing: install the Debian package "${debianPackage}" (apt-get install ${debianPackage}).`,
  );
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'mikrofleet-snmp-'));
}

/** A UDP port on loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  const { port } = socket.address();
  await new Promise<void>((resolve) => {
    socket.close(() => {
      resolve();
    });
  });
  return port;
}

export interface DaemonOptions {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly port: number;
  /** The request that the daemon answers once it is up. */
  readonly auth: SnmpAuth;
  /** Removed after the end. */
  readonly folder: string;
}

/** Starts an agent and waits until it answers. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { program, port, auth, folder } = options;
  const child = spawn(program, options.arguments, {
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const stop = async (): Promise<void> => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) break;
    if (await answers(port, snmpAuth({ ...auth, timeoutMs: 200, retries: 0 }))) return { port, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${program} did not come up. It said: ${said.slice(-2000)}`);
}

/** net-snmp's agent with this snmpd.conf, which must allow the community `public`. */
export async function startSnmpd(config: string, port: number): Promise<Daemon> {
  const program = programPath('snmpd', 'snmpd');
  const folder = await temporaryFolder();
  const file = join(folder, 'snmpd.conf');
  await writeFile(file, config);
  const options = ['-f', '-Lo', '-C', '-c', file, '-I', '-smux', '-p', join(folder, 'pid')];
  return startDaemon({
    program,
    arguments: [...options, `udp:127.0.0.1:${port}`],
    environment: { SNMP_PERSISTENT_DIR: folder, SNMPCONFPATH: folder, MIBS: '' },
    port,
    auth: community('public'),
    folder,
  });
}

async function answers(port: number, auth: SnmpAuth): Promise<boolean> {
  const session = await SnmpSession.open({ address: '127.0.0.1', port }, auth);
  try {
    await session.read({ scalars: ['1.3.6.1.2.1.1.1.0'], tables: [] }, { deadline: Deadline.start(1000) });
    return true;
  } catch {
    return false;
  } finally {
    session.close();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGKILL');
  await exit;
}
