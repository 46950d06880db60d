import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startReplay } from '@mikrofleet/simulator';
import { expect, test } from 'vitest';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import { onlyWhere } from '../run/only-where.ts';

// Walks of real devices, if present next to the repository: the exporter must understand all of them.
const folder = fileURLToPath(new URL('../../../../shared/recordings/snmp/', import.meta.url));
const walks = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.snmprec')) : [];

const onlyWithWalks = onlyWhere(
  walks.length > 0,
  'there is no ../shared/recordings with walks of real devices',
);

test.each(walks.length === 0 ? ['none at hand'] : walks)('%s', onlyWithWalks, async (walk) => {
  const replay = await startReplay(`${folder}${walk}`);
  const prober = createProber(bareSettings, collectors);
  try {
    const names = collectors.map(({ name }) => name);
    const target = loopback('snmp', replay.snmpPort);
    const result = await prober.probe(target, names, Deadline.start(20_000));
    expect(result.error?.message).toBeUndefined();
    expect(result.collectors.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(result.collectors.flatMap(({ losses = [] }) => losses)).toEqual([]);
    const { samples, duplicates, text } = encodeFamilies(result.families, 'text');
    expect(samples).toBeGreaterThan(5);
    expect(duplicates).toBe(0);
    expect(text).not.toMatch(/ (NaN|undefined|\[object)/);
  } finally {
    await prober.close();
    await replay.close();
  }
});
