import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '../lib/free-port.ts';
import { fetchText } from '../lib/http.ts';
import { sleep } from '../lib/numbers.ts';

/** An HTTP server under measurement. */
export interface Server {
  readonly pid: number;
  readonly url: string;
  close(): Promise<void>;
}

async function startServer(command: string, argsFor: (listen: string) => readonly string[]): Promise<Server> {
  const listen = `127.0.0.1:${await freePort()}`;
  const url = `http://${listen}`;
  const child = spawn(command, argsFor(listen), { stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  await ready(url, child, command);
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { pid: child.pid ?? 0, url, close };
}

/** Waits until an exporter answers. */
export async function ready(url: string, child: ChildProcess, command: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
    const answer = await fetchText(`${url}/metrics`).catch(() => undefined);
    if (answer?.status === 200) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${command} did not answer within 10 s`);
}

/** The exporter as it is built and shipped. */
export function startExporter(configFile: string, nodeFlags: readonly string[] = []): Promise<Server> {
  return startServer(process.execPath, (listen) => [
    ...nodeFlags,
    'exporter/dist/main.js',
    `--config.file=${configFile}`,
    `--web.listen-address=${listen}`,
    '--log.level=error',
  ]);
}

export function startSnmpExporter(configFile: string): Promise<Server> {
  return startServer('prometheus-snmp-exporter', (listen) => [
    `--config.file=${configFile}`,
    `--web.listen-address=${listen}`,
    '--log.level=error',
  ]);
}
