import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repository } from './support/build.ts';
import { startBuiltDemo, untilReady } from './support/demo.ts';
import { queryPrometheus } from './support/prometheus.ts';
import type { RunningProcess } from './support/process.ts';
import { until } from './support/until.ts';

// Only scrapes and evaluations are closer together than shipped, though not as close as the demo has them by itself: it runs for a quarter
// of an hour beside other tests. The rules, and with them `for` and `keep_firing_for`, are the shipped ones, so that this test mostly waits.
const waitMs = 900_000;

interface RuleFile {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert?: string; readonly for?: string }[];
  }[];
}

/** Pages as the receiver of the demo printed them. */
const pages = (demo: RunningProcess): string[] =>
  demo.stdout.split('\n').flatMap((line) => {
    const [, word, what] = /^(PAGE|RESOLVED) +[\d:]{8} {2}(.*)$/.exec(line) ?? [];
    return word === undefined ? [] : [`${word} ${what ?? ''}`];
  });

const addressOf = (demo: RunningProcess, pattern: RegExp): string => pattern.exec(demo.stdout)?.[1] ?? '';

let demo: RunningProcess | undefined;
afterEach(async () => {
  if (demo?.isRunning === true) await demo.stop();
});

it('a tower is switched off: exactly one page, about the site, and it resolves when the tower is back', async () => {
  const rules = parse(readFileSync(`${repository}alert-rules/rules/reachability.yml`, 'utf8')) as RuleFile;
  const siteDown = rules.groups
    .flatMap((group) => group.rules)
    .find(({ alert }) => alert === 'MikrofleetSiteDown');
  expect(siteDown?.for).toBe('2m');

  demo = await startBuiltDemo('--no-boards', '--interval=20');
  const running = demo;
  await untilReady(running);
  const control = addressOf(running, /'\{"on":false\}' (http:\S+)\/sites\/tower2\/power/);
  const prometheus = addressOf(running, /Prometheus +listens on (http:\S+)/);
  const power = async (on: boolean): Promise<void> => {
    const body = JSON.stringify({ on });
    const { status } = await fetch(`${control}/sites/tower2/power`, { method: 'POST', body });
    expect(status).toBe(200);
  };
  // The tenant has no other site: a page about all of it would be a second one about this outage.
  const aboutTower = (): string[] => pages(running).filter((page) => page.includes('borealis'));

  expect(aboutTower()).toEqual([]);
  await power(false);
  await until('the page arrives', aboutTower, ({ length }) => length > 0, waitMs);
  // As Prometheus has it: for the whole of its `for`, and nothing else that pages about this tenant.
  const firing = await queryPrometheus(
    prometheus,
    'ALERTS{alertstate="firing", severity="critical", tenant="borealis"}',
  );
  expect(firing.map(({ labels }) => labels['alertname'])).toEqual(['MikrofleetSiteDown']);
  const [waited] = await queryPrometheus(
    prometheus,
    'max(last_over_time(ALERTS_FOR_STATE{alertname="MikrofleetSiteDown"}[1m]))',
  );
  const [down] = await queryPrometheus(
    prometheus,
    'min(min_over_time(timestamp(ALERTS{alertname="MikrofleetSiteDown", alertstate="firing"})[15m:5s]))',
  );
  expect((down?.value ?? 0) - (waited?.value ?? 0)).toBeGreaterThanOrEqual(120);
  // and no longer: the evaluation before was earlier than that, by its own time, whatever the machine is busy with
  const [pending] = await queryPrometheus(
    prometheus,
    'max(max_over_time(timestamp(ALERTS{alertname="MikrofleetSiteDown", alertstate="pending"})[15m:5s]))',
  );
  expect(pending?.value).toBeGreaterThanOrEqual(waited?.value ?? Number.NaN);
  expect((pending?.value ?? 0) - (waited?.value ?? 0)).toBeLessThan(120);

  await power(true);
  await until(
    'the page resolves',
    aboutTower,
    (found) => found.at(-1)?.startsWith('RESOLVED') === true,
    waitMs,
  );
  const page = 'borealis / tower2: Site tower2 is unreachable';
  expect(aboutTower()).toEqual([`PAGE ${page}`, `RESOLVED ${page}`]);
}, 2_000_000);
