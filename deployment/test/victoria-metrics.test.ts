import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { onlyWhere } from '../../exporter/test/run/only-where.ts';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { ask, type Asked } from '../../dashboards/test/ask.ts';
import { type BoardQuery, boardQueries } from '../../dashboards/test/board-queries.ts';
import { substituted } from '../../dashboards/test/substitute.ts';
import { withDataAtTimes, withoutData } from '../../dashboards/test/without-data.ts';
import { readText, repository } from './stack.ts';
import { freePort } from '../../exporter/test/run/free-port.ts';

const isInstalled = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const canRun = ['victoria-metrics', 'vmalert', 'prometheus', 'promtool'].every(isInstalled);

const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-distributed-'));
const running: { readonly child: ChildProcess; readonly said: () => string }[] = [];

function start(command: string, ...words: readonly string[]): { readonly said: () => string } {
  const child = spawn(command, words, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.once('close', (code) => (text += `\n${command} ended with ${code}`));
  const program = { child, said: () => text };
  running.push(program);
  return program;
}

const answers = (url: string) => until(url, async () => (await fetch(url)).ok, Boolean);

const queries = await boardQueries();
const expressions = queries.filter(({ label }) => label === undefined);

/** Panels that have data in a Prometheus that scrapes the demo fleet. Here no alert is evaluated, and nothing is rebooted or fails. */
const answered = expressions.filter(
  ({ id, expression }) =>
    withoutData[id] === undefined &&
    withDataAtTimes[id] === undefined &&
    !id.includes('/ annotation /') &&
    !/ALERTS|mikrotik_probe_failure/u.test(expression),
);

/** Of the newest sample of each series only: rates and means differ, since VictoriaMetrics extrapolates nothing. */
const ofSamples = answered.filter(
  ({ expression }) => !/[[:]|time\(|timestamp\(/u.test(substituted(expression)),
);

/** Series and values in an order of their own, to ten digits. */
const sorted = (found: readonly Asked[]): readonly string[] =>
  found
    .map(({ labels, value }) => {
      const named = Object.entries(labels).filter(([label]) => label !== '__name__');
      const texts = named.map(([label, text]) => `${label}=${text}`).sort();
      return `${texts.join(' ')} ${Number(value.toPrecision(10))}`;
    })
    .sort();

describe(
  'agent, remote write and VictoriaMetrics',
  onlyWhere(canRun, 'victoria-metrics or prometheus is not installed'),
  () => {
    let store: string;
    /** A Prometheus that receives the same samples. */
    let prometheus: string;
    let exporter: string;
    let devices: number;

    const query = (expression: string) => ask(store, { expression, instant: true });

    /** An example of the repository with the addresses and intervals of this test. */
    function example(name: string, change = (text: string) => text): string {
      const file = join(folder, name);
      const text = readText(`prometheus/examples/${name}`)
        .replaceAll('127.0.0.1:9436', new URL(exporter).host)
        .replaceAll('http://victoria-metrics.example.net:8428', store)
        .replaceAll(/scrape_interval: \w+/gu, 'scrape_interval: 10s')
        .replaceAll(/scrape_timeout: \w+/gu, 'scrape_timeout: 10s')
        .replaceAll('refresh_interval: 60s', 'refresh_interval: 5s');
      writeFileSync(file, change(text));
      return file;
    }

    /** What this shard would scrape, as Prometheus itself finds it out. */
    function devicesOf(shard: string): readonly string[] {
      const file = example('sharded.yml', (text) => text.replaceAll('regex: "0"', `regex: "${shard}"`));
      const { stdout, stderr } = spawnSync(
        'promtool',
        ['check', 'service-discovery', '--timeout=5s', file, 'mikrotik'],
        { encoding: 'utf8' },
      );
      expect(stderr).toBe('');
      const all = JSON.parse(stdout) as readonly { readonly labels: Readonly<Record<string, string>> }[];
      return all
        .filter(({ labels }) => labels['device'] !== undefined)
        .map(({ labels }) => labels['device']!);
    }

    beforeAll(async () => {
      execFileSync('bash', ['scripts/build.sh'], { cwd: repository });
      const config = join(folder, 'mikrofleet.yml');
      const fleet = start(
        process.execPath,
        'simulator/dist/main.js',
        '--seed',
        '1',
        '--control',
        `127.0.0.1:${await freePort()}`,
        '--ephemeral',
        '--write-config',
        config,
      );
      await until('the fleet is there', () => fleet.said().includes(`wrote ${config}`), Boolean);
      devices = (parse(readFileSync(config, 'utf8')) as { targets: readonly object[] }).targets.length;
      const service = start(
        process.execPath,
        'exporter/dist/main.js',
        `--config.file=${config}`,
        '--web.listen-address=127.0.0.1:0',
      );
      exporter = (await until(
        'the exporter listens',
        () => /address=(http:\S+)/u.exec(service.said())?.[1],
        (url) => url !== undefined,
      ))!;
      const words = [
        'exporter/dist/main.js',
        'token',
        'create',
        'prometheus',
        '--scopes',
        'scrape,discovery',
        `--config.file=${config}`,
      ];
      const token = execFileSync(process.execPath, words, {
        cwd: repository,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      writeFileSync(join(folder, 'mikrofleet.token'), token);

      store = `http://127.0.0.1:${await freePort()}`;
      start(
        'victoria-metrics',
        `-storageDataPath=${join(folder, 'store')}`,
        `-httpListenAddr=${new URL(store).host}`,
        '-search.latencyOffset=0s',
      );
      await answers(`${store}/health`);
      prometheus = `http://127.0.0.1:${await freePort()}`;
      const empty = join(folder, 'empty.yml');
      writeFileSync(empty, '');
      start(
        'prometheus',
        '--web.enable-remote-write-receiver',
        `--config.file=${empty}`,
        `--storage.tsdb.path=${join(folder, 'prometheus')}`,
        `--web.listen-address=${new URL(prometheus).host}`,
      );
      await answers(`${prometheus}/-/ready`);
      const agent = `127.0.0.1:${await freePort()}`;
      const both = (text: string) =>
        text.replace('remote_write:', `remote_write:\n  - url: ${prometheus}/api/v1/write`);
      start(
        'prometheus',
        '--enable-feature=agent',
        `--config.file=${example('agent.yml', both)}`,
        `--storage.agent.path=${join(folder, 'agent')}`,
        `--web.listen-address=${agent}`,
      );
      await answers(`http://${agent}/-/ready`);
    });

    afterAll(async () => {
      await Promise.all(
        running.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          await ended;
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    });

    it('brings every device of both tenants, with the labels of the agent', async () => {
      const found = await until(
        'every device',
        () => query('mikrotik_up == 1'),
        ({ length }) => length === devices,
      );
      const valuesOf = (label: string) => new Set(found.map(({ labels }) => labels[label]));
      expect(valuesOf('region')).toEqual(new Set(['north']));
      expect(valuesOf('tenant')).toEqual(new Set(['acme', 'borealis']));
      // Rates need a second scrape.
      await until(
        'traffic',
        () => query('count(rate(mikrotik_interface_receive_bytes_total[1m]) > 0)'),
        ({ length }) => length === 1,
      );
    });

    it('has vmalert evaluate the recording rules, and accept the alerts but for one key that is newer', async () => {
      const rules = join(folder, 'rules');
      mkdirSync(rules);
      // Debian's vmalert 1.79 does not know it.
      for (const name of readdirSync(`${repository}alert-rules/rules`))
        writeFileSync(
          join(rules, name),
          readText(`alert-rules/rules/${name}`).replaceAll(
            // and what is evaluated by the hour would be without data here
            /^ *(?:keep_firing_for|interval): .*\n/gmu,
            '',
          ),
        );
      const check = spawnSync('vmalert', [`-rule=${rules}/*.yml`, '-dryRun'], { encoding: 'utf8' });
      expect(check.status, check.stderr).toBe(0);
      start(
        'vmalert',
        `-rule=${rules}/recording-*.yml`,
        `-datasource.url=${store}`,
        `-remoteWrite.url=${store}`,
        '-evaluationInterval=5s',
        `-httpListenAddr=127.0.0.1:${await freePort()}`,
      );
      // On a busy machine a scrape may be late, which this series then says.
      await until(
        'a recorded series of every device, which says that it is reached',
        () => query('device:mikrotik_unreachable:bool == 0'),
        ({ length }) => length === devices,
      );
    });

    /** What VictoriaMetrics and Prometheus answer for fifteen seconds ago. */
    const inBoth = async (one: BoardQuery) => {
      const at = Math.floor(Date.now() / 1000) - 15;
      const [here = [], there = []] = await Promise.all(
        [store, prometheus].map((url) => ask(url, { ...one, instant: true }, { at })),
      );
      return { here: sorted(here), there: sorted(there) };
    };

    const silent = async (asked: readonly BoardQuery[]): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const one of asked)
        if ((await ask(store, { ...one, instant: true })).length === 0) found.push(one.id);
      return found;
    };

    it('answers every expression of every board, with data where Prometheus has some', async () => {
      expect(expressions.length).toBeGreaterThan(200);
      // throws if one is refused
      await silent(expressions);
      expect(answered.length).toBeGreaterThan(150);
      await until(
        'all panels have data',
        () => silent(answered),
        (found) => found.length === 0,
        420_000,
      );
    }, 480_000);

    it('has the values of Prometheus', async () => {
      expect(ofSamples.length).toBeGreaterThan(50);
      // A scrape that was late leaves a gap, of which the two make different things.
      for (const one of ofSamples)
        await until(
          one.id,
          () => inBoth(one),
          ({ here, there }) => there.length > 0 && isDeepStrictEqual(here, there),
        );
    });

    it('has both shards read each device once', async () => {
      const both = [devicesOf('0'), devicesOf('1')];
      expect(both.flat().sort()).toEqual([...new Set(both.flat())].sort());
      expect(both.flat()).toHaveLength(devices);
    });
  },
);

it.each(readdirSync(`${repository}prometheus/examples`))('prometheus/examples/%s is accepted', (name) => {
  const file = join(repository, 'prometheus/examples', name);
  const { status, stderr } = spawnSync('promtool', ['check', 'config', '--syntax-only', file], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  // What every shipped configuration must have, or a device costs Prometheus what it likes.
  if (name !== 'minimal.yml' && name !== 'file-sd.yml')
    expect(readFileSync(file, 'utf8').match(/sample_limit/gu)!.length).toBeGreaterThan(2);
});
