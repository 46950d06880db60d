import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agents, startSimulator, startSnmpsim } from './agents.ts';
import { type Probed, probe } from './probe.ts';
import { promtoolComplaints } from './promtool.ts';
import { rawSeries } from './raw-series.ts';
import { onlyWithRecordings, ownWalks, type WalkName, walkNames, walkPath } from './recordings.ts';
import { readWalkText } from './walk-text.ts';

/** Metrics about the probe itself. */
const ofTheProbe = /^mikrotik_(up|probe_\w+|collector_\w+)\{/;

const agentKinds: [string, () => Promise<Agents>][] = [
  ['snmpsim', startSnmpsim],
  ['our simulator', startSimulator],
];

describe.each(agentKinds)('walks served by %s', (_kind, start) => {
  let agents: Agents;
  beforeAll(async () => {
    agents = await start();
  });
  afterAll(async () => {
    await agents?.stop();
  });

  describe.each(ownWalks)('%s, written by ourselves', compare);
  describe.each(walkNames)('%s', onlyWithRecordings, compare);

  function compare(name: WalkName): void {
    let probed: Probed;
    beforeAll(async () => {
      probed = await probe(agents.place(name));
    });

    it('is read without a fault', () => {
      expect(probed.result.error).toBeUndefined();
      expect(probed.values.get('mikrotik_up{}')).toBe('1');
      expect(probed.result.reads.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect({ parseErrors: probed.parseErrors, duplicates: probed.duplicates }).toEqual({
        parseErrors: 0,
        duplicates: 0,
      });
    });

    it('gives exactly the series that its lines hold, each with its exact value', () => {
      const raw = rawSeries(readWalkText(walkPath(name)));
      const ours = [...probed.values].filter(([key]) => !ofTheProbe.test(key));
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(raw));
      expect(raw.size).toBeGreaterThan(0);
    });

    it('is content for promtool', () => {
      expect(promtoolComplaints(probed)).toEqual([]);
    });
  }
});
