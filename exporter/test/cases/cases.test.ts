import { startReplay } from '@mikrofleet/simulator';
import { expect, test } from 'vitest';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { parseSettings } from '../../src/config/load.ts';
import type { Settings } from '../../src/config/settings.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import { allCases, brokenFolders, type Case } from './case-folder.ts';

const clock = new Set(['mikrotik_probe_duration_seconds', 'mikrotik_collector_duration_seconds']);

const settingsOf = ({ settings = {} }: Case['device']): Settings['collectorSettings'] =>
  parseSettings(JSON.stringify({ collectors: settings }), {
    file: 'device.json',
    environment: {},
    catalogue: catalogueOf(collectors),
  }).collectorSettings;

/** The exposition of a probe of the recorded device, without clock-dependent samples. */
async function probed({ device, transport, source }: Case): Promise<string> {
  const replay = await startReplay(transport === 'api' ? { api: source } : { snmprec: source }, {
    version: device.version,
  });
  const prober = createProber({ ...bareSettings, collectorSettings: settingsOf(device) }, collectors);
  try {
    const target = loopback(transport, transport === 'api' ? replay.apiPort : replay.snmpPort);
    const result = await prober.probe(target, device.collectors, Deadline.start(20_000));
    const families = result.families.filter(({ metric }) => !clock.has(metric.name));
    const { text, duplicates } = encodeFamilies(families, 'text');
    expect(duplicates).toBe(0);
    return text;
  } finally {
    await prober.close();
    await replay.close();
  }
}

test.each(allCases().map((each) => [each.name, each] as const))('%s', async (_name, each) => {
  expect(await probed(each)).toBe(each.expected);
});

test('every folder has the recordings that its device file names', () => {
  expect(brokenFolders()).toEqual([]);
});
