import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../e2e/support/until.ts';
import { freePort } from '../run/free-port.ts';
import { isListening } from '../run/is-listening.ts';

/** A real Alertmanager on loopback, without a cluster. */
export interface AlertmanagerServer {
  readonly url: string;
  /** Sends alerts as Prometheus does. */
  readonly fire: (...labels: readonly Readonly<Record<string, string>>[]) => Promise<void>;
  /** Ends it as a crash does: silences since the last quarter of an hour are lost. */
  readonly kill: () => Promise<void>;
  /** Ends it in order: it stores its silences. */
  readonly end: () => Promise<void>;
  /** Starts it again on the same port, with what it has stored unless `empty`. */
  readonly start: (options?: { readonly empty?: boolean }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const quietConfiguration = `
route: { receiver: nobody, group_wait: 0s, group_by: [alertname] }
receivers: [{ name: nobody }]
`;

interface ServerOptions {
  /** Instead of one receiver that keeps everything to itself. */
  readonly configuration?: string;
  /** For `--web.config.file`. */
  readonly web?: string;
  readonly scheme?: 'http' | 'https';
}

export async function startAlertmanager({
  configuration = quietConfiguration,
  web,
  scheme = 'http',
}: ServerOptions = {}): Promise<AlertmanagerServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-alertmanager-'));
  const file = join(folder, 'alertmanager.yml');
  writeFileSync(file, configuration);
  const port = await freePort();
  const url = `${scheme}://127.0.0.1:${port}`;
  const extra: string[] = [];
  if (web !== undefined) {
    writeFileSync(join(folder, 'web.yml'), web);
    extra.push(`--web.config.file=${join(folder, 'web.yml')}`);
  }
  let child: ChildProcess | undefined;
  let storage = 0;
  const start: AlertmanagerServer['start'] = async ({ empty = false } = {}) => {
    if (empty) storage += 1;
    child = spawn(
      'prometheus-alertmanager',
      [
        `--config.file=${file}`,
        `--storage.path=${join(folder, `data${storage}`)}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--cluster.listen-address=',
        ...extra,
      ],
      { stdio: 'ignore' },
    );
    const failed = new Promise<never>((_, reject) => {
      child?.once('error', () => reject(new Error('install the Debian package prometheus-alertmanager')));
    });
    await Promise.race([failed, until('Alertmanager listens', () => isListening(port), Boolean)]);
  };
  const endWith = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill: () => endWith('SIGKILL'),
    end: () => endWith('SIGTERM'),
    fire: async (...all) => {
      const body = JSON.stringify(all.map((labels) => ({ labels, annotations: { summary: 'it fires' } })));
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(`${url}/api/v2/alerts`, { method: 'POST', headers, body });
      if (status !== 200) throw new Error(`Alertmanager answers ${status}`);
    },
    stop: async () => {
      await endWith('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
