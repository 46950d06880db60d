import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { unknownNames } from '../../promql/known-series.ts';
import { scopes, severities } from '../language/alert.ts';
import { readAlerts, readRecordingRules } from '../read-rules.ts';
import { deviceReasons } from '../../exporter/src/errors/codes.ts';
import * as reasons from '../language/probe-reasons.ts';
import { inMinutes } from './guard-cases.ts';
import { runWithNeededRules } from './needed-rules.ts';
import { promtool } from './promtool.ts';
import { testFileName } from './test-file-name.ts';

const folder = new URL('../', import.meta.url);
const areas = await readAlerts();
const recorded = await readRecordingRules();
const recording = [...recorded.values()];
const alerts = [...areas].flatMap(([area, list]) => list.map((alert) => ({ area, ...alert })));

it('promtool finds no fault with the rule files', async () => {
  const files = readdirSync(new URL('rules/', folder)).map((name) => `rules/${name}`);
  expect(await promtool('check', 'rules', '--lint=all', '--lint-fatal', ...files)).toBe('');
});

// Each test names its files of rules as an operator would run it; of their rules, those that the test cannot notice are left out.
const run = runWithNeededRules();

describe('scenarios', () => {
  const scenarios = readdirSync(new URL('test/scenarios/', folder));
  it.each(scenarios)('%s', async (name) => {
    expect(await run(name, readFileSync(new URL(`test/scenarios/${name}`, folder), 'utf8'))).toBe('');
  });
});

it('every reason of a failed probe is in one list', () => {
  const listed: readonly string[] = Object.values(reasons)
    .filter((list) => Array.isArray(list))
    .flat();
  expect(listed).toHaveLength(deviceReasons.length);
  expect(new Set(listed)).toEqual(new Set<string>(deviceReasons));
});

it('every name is used once', () => {
  const names = [...alerts.map(({ name }) => name), ...recording.map(({ record }) => record)];
  expect(names).toHaveLength(new Set(names).size);
});

describe.each(recording)('$record', ({ record, expression, labels }) => {
  it('is called level:metric:operations', () => {
    expect(record).toMatch(/^[a-z_]+:mikrotik_[a-z0-9_]+:[a-z0-9_]+$/u);
  });

  it('reads series that exist', () => {
    expect(unknownNames(expression, recorded)).toEqual([]);
  });

  it('has the labels of its level', () => {
    const level = record.slice(0, record.indexOf(':'));
    const levels: Readonly<Record<string, readonly string[]>> = {
      tenant: ['tenant'],
      site: ['tenant', 'site'],
      device: ['tenant', 'site', 'device'],
      device_interface: ['tenant', 'site', 'device', 'interface'],
    };
    expect(levels).toHaveProperty(level);
    expect(labels).toEqual(expect.arrayContaining([...levels[level]!]));
  });
});

interface AlertCase {
  readonly interval: string;
  readonly input_series?: readonly { readonly series: string; readonly values: string }[];
  readonly alert_rule_test?: readonly {
    readonly alertname: string;
    readonly eval_time: string;
    readonly exp_alerts: readonly unknown[];
  }[];
}

/** Samples of promtool's notation: `1x5 0 stale` are eight of them. */
const samplesIn = (values: string): number =>
  values
    .trim()
    .split(/\s+/u)
    .reduce((sum, part) => {
      const [, what = '', times] = /^(.*?)(?:x(\d+))?$/u.exec(part) ?? [];
      return sum + (times === undefined ? 1 : Number(times) + (what === '_' ? 0 : 1));
    }, 0);

/** When the last series of a case ends, but for those that say only that a device answers: it may do so and tell nothing. */
const minutesOfData = ({ interval, input_series: all = [] }: AlertCase): number =>
  Math.max(
    0,
    ...all
      .filter(({ series }) => !/^(mikrotik_up|up|device:mikrotik_unreachable:bool)\{/u.test(series))
      .map(({ values }) => (samplesIn(values) - 1) * inMinutes(interval)),
  );

/** Alerts that are there while there is nothing, and why. */
const firesWithoutData: Readonly<Record<string, string>> = {
  MikrofleetExporterAbsent: 'is about that',
  MikrofleetWatchdog: 'always fires',
};

describe.each(alerts)('$name', ({ area, name, expression, severity, scope, summary, description }) => {
  const text = readFileSync(new URL(`alerts/${area}/${testFileName(name)}`, folder), 'utf8');
  const test = parse(text) as { readonly tests: readonly AlertCase[] };
  const outcomes = test.tests.flatMap(({ alert_rule_test: outcome = [] }) =>
    outcome.filter(({ alertname }) => alertname === name),
  );

  it('passes its own test', async () => {
    expect(await run(testFileName(name), text)).toBe('');
  });

  // the watchdog always fires
  it.skipIf(severity === 'none')('is tested to fire, to resolve and to be silent', () => {
    expect(outcomes.some(({ exp_alerts: found }) => found.length > 0)).toBe(true);
    expect(outcomes.filter(({ exp_alerts: found }) => found.length === 0).length).toBeGreaterThanOrEqual(2);
  });

  it.skipIf(firesWithoutData[name] !== undefined)('is tested to be silent without data', () => {
    const silentAfterTheEnd = test.tests.some((one) =>
      (one.alert_rule_test ?? []).some(
        ({ alertname, eval_time: at, exp_alerts: found }) =>
          // as far as Prometheus looks back
          alertname === name && found.length === 0 && inMinutes(at) > minutesOfData(one) + 5,
      ),
    );
    expect(silentAfterTheEnd).toBe(true);
  });

  it('reads series that exist', () => {
    expect(unknownNames(expression, recorded)).toEqual([]);
  });

  it('has a severity, a scope and texts of the agreed kinds', () => {
    expect(severities).toContain(severity);
    expect(scopes).toContain(scope);
    expect(summary.length).toBeLessThanOrEqual(100);
    expect(description).toMatch(/\.(?:\{\{ end \}\})*$/u);
  });

  it('has a runbook with every heading', () => {
    const runbook = readFileSync(new URL(`runbooks/${name}.md`, folder), 'utf8');
    expect(runbook).toMatch(new RegExp(`^# ${name}\n`, 'u'));
    const headings = [...runbook.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'What the customer feels',
      'What it means',
      'First checks',
      'Fix',
      'When to escalate',
      'False alarms seen',
      'Silence advice',
    ]);
  });
});

it('every runbook and every test belongs to an alert', () => {
  const runbooks = readdirSync(new URL('runbooks/', folder)).map((name) => name.slice(0, -'.md'.length));
  expect(runbooks.sort()).toEqual(alerts.map(({ name }) => name).sort());
  for (const [area, list] of areas) {
    const tests = readdirSync(new URL(`alerts/${area}/`, folder)).filter((name) =>
      name.endsWith('.test.yml'),
    );
    expect(tests.sort()).toEqual(list.map(({ name }) => testFileName(name)).sort());
  }
});
