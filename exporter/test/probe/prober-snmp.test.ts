import { afterEach, describe, expect, test } from 'vitest';
import { Deadline } from '../../src/concurrency/deadline.ts';
import type { Target } from '../../src/config/settings.ts';
import { until } from '../transport/routeros-api/scripted-device.ts';
import { integer, octets, oid, type Varbind } from '../transport/snmp/ber.ts';
import {
  type Agent,
  type Behaviour,
  answersFrom,
  ObjectStore,
  startAgent,
} from '../transport/snmp/scripted-agent.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

const agents: Agent[] = [];
afterEach(async () => {
  await closeProbers();
  await Promise.all(agents.splice(0).map((agent) => agent.close()));
});

async function agentWith(behaviour: Behaviour): Promise<Agent> {
  const agent = await startAgent(behaviour);
  agents.push(agent);
  return agent;
}

// Short: the tests below wait for answers that never arrive.
const targetOf = (agent: Agent): Target => loopback('snmp', agent.port, { snmpTimeoutMs: 100 });

const objectId = (text: string): Varbind => ['1.3.6.1.2.1.1.2.0', oid(text)];
const routerOs = objectId('1.3.6.1.4.1.14988.1');
const gauge32 = 66;
const counter64 = 70;
const port: readonly Varbind[] = [
  ['1.3.6.1.2.1.31.1.1.1.1.1', octets('ether1')],
  ['1.3.6.1.2.1.31.1.1.1.6.1', integer(5, counter64)],
];

describe('what is not RouterOS', () => {
  test.each([
    ['another maker', '1.3.6.1.4.1.8072.3.2.10'],
    ['a maker whose number begins alike', '1.3.6.1.4.1.149880.1'],
  ])('%s is refused, with its name', async (_what, id) => {
    const agent = await agentWith(answersFrom(new ObjectStore([objectId(id), ...port])));
    const prober = newProber();
    const result = await probe(prober, targetOf(agent), ['interface']);
    expect(sampleLines(result)).toEqual(['mikrotik_probe_failure{reason="not-mikrotik"} 1', 'mikrotik_up 0']);
    expect(result.error?.message).toContain(id);
    // the setting may be changed at any time: it is tried again on the next probe
    expect(prober.statistics().devicesInBackoff).toBe(0);
  });

  test.each([
    ['RouterOS', '1.3.6.1.4.1.14988.1'],
    ['SwOS', '1.3.6.1.4.1.14988.2'],
  ])('%s is read', async (_what, id) => {
    const agent = await agentWith(answersFrom(new ObjectStore([objectId(id), ...port])));
    const result = await probe(newProber(), targetOf(agent), ['interface']);
    expect(result.up).toBe(true);
    expect(sampleLines(result)).toContain('mikrotik_interface_receive_bytes_total{interface="ether1"} 5');
  });
});

test('collectors of which the agent knows nothing are absent', async () => {
  const agent = await agentWith(answersFrom(new ObjectStore([routerOs, ...port])));
  const names = ['system', 'health', 'dhcp', 'ppp', 'firewall', 'wireless', 'wifi'];
  const result = await probe(newProber(), targetOf(agent), names);
  expect(outcomes(result)).toEqual(Object.fromEntries(names.map((name) => [name, 'absent'])));
  expect(sampleLines(result)).toEqual(['mikrotik_up 1']);
});

test('a table that every RouterOS has is empty without rows, and on another system missing', async () => {
  const names = ['queue', 'hotspot', 'neighbor'];
  const router = await agentWith(answersFrom(new ObjectStore([objectId('1.3.6.1.4.1.14988.1'), ...port])));
  const ofRouterOs = await probe(newProber(), targetOf(router), names);
  expect(sampleLines(ofRouterOs)).toEqual([
    'mikrotik_collector_success{collector="hotspot"} 1',
    'mikrotik_collector_success{collector="neighbor"} 1',
    'mikrotik_collector_success{collector="queue"} 1',
    'mikrotik_hotspot_user_entries 0',
    'mikrotik_neighbor_entries 0',
    'mikrotik_queue_dynamic_queues 0',
    'mikrotik_up 1',
  ]);
  const plainSwitch = await agentWith(
    answersFrom(new ObjectStore([objectId('1.3.6.1.4.1.14988.2'), ...port])),
  );
  const ofSwOs = await probe(newProber(), targetOf(plainSwitch), names);
  expect(sampleLines(ofSwOs)).toEqual(['mikrotik_up 1']);
});

test('a table that breaks off keeps its rows and fails its collector, the others stay', async () => {
  const store = new ObjectStore([
    routerOs,
    ...port,
    ['1.3.6.1.4.1.14988.1.1.6.1.0', integer(12, gauge32)],
    ['1.3.6.1.4.1.14988.1.1.19.1.1.2.1', octets('sfp1')],
  ]);
  const optical = '1.3.6.1.4.1.14988.1.1.19.';
  const answer = answersFrom(store);
  const agent = await agentWith((request) =>
    request.oids.some((name) => `${name}.`.startsWith(optical)) ? undefined : answer(request),
  );
  const result = await probe(newProber(), targetOf(agent), ['interface', 'dhcp'], 3000);
  expect(result.up).toBe(true);
  expect(outcomes(result)).toEqual({ interface: 'collector.timeout', dhcp: 'ok' });
  expect(sampleLines(result)).toContain('mikrotik_interface_receive_bytes_total{interface="ether1"} 5');
  expect(sampleLines(result)).toContain('mikrotik_dhcp_lease_entries 12');
});

test('a silent agent is down, and shows the same reason while it is left alone', async () => {
  const agent = await agentWith(() => undefined);
  const prober = newProber();
  const target = targetOf(agent);
  const first = await probe(prober, target, ['system'], 1000);
  const asked = agent.requests.length;
  const second = await probe(prober, target, ['system'], 1000);
  expect(sampleLines(first)).toEqual(['mikrotik_probe_failure{reason="snmp-no-answer"} 1', 'mikrotik_up 0']);
  expect(sampleLines(second)).toEqual(sampleLines(first));
  expect(second.error?.message).toMatch(/^Paused for another \d+ s after: /);
  expect(agent.requests).toHaveLength(asked);
  expect(prober.statistics().devicesInBackoff).toBe(1);
});

test('a caller that goes away gets no result', async () => {
  const agent = await agentWith(() => undefined);
  const caller = new AbortController();
  const deadline = Deadline.start(20_000, { caller: caller.signal });
  const running = newProber().probe(loopback('snmp', agent.port), ['system'], deadline);
  const outcome = expect(running).rejects.toThrow('cancelled');
  await until(() => agent.requests.length > 0);
  caller.abort(new Error('gone'));
  await outcome;
});
