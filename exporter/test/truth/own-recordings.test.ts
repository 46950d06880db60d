import { startReplay } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersFrom, ObjectStore, startAgent } from '../transport/snmp/scripted-agent.ts';
import { encoded, readSnmprec } from '../transport/snmp/snmprec.ts';
import { type Agents, startSimulator, startSnmpsim } from './agents.ts';
import { seriesKey } from './exposition-text.ts';
import { apiValues, type Value, walkValues } from './own-values.ts';
import { type Probed, probe } from './probe.ts';
import { promtoolComplaints } from './promtool.ts';
import { ownApiPath, ownApis, ownWalks, type WalkName, walkPath } from './recordings.ts';

/** The agent used by our own protocol tests. */
async function startScripted(): Promise<Agents> {
  const agents = new Map(
    await Promise.all(
      ownWalks.map(
        async (name): Promise<[WalkName, Awaited<ReturnType<typeof startAgent>>]> => [
          name,
          await startAgent(answersFrom(new ObjectStore(encoded(readSnmprec(walkPath(name)))))),
        ],
      ),
    ),
  );
  return {
    place: (name) => ({ transport: 'snmp', port: agents.get(name)?.port ?? 0, community: 'public' }),
    stop: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.close()));
    },
  };
}

const agentKinds: [string, () => Promise<Agents>][] = [
  ['snmpsim', startSnmpsim],
  ['our simulator', startSimulator],
  ['a scripted agent', startScripted],
];

function expectAgreement(probed: Probed, values: readonly Value[]): void {
  const keys = values.map(([metric, labels]) => seriesKey(`mikrotik_${metric}`, labels));
  expect(probed.result.error).toBeUndefined();
  expect({ parseErrors: probed.parseErrors, duplicates: probed.duplicates }).toEqual({
    parseErrors: 0,
    duplicates: 0,
  });
  expect(keys.map((key) => [key, probed.values.get(key)])).toEqual(
    values.map(([, , value], index) => [keys[index], value]),
  );
  expect(promtoolComplaints(probed)).toEqual([]);
}

describe.each(agentKinds)('walks written by ourselves, served by %s', (_kind, start) => {
  let agents: Agents;
  beforeAll(async () => {
    agents = await start();
  });
  afterAll(async () => {
    await agents?.stop();
  });

  it.each(ownWalks)('%s: values as a person reads them', async (name) => {
    expectAgreement(await probe(agents.place(name)), walkValues[name]);
  });
});

describe('replies over the API written by ourselves', () => {
  it.each(ownApis)('%s: values as a person reads them, and every row is read', async (name) => {
    const device = await startReplay({ api: ownApiPath(name) });
    try {
      const { username, password, apiPort: port } = device;
      const probed = await probe({ transport: 'api', port, username, password });
      expectAgreement(probed, apiValues[name]);
      expect(probed.result.reads.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    } finally {
      await device.close();
    }
  });
});
