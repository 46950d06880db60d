import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { snmpAuth } from '../../src/config/account-key.ts';
import { Secret } from '../../src/config/secret.ts';
import type { CodePage, Target } from '../../src/config/settings.ts';
import { integer, octets, oid, tlv, type Varbind } from '../transport/snmp/ber.ts';
import { type Agent, answersFrom, ObjectStore, startAgent } from '../transport/snmp/scripted-agent.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

let fleet: Fleet;
const agents: Agent[] = [];
beforeAll(async () => {
  // stopped, so that two reads find the same counters
  const now = Date.now();
  fleet = await startFleet({ devices: demoFleet, clock: () => now });
});
afterAll(() => fleet.close());
afterEach(async () => {
  await closeProbers();
  await Promise.all(agents.splice(0).map((agent) => agent.close()));
});

function targetOf(port: number, version: '1' | '2c', codePage: CodePage = 'windows-1252'): Target {
  const target = loopback('snmp', port);
  const common = { port: 161, maxRepetitions: 25, timeoutMs: 3000, retries: 1, codePage };
  const snmp = snmpAuth({ ...common, version, community: new Secret('demo-public') });
  return { ...target, auth: { name: 'test', snmp } };
}

async function agentWith(objects: readonly Varbind[]): Promise<Agent> {
  const agent = await startAgent(answersFrom(new ObjectStore(objects)));
  agents.push(agent);
  return agent;
}

/** Value by series, of one metric. */
const valuesOf = (lines: readonly string[]): Map<string, bigint> =>
  new Map(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(' ')),
      BigInt(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  );

describe('SNMPv1', () => {
  test.each(['receive_bytes', 'transmit_bytes', 'receive_packets', 'transmit_packets'])(
    'has %s of interfaces in 32 bits',
    async (what) => {
      const { snmpPort } = fleet.device('tower1-sw1');
      const metric = `mikrotik_interface_${what}_total`;
      const read = async (version: '1' | '2c') => {
        const result = await probe(newProber(), targetOf(snmpPort, version), ['interface']);
        expect(outcomes(result)).toEqual({ interface: 'ok' });
        return valuesOf(sampleLines(result, metric));
      };
      const [narrow, wide] = [await read('1'), await read('2c')];
      expect(wide.size).toBeGreaterThan(10);
      expect([...narrow.keys()]).toEqual([...wide.keys()]);
      for (const [series, value] of wide) {
        // the simulator rounds each part of a packet count
        const difference = BigInt.asIntN(32, value - (narrow.get(series) ?? 0n));
        expect(difference >= -3n && difference <= 3n, series).toBe(true);
      }
      // otherwise nothing would have wrapped
      if (what === 'receive_bytes') expect([...wide.values()].some((value) => value > 2n ** 32n)).toBe(true);
    },
  );

  test('says so where an agent has 64-bit counters only', async () => {
    const { snmpPort } = fleet.device('tower2-sw1');
    const result = await probe(newProber(), targetOf(snmpPort, '1'), ['interface', 'system', 'health']);
    expect(outcomes(result)).toEqual({ interface: 'collector.snmp-v1-counters', system: 'ok', health: 'ok' });
    const [{ error } = { error: undefined }] = result.collectors;
    expect(error?.message).toContain('SNMPv1 cannot carry ifHCInOctets');
    // and everything else is there
    const lines = sampleLines(result);
    expect(lines).toContain('mikrotik_interface_up{interface="Port1"} 1');
    expect(lines.filter((line) => line.includes('_bytes_total'))).toEqual([]);
  });

  test('is no reason to complain about a table without rows', async () => {
    const agent = await agentWith([
      ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')],
      ['1.3.6.1.2.1.1.5.0', octets('core')],
    ]);
    const result = await probe(newProber(), targetOf(agent.port, '1'), ['interface', 'queue', 'wifi']);
    expect(outcomes(result)).toEqual({ interface: 'absent', queue: 'ok', wifi: 'absent' });
  });
});

const comment = (hex: string): readonly Varbind[] => [
  ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')],
  ['1.3.6.1.2.1.2.2.1.3.1', integer(6)],
  ['1.3.6.1.2.1.31.1.1.1.1.1', octets('ether1')],
  ['1.3.6.1.2.1.31.1.1.1.18.1', tlv(4, Buffer.from(hex, 'hex'))],
];

describe('texts of old WinBox', () => {
  test.each([
    ['windows-1251', 'd1e5e2e5f0', 'Север'],
    ['windows-1252', '42fc726f', 'Büro'],
    ['gbk', 'b1b1bea9', '北京'],
    // UTF-8 is recognised, also if the agent cut it
    ['windows-1251', 'd0a1d0b5d0b2d0', 'Сев'],
  ] as const)('in %s', async (codePage, hex, text) => {
    const agent = await agentWith(comment(hex));
    const result = await probe(newProber(), targetOf(agent.port, '2c', codePage), ['interface']);
    expect(sampleLines(result, 'mikrotik_interface_info')).toEqual([
      `mikrotik_interface_info{comment="${text}",interface="ether1",interface_type="ether"} 1`,
    ]);
  });
});
