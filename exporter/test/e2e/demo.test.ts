import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoFleet } from '@mikrofleet/simulator';
import { buildLock, repository } from './support/build.ts';
import { shellSetup, startBuiltDemo, startDemo, untilBoards, untilReady } from './support/demo.ts';
import { queryPrometheus } from './support/prometheus.ts';
import { RunningProcess } from './support/process.ts';
import { isAlive, processTree, untilGone } from './support/process-tree.ts';
import { until } from './support/until.ts';

/** The folder of a running demo, passed to its programs; others may run in this tree at the same time. */
const folderOf = (demo: RunningProcess): Promise<string> =>
  until(
    'the demo starts its programs',
    () =>
      processTree(demo.pid)
        .map(({ command }) => /\S*\/\.cache\/demo\/[^/\s]+/.exec(command)?.[0])
        .find((path) => path !== undefined) ?? '',
    (path) => path !== '' || !demo.isRunning,
  ).then((path) => path.replace(/^.*=/, ''));

function rowsOf(output: string): string[] {
  const lines = output.split('\n');
  const head = lines.findIndex((line) => line.startsWith('DEVICE'));
  return lines.slice(head + 1, head + 1 + demoFleet.length);
}

/** UIDs of the boards that the index page lists. */
async function boardsOf(url: string): Promise<string[]> {
  const html = await (await fetch(url)).text();
  const [, text = '{}'] = /window\.boot = (.*?); window/.exec(html) ?? [];
  const { boards } = JSON.parse(text) as { boards: readonly { uid: string }[] };
  return boards.map(({ uid }) => uid).sort();
}

const canLock = (...options: string[]): boolean =>
  spawnSync('flock', [...options, buildLock, 'true']).status === 0;

describe('npm run demo', () => {
  let demo: RunningProcess | undefined;

  afterEach(async () => {
    if (demo?.isRunning === true) await demo.stop();
  });

  function start(...args: string[]): RunningProcess {
    demo = startDemo(...args);
    return demo;
  }

  async function startWithoutBuild(...args: string[]): Promise<RunningProcess> {
    demo = await startBuiltDemo(...args);
    return demo;
  }

  it('--once prints the table with every device up and leaves nothing behind', async () => {
    const running = start('--once');
    const folder = await folderOf(running);
    expect(existsSync(folder), folder).toBe(true);
    const { code } = await running.exited;
    expect(code, running.stdout + running.stderr).toBe(0);
    const rows = rowsOf(running.stdout);
    expect(rows.map((row) => row.split(' ')[0])).toEqual(demoFleet.map(({ name }) => name));
    for (const row of rows) expect(row).toMatch(/ \d+ +\d+ ms {2}up$/);
    for (const protocol of [
      'API',
      'API-SSL verified',
      'API-SSL pinned',
      'API-SSL anonymous',
      'SNMP v2c',
      'SNMP v3',
    ]) {
      expect(rows.some((row) => row.includes(`  ${protocol} `))).toBe(true);
    }
    // Neither colours nor a counter where there is no terminal.
    // eslint-disable-next-line no-control-regex -- exactly these are looked for
    expect(running.stdout).not.toMatch(/[\u001b\r]/);
    expect(existsSync(folder)).toBe(false);
  }, 450_000);

  it('runs until Ctrl-C: Prometheus sees every device up, and then all is gone', async () => {
    const running = start('--no-plugin');
    await untilReady(running);
    const url = /(http:\/\/127\.0\.0\.1:\d+)\/graph\?/.exec(running.stdout)?.[1] ?? '';
    const ups = await queryPrometheus(url, 'mikrotik_up == 1');
    expect(ups.map(({ labels }) => labels['device']).sort()).toEqual(
      demoFleet.map(({ name }) => name).sort(),
    );
    for (const { labels } of ups) {
      const known = demoFleet.find(({ name }) => name === labels['device']);
      expect(labels).toMatchObject({ tenant: known?.tenant, site: known?.site, role: known?.role });
    }
    // The graph that is offered: one rate per interface that carries traffic, from the second scrape on.
    const graph = /g0\.expr=([^&\s]+)/.exec(running.stdout)?.[1] ?? '';
    await until(
      'the first graph has data',
      () => queryPrometheus(url, decodeURIComponent(graph)),
      (series) => series.length > 5,
    );
    const [, all, build, begin] = /Ready after (\d+) s: (\d+) s .*, (\d+) s /.exec(running.stdout) ?? [];
    // Each is rounded.
    expect(Math.abs(Number(all) - Number(build) - Number(begin))).toBeLessThanOrEqual(1);
    const logs = [...running.stdout.matchAll(/^ {2}log: (\w+) +(\S+)$/gm)];
    expect(logs.map(([, name]) => name)).toEqual(['fleet', 'exporter', 'alertmanager', 'prometheus']);
    expect(readFileSync(logs[1]?.[2] ?? '', 'utf8')).toContain('msg=listening');
    const boards = await untilBoards(running);
    expect(await boardsOf(boards)).toEqual(
      readdirSync(`${repository}dashboards/json`)
        .map((name) => name.replace('.json', ''))
        .sort(),
    );
    // What a panel would ask, answered by the Prometheus of this demo.
    const asked = await fetch(
      `${boards}/api/datasources/proxy/uid/prometheus/api/v1/query?query=mikrotik_up`,
    );
    expect(JSON.stringify(await asked.json())).toContain('"device":"tower2-bh1"');
    const { file, line } = shellSetup(running);
    await until(
      'notifications link to these boards and runbooks',
      async () => (await fetch(`${url}/api/v1/status/config`)).text(),
      (text) => text.includes(`grafana_url: ${boards}`) && text.includes(`runbook_url: ${boards}/runbooks`),
    );
    const runbook = await fetch(`${boards}/runbooks/MikrofleetSiteDown.md`);
    expect(await runbook.text()).toMatch(/^# MikrofleetSiteDown$/mu);
    // A site of the file: its tenant is registered, and the exporter knows the Alertmanager of this demo.
    const words = 'maintenance start --tenant acme --site tower1 --reason batteries';
    const started = spawnSync('bash', ['-c', `${line} && mikrofleet ${words}`], { encoding: 'utf8' });
    expect(started.stdout, started.stderr).toMatch(/^Maintenance until \S+: mw_\w+\nTo end it earlier/);
    const alertmanager = /amtool alert query --alertmanager\.url=(\S+)/.exec(running.stdout)?.[1] ?? '';
    await until(
      'the window is a silence',
      async () => (await fetch(`${alertmanager}/api/v2/silences`)).text(),
      (text) => text.includes('batteries'),
    );
    const processes = processTree(running.pid);
    expect(processes.length).toBeGreaterThanOrEqual(5);
    expect(statSync(file).mode & 0o077).toBe(0);
    const folder = readdirSync(dirname(file));
    expect(folder).toEqual(expect.arrayContaining(['mikrofleet.db', 'mikrofleet.db.key', 'platform.token']));
    expect(running.stdout + running.stderr + readFileSync(file, 'utf8')).not.toContain('mkf_');
    running.kill('SIGINT');
    expect((await running.exited).code).toBe(0);
    // The compiler of tsx ends when it notices that its pipe is closed, which is after the demo.
    await untilGone(processes);
    await expect(fetch(boards)).rejects.toThrow();
    expect(existsSync(dirname(file))).toBe(false);
  }, 450_000);

  it('goes on without the boards when their page dies', async () => {
    const running = await startWithoutBuild('--no-alertmanager', '--no-plugin');
    await untilReady(running);
    await untilBoards(running);
    const page = processTree(running.pid).find(({ command }) => command.includes('host/server/main.ts'));
    process.kill(page?.pid ?? 0, 'SIGKILL');
    await until(
      'it says so',
      () => running.stdout,
      (text) => text.includes('left out: boards ended with signal SIGKILL'),
    );
    expect(running.isRunning).toBe(true);
    running.kill('SIGINT');
    expect((await running.exited).code).toBe(0);
  }, 450_000);

  it('waits for another build of the tree, also one that is killed, and does not hold up the next', async () => {
    const holder = new RunningProcess('flock', ['--no-fork', buildLock, 'sleep', '600']);
    try {
      await until(
        'the build is locked',
        () => canLock('--nonblock'),
        (can) => !can,
      );
      const running = start('--no-prometheus');
      await until(
        'it says that it waits',
        () => running.stderr,
        (text) => text.includes('Waiting for another build of this tree'),
      );
      holder.kill('SIGKILL');
      await untilReady(running);
      expect(canLock('--wait', '60')).toBe(true);
    } finally {
      holder.kill('SIGKILL');
    }
  }, 450_000);

  it('tells which program died, with its last lines, and stops the others', async () => {
    const running = await startWithoutBuild('--no-prometheus');
    await untilReady(running);
    const processes = processTree(running.pid);
    const exporter = processes.find(({ command }) => command.includes('exporter/dist/main.js'));
    process.kill(exporter?.pid ?? 0, 'SIGKILL');
    expect((await running.exited).code).toBe(1);
    expect(running.stderr).toContain('exporter ended unexpectedly (signal SIGKILL)');
    expect(running.stderr).toContain('msg=listening');
    for (const { pid, command } of processes) expect(isAlive(pid), command).toBe(false);
  }, 450_000);

  it.each(['SIGTERM', 'SIGHUP'] as const)(
    '%s stops it as well',
    async (signal) => {
      const running = await startWithoutBuild('--no-prometheus');
      await untilReady(running);
      const processes = processTree(running.pid);
      running.kill(signal);
      expect((await running.exited).code).toBe(0);
      for (const { pid, command } of processes) expect(isAlive(pid), command).toBe(false);
    },
    450_000,
  );

  it('SIGTERM of npm stops it as well', async () => {
    const arguments_ = ['run', 'demo', '--', '--free-ports', '--no-prometheus'];
    demo = new RunningProcess('npm', arguments_, { npm_lifecycle_event: undefined });
    const npm = demo;
    await untilReady(npm);
    const processes = processTree(npm.pid);
    expect(processes.length).toBeGreaterThanOrEqual(4);
    npm.kill('SIGTERM');
    await untilGone(processes);
  }, 450_000);

  it('refuses an option that it does not know', async () => {
    const running = await startWithoutBuild('--no-prometheus', '--onec');
    expect((await running.exited).code).toBe(2);
    expect(running.stderr).toContain('--onec');
  });

  it.each(['1', '61', '5s'])('refuses an interval of %s', async (interval) => {
    const running = await startWithoutBuild('--no-prometheus', `--interval=${interval}`);
    expect((await running.exited).code).toBe(2);
    expect(running.stderr).toBe(`--interval is a number of seconds from 5 to 60, not "${interval}".\n`);
  });
});
