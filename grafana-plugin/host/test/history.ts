import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const devices = [
  { tenant: 'acme', site: 'hub', device: 'core1' },
  { tenant: 'acme', site: 'hub', device: 'ap1' },
  { tenant: 'acme', site: 'hub', device: 'sw.1' },
  { tenant: 'borealis', site: 'tower2', device: 'lte1' },
] as const;
const stepSeconds = 15;
const hours = 3;

type Labels = Readonly<Record<string, string>>;

/** Samples of three hours until now. ap1 was down for ten minutes, half an hour ago. */
function openMetrics(now: number): string {
  const times = Array.from(
    { length: (hours * 3600) / stepSeconds },
    (_, index) => now - (index + 1) * stepSeconds,
  ).toReversed();
  const family = (
    name: string,
    type: string,
    series: readonly (readonly [Labels, (time: number) => number])[],
  ): string => {
    const rows = series.flatMap(([labels, value]) =>
      times.map((time) => {
        const text = Object.entries(labels)
          .map(([label, each]) => `${label}="${each}"`)
          .join(',');
        return `${name}${type === 'counter' ? '_total' : ''}{${text}} ${value(time)} ${time}`;
      }),
    );
    return [`# TYPE ${name} ${type}`, ...rows].join('\n');
  };
  const wasDown = (device: string, time: number): boolean =>
    device === 'ap1' && time > now - 1800 && time <= now - 1200;
  return [
    family(
      'fixture_up',
      'gauge',
      devices.map((labels) => [labels, (time) => (wasDown(labels.device, time) ? 0 : 1)]),
    ),
    family(
      'fixture_load_ratio',
      'gauge',
      devices.map((labels, index) => [labels, (time) => 0.2 + index / 5 + Math.sin(time / 600) / 20]),
    ),
    family(
      'fixture_bytes',
      'counter',
      devices.map((labels) => [labels, (time) => (time - now + hours * 3600) * 1000]),
    ),
    // the moment of the event, for as long as there are samples
    family('fixture_event_seconds', 'gauge', [[{ site: 'hub' }, () => now - 930]]),
    family('fixture_site_info', 'gauge', [
      [{ site: 'hub', latitude: '47.37', longitude: '8.54' }, () => 1],
      [{ site: 'tower2', latitude: '47.5', longitude: '8.72' }, () => 0],
    ]),
    '# EOF\n',
  ].join('\n');
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export interface Prometheus {
  readonly url: URL;
  stop(): Promise<void>;
}

/** A Prometheus of Debian that has the samples in its database and scrapes nothing. */
export async function startPrometheus(): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'mikrofleet-prometheus-'));
  const samples = join(folder, 'samples.txt');
  await writeFile(samples, openMetrics(Math.floor(Date.now() / 1000)));
  await run('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', '-q', samples, join(folder, 'data')]);
  await writeFile(join(folder, 'prometheus.yml'), '{}\n');
  const port = await freePort();
  const child = spawn(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      // The look-back reaches the newest sample however slowly the machine gets to the test.
      '--query.lookback-delta=30m',
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  const url = new URL(`http://127.0.0.1:${port}`);
  await untilReady(url, child);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: URL, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(new URL('/-/ready', url)).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Prometheus ended with ${child.exitCode}.`);
}
