import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { onlyWhere } from '../run/only-where.ts';
import { type Folder, temporaryFolder } from './support/folder.ts';
import { RunningProcess } from './support/process.ts';
import { startAnyhow } from './support/start-outcome.ts';
import { until } from './support/until.ts';

const receiver = fileURLToPath(new URL('../packaging/notify-receiver.py', import.meta.url));
const isInstalled = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const canRun = isInstalled('systemd-notify') && isInstalled('python3');

const running: RunningProcess[] = [];
const folders: Folder[] = [];
afterAll(async () => {
  for (const process of running) await process.stop();
  for (const folder of folders) await folder.remove();
});

async function configIn(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  writeFileSync(join(folder.path, 'mikrofleet.yml'), 'storage: { sqlite: { path: mikrofleet.db } }\n');
  return folder.path;
}

describe('systemd', () => {
  it(
    'learns of start, life, reload and end, in this order',
    onlyWhere(canRun, 'systemd-notify or python3 is not installed'),
    async () => {
      const path = await configIn();
      const config = join(path, 'mikrofleet.yml');
      const socket = join(path, 'notify.sock');
      const systemd = new RunningProcess('python3', [receiver, socket]);
      running.push(systemd);
      const messages = (): string[] => systemd.stdout.split('\n').filter((line) => line !== '');
      const seen = (text: string, count = 1) =>
        until(text, messages, (lines) => lines.filter((line) => line.startsWith(text)).length >= count);
      await seen('listening');
      const environment = { NOTIFY_SOCKET: socket, WATCHDOG_USEC: '3000000' };
      const { url, said, process } = await startAnyhow(config, { environment });
      running.push(process);
      expect(url, said).toBeDefined();
      await seen('READY=1');
      await seen('WATCHDOG=1', 2);
      process.kill('SIGHUP');
      await seen('READY=1', 2);
      // A bad file: the old settings count, and systemd must not wait for ever.
      writeFileSync(config, 'nonsense: 1\n');
      process.kill('SIGHUP');
      await seen('READY=1', 3);
      await process.stop();
      await seen('STOPPING=1');
      expect(messages().filter((line) => !/^(listening|WATCHDOG=1)$/.test(line))).toEqual([
        expect.stringMatching(/^READY=1 STATUS=listening on http:/),
        expect.stringMatching(/^RELOADING=1 MONOTONIC_USEC=\d+$/),
        'READY=1 STATUS=configuration loaded',
        expect.stringMatching(/^RELOADING=1 MONOTONIC_USEC=\d+$/),
        'READY=1 STATUS=configuration not loaded, see the log; the old one is in use',
        'STOPPING=1',
      ]);
    },
  );

  it('is named in the log when it cannot be notified, and the exporter goes on', async () => {
    const path = await configIn();
    const config = join(path, 'mikrofleet.yml');
    const environment = { NOTIFY_SOCKET: join(path, 'nobody.sock'), WATCHDOG_USEC: '300000' };
    const { url = '', process } = await startAnyhow(config, { environment });
    running.push(process);
    await until(
      'the warning',
      () => process.stderr,
      (text) => text.includes('systemd is not notified'),
    );
    expect((await fetch(`${url}/-/healthy`)).status).toBe(200);
    await process.stop();
    expect(process.stderr.match(/systemd is not notified/g)).toHaveLength(1);
  });
});
