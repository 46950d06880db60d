import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readAlerts, readRecordingAreas } from '../read-rules.ts';
import { firingCase, guardCases, rulesOf, type TestFile } from './guard-cases.ts';
import { promtool } from './promtool.ts';
import { testFileName } from './test-file-name.ts';

// For each guard of each alert: the case in which the alert fires, with what the guard is for. The alert has to be silent, and the same
// alert without this one guard has to fire. One run of promtool for an alert.

const folder = fileURLToPath(new URL('../', import.meta.url));
const areas = await readAlerts();
const recording = await readRecordingAreas();
const alerts = [...areas].flatMap(([area, list]) => list.map((alert) => ({ area, ...alert })));
const guardedAlerts = alerts.filter(({ guards }) => guards.length > 0);

/** Areas that the test of an alert records; of others it gives the values itself. */
const recordedBy = (test: TestFile): ReadonlySet<string> =>
  new Set(test.rule_files.flatMap((file) => /recording-(.+)\.yml$/u.exec(file)?.[1] ?? []));

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'mikrofleet-guards-'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('each guard silences the alert by itself', () => {
  it.each(guardedAlerts)('$name', async ({ area, ...alert }) => {
    const test = parse(
      readFileSync(join(folder, `alerts/${area}/${testFileName(alert.name)}`), 'utf8'),
    ) as TestFile;
    const own = new Map([...recording].filter(([name]) => recordedBy(test).has(name)));
    const groups = rulesOf(area, alert, own);
    const files = [...groups].map(([group, content]) => {
      const file = join(temporary, `${alert.name}-${group}.yml`);
      writeFileSync(file, content);
      return file;
    });
    const cases = join(temporary, `${alert.name}.test.yml`);
    const content = {
      ...test,
      rule_files: files,
      group_eval_order: test.group_eval_order.filter((group) => groups.has(group)),
      tests: guardCases(alert, firingCase(test, alert.name)),
    };
    writeFileSync(cases, stringify(content));
    expect(await promtool('test', 'rules', cases)).toBe('');
  });
});

/** Alerts about a site, device, link or client that fire in planned work, too. */
const alsoInMaintenance: Readonly<Record<string, string>> = {
  MikrofleetDeviceFlagged: 'an attack does not wait for the end of planned work',
  MikrofleetDeviceIdentityMismatch: 'the exporter refuses the device until a person looked',
  MikrofleetErrorBudgetFastBurn: 'the recorded error leaves planned work out',
  MikrofleetErrorBudgetSlowBurn: 'the recorded error leaves planned work out',
  MikrofleetLinkCapacityForecast: 'of a month',
  MikrofleetSiteDown: 'in the recording rule that it reads, with its own cases',
  MikrofleetUpstreamIsolated: 'a note that explains silence',
};

it('every alert about the network is silent in maintenance, or has a reason not to be', () => {
  const others = alerts
    .filter(({ scope }) => ['site', 'device', 'link', 'client'].includes(scope))
    .filter(({ guards }) => !guards.some(({ name }) => name.endsWith('in maintenance')));
  expect(others.map(({ name }) => name).sort()).toEqual(Object.keys(alsoInMaintenance).sort());
});
