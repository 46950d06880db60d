import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { alertmanagerConfiguration } from '../../exporter/src/alertmanager/configuration/configuration.ts';
import type { Destination } from '../../exporter/src/alertmanager/configuration/settings.ts';
import { parseExpression } from '../../promql/parse.ts';
import type { NamedAlert } from '../language/rule-file.ts';
import { readAlerts, readRecordingRules } from '../read-rules.ts';
import { amtool } from './amtool.ts';
import { inMinutes } from './guard-cases.ts';
import { runWithNeededRules } from './needed-rules.ts';
import { testFileName } from './test-file-name.ts';

// An ISP that is no provider for others gives no tenant, and then no series and no alert has the label. `by (tenant)` and `on (tenant)`
// do not mind. A matcher would: no rule has one. A text would: the tests of all alerts that name the tenant run a second time, without
// it, as do all scenarios and one alert of each area.

const folder = fileURLToPath(new URL('../', import.meta.url));
const areas = await readAlerts();
const recording = await readRecordingRules();
const namesTenant = ({ summary, description }: NamedAlert): boolean => /tenant/u.test(summary + description);
const files = [
  ...[...areas].flatMap(([area, alerts]) =>
    alerts
      .filter((alert, index) => index === 0 || namesTenant(alert))
      .map(({ name }) => join(folder, 'alerts', area, testFileName(name))),
  ),
  ...testsIn(join(folder, 'test/scenarios')),
];

function testsIn(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.test.yml'))
    .map((name) => join(path, name));
}

interface TestFile {
  readonly rule_files: readonly string[];
  readonly tests: readonly Readonly<Record<string, readonly { readonly eval_time: string }[] | undefined>>[];
}

/** Without the tests of a long time, unless there is no other: they are about time, and cost more than all others. */
function shortTests(text: string): string {
  const file = parse(text) as TestFile;
  const short = file.tests.filter(({ alert_rule_test: alerts = [], promql_expr_test: expressions = [] }) =>
    [...alerts, ...expressions].every((one) => inMinutes(one.eval_time) <= 180),
  );
  return stringify({ ...file, tests: short.length > 0 ? short : file.tests.slice(0, 1) }, { lineWidth: 0 });
}

/** Undefined for a test that is about several tenants. */
function withoutTenant(file: string): string | undefined {
  const text = readFileSync(file, 'utf8');
  if (/tenant="(?!t1")/u.test(text)) return undefined;
  return shortTests(text)
    .replaceAll(/tenant="t1",?/gu, '')
    .replaceAll(/^ *tenant: t1\n/gmu, '')
    .replaceAll(/\?var-tenant=t1$/gmu, '')
    .replaceAll('var-tenant=t1', 'var-tenant=')
    .replaceAll(' of t1 ', ' ');
}

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'mikrofleet-without-tenant-'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('without tenants', () => {
  const run = runWithNeededRules();
  const texts = files.flatMap((file) => {
    const text = withoutTenant(file);
    return text === undefined ? [] : [[basename(file), text] as const];
  });

  const expressions = [
    ...[...areas.values()].flat().map(({ name, expression }) => [name, expression] as const),
    ...[...recording].map(([name, { expression }]) => [name, expression] as const),
  ];
  it.each(expressions)('%s has no matcher of it', (_name, expression) => {
    expect(parseExpression(expression).selectors.flatMap(({ labels }) => labels)).not.toContain('tenant');
    // label_replace and label_join
    expect(expression).not.toMatch(/["']tenant["']/u);
  });

  it('all tests but those of several tenants run without one, too', () => {
    expect(texts.length).toBeGreaterThan(files.length * 0.9);
    for (const [, text] of texts) expect(text).not.toMatch(/\bt1\b/u);
  });

  it.each(texts)('%s', async (name, text) => {
    expect(await run(name, text)).toBe('');
  });
});

describe('Alertmanager without tenants', () => {
  const destination: Destination = { kind: 'webhook', url: 'http://127.0.0.1:9/' };
  const configuration = alertmanagerConfiguration({
    templates: join(folder, 'alertmanager/mikrofleet.tmpl'),
    day: { from: '07:00', to: '22:00', timeZone: 'UTC' },
    platform: { page: [destination], notify: [destination] },
    fallback: [destination],
    tenants: new Map(),
    withoutTeam: [],
    hasSecret: false,
  });

  it.each([
    [['alertname=MikrofleetSiteDown', 'severity=critical', 'site=hub'], 'platform-page,platform'],
    [
      ['alertname=MikrofleetDeviceDown', 'severity=critical', 'site=hub', 'device=r1'],
      'platform-page,platform',
    ],
    [['alertname=MikrofleetCpuHigh', 'severity=warning', 'site=hub', 'device=r1'], 'platform'],
    [['alertname=MikrofleetVersionChanged', 'severity=info', 'site=hub', 'device=r1'], 'platform'],
    [['alertname=MikrofleetSitesMassDown', 'severity=critical'], 'platform-page,platform'],
    [['alertname=MikrofleetWatchdog', 'severity=none'], 'heartbeat'],
  ])('%j goes to %s', (labels, receivers) => {
    const file = join(temporary, 'alertmanager.yml');
    writeFileSync(file, configuration);
    const { ok, output } = amtool(
      'config',
      'routes',
      'test',
      `--config.file=${file}`,
      `--verify.receivers=${receivers}`,
      ...labels,
    );
    expect(ok, output).toBe(true);
  });
});
