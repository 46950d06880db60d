import { afterEach, describe, expect, test } from 'vitest';
import type { Target } from '../../src/config/settings.ts';
import { integer, octets, oid, response, type Varbind } from '../transport/snmp/ber.ts';
import { type Agent, answersFrom, ObjectStore, startAgent } from '../transport/snmp/scripted-agent.ts';
import { closeProbers, newProber, outcomes, probe, sampleLines } from './probing.ts';
import { loopback } from './targets.ts';

/**
 * An agent that answers a part of what it is asked for. What did not arrive may be there: a sum without it would look
 * like a counter that restarted, and an identity without it like another thing.
 */

const agents: Agent[] = [];
afterEach(async () => {
  await closeProbers();
  await Promise.all(agents.splice(0).map((agent) => agent.close()));
});

const genErr = 5;
const [counter32, ticks, counter64, ipAddress] = [65, 67, 70, 64];
const [ifTable, ifXTable] = ['1.3.6.1.2.1.2.2.1', '1.3.6.1.2.1.31.1.1.1'];
const ifName = `${ifXTable}.1`;

/** A target whose agent has an error for every request with one of these columns or scalars. */
async function agentWithout(failing: readonly string[], objects: readonly Varbind[]): Promise<Target> {
  const routerOs: Varbind = ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')];
  const answer = answersFrom(new ObjectStore([routerOs, ...objects]));
  const fails = (name: string): boolean => failing.some((one) => `${name}.`.startsWith(`${one}.`));
  const agent = await startAgent((request) =>
    request.oids.some(fails) ? response(request, [], { status: genErr, index: 1 }) : answer(request),
  );
  agents.push(agent);
  return loopback('snmp', agent.port);
}

async function read(target: Target, collector: string, prefix: string) {
  const result = await probe(newProber(), target, [collector]);
  expect(result.up).toBe(true);
  return { outcome: outcomes(result)[collector], lines: sampleLines(result, prefix) };
}

const ports: readonly Varbind[] = [
  [`${ifTable}.3.1`, integer(6)],
  [`${ifTable}.6.1`, octets(Buffer.from('020000000001', 'hex'))],
  [`${ifName}.1`, octets('ether1')],
  [`${ifXTable}.6.1`, integer(900_000, counter64)],
  [`${ifXTable}.7.1`, integer(1000, counter64)],
  [`${ifXTable}.8.1`, integer(20, counter64)],
  [`${ifXTable}.9.1`, integer(3, counter64)],
  [`${ifXTable}.18.1`, octets('uplink')],
];

describe('of an interface', () => {
  test('with all of it, the packets are a sum', async () => {
    const { outcome, lines } = await read(await agentWithout([], ports), 'interface', 'mikrotik_interface_');
    expect(outcome).toBe('ok');
    expect(lines).toContain('mikrotik_interface_receive_packets_total{interface="ether1"} 1023');
  });

  test('without one of its parts, a sum is missing', async () => {
    const target = await agentWithout([`${ifXTable}.8`], ports);
    const { outcome, lines } = await read(target, 'interface', 'mikrotik_interface_');
    expect(outcome).toBe('collector.snmp-error');
    expect(lines).toContain('mikrotik_interface_receive_bytes_total{interface="ether1"} 900000');
    expect(lines).toContain('mikrotik_interface_receive_broadcast_packets_total{interface="ether1"} 3');
    expect(lines.filter((line) => line.startsWith('mikrotik_interface_receive_packets_total'))).toEqual([]);
  });

  test('that went while its columns were read has no sum', async () => {
    const second: readonly Varbind[] = [
      [`${ifName}.2`, octets('ether2')],
      [`${ifXTable}.6.2`, integer(500, counter64)],
      [`${ifXTable}.7.2`, integer(1000, counter64)],
    ];
    const target = await agentWithout([], [...ports, ...second]);
    const { outcome, lines } = await read(target, 'interface', 'mikrotik_interface_receive_');
    expect(outcome).toBe('ok');
    expect(lines).toContain('mikrotik_interface_receive_bytes_total{interface="ether2"} 500');
    expect(lines.filter((line) => line.startsWith('mikrotik_interface_receive_packets_total'))).toEqual([
      'mikrotik_interface_receive_packets_total{interface="ether1"} 1023',
    ]);
  });

  test('whose agent has no broadcasts at all, the sum is that of the others', async () => {
    const without = ports.filter(([name]) => !name.startsWith(`${ifXTable}.9.`));
    const { lines } = await read(await agentWithout([], without), 'interface', 'mikrotik_interface_receive_');
    expect(lines).toContain('mikrotik_interface_receive_packets_total{interface="ether1"} 1020');
  });

  test('without its comment, the info series is missing, and no other appears', async () => {
    const { lines } = await read(
      await agentWithout([`${ifXTable}.18`], ports),
      'interface',
      'mikrotik_interface_',
    );
    expect(lines.filter((line) => line.startsWith('mikrotik_interface_info'))).toEqual([]);
    expect(lines).toContain(
      'mikrotik_interface_mac_info{interface="ether1",mac_address="02:00:00:00:00:01"} 1',
    );
    expect(lines).toContain('mikrotik_interface_receive_packets_total{interface="ether1"} 1023');
  });
});

const clients = '1.3.6.1.4.1.14988.1.1.21.4.1';
const client = '2.0.0.0.0.9.1';
const wifi: readonly Varbind[] = [
  [`${ifName}.1`, octets('wifi1')],
  [`${clients}.1.${client}`, octets(Buffer.from('020000000009', 'hex'))],
  [`${clients}.6.${client}`, integer(-60)],
];

describe('of a row with two labels', () => {
  test('with both it is a series', async () => {
    const { lines } = await read(await agentWithout([], wifi), 'wifi', 'mikrotik_wifi_client_signal');
    expect(lines).toEqual([
      'mikrotik_wifi_client_signal_dbm{interface="wifi1",mac_address="02:00:00:00:00:09"} -60',
    ]);
  });

  test.each([
    ['the name of its interface', ifName],
    ['its address', `${clients}.1`],
  ])('without %s there is none', async (_what, column) => {
    const { outcome, lines } = await read(
      await agentWithout([column], wifi),
      'wifi',
      'mikrotik_wifi_client_',
    );
    expect([outcome, lines]).toEqual(['collector.snmp-error', []]);
  });
});

test('of a peer with two rows, without the state that says which one counts, there is neither', async () => {
  const peers = '1.3.6.1.4.1.14988.1.1.20.2.1';
  const address = octets(Uint8Array.of(192, 0, 2, 1));
  const row = (index: number, state: number, received: number): readonly Varbind[] => [
    [`${peers}.7.${index}`, integer(state)],
    [`${peers}.10.${index}`, octets('hub')],
    [`${peers}.13.${index}`, address],
    [`${peers}.21.${index}`, integer(received, counter64)],
  ];
  const both = [...row(1, 3, 5), ...row(2, 2, 70_000)];
  const whole = await read(await agentWithout([], both), 'ipsec', 'mikrotik_ipsec_peer_receive_bytes_total');
  expect(whole.lines).toEqual([expect.stringMatching(/\{.*peer="hub"\} 70000$/)]);
  const half = await read(await agentWithout([`${peers}.7`], both), 'ipsec', 'mikrotik_ipsec_peer_receive');
  expect(half).toEqual({ outcome: 'collector.snmp-error', lines: [] });
});

test('of a cage without the supply voltage, which tells an empty one apart, there is no light', async () => {
  const optics = '1.3.6.1.4.1.14988.1.1.19.1.1';
  const cage: readonly Varbind[] = [
    ...ports,
    [`${optics}.2.1`, octets('sfp1')],
    [`${optics}.7.1`, integer(0)],
    [`${optics}.10.1`, integer(0)],
    [`${optics}.6.1`, integer(0)],
  ];
  const { outcome, lines } = await read(
    await agentWithout([`${optics}.7`], cage),
    'interface',
    'mikrotik_optical_',
  );
  expect([outcome, lines]).toEqual(['collector.snmp-error', []]);
});

test('of a row that refers to a table which failed, there is none, and the collector has failed', async () => {
  const addresses = '1.3.6.1.2.1.4.20.1';
  const one: readonly Varbind[] = [
    ...ports,
    [`${addresses}.2.10.0.0.1`, integer(1)],
    [`${addresses}.3.10.0.0.1`, Buffer.from([ipAddress, 4, 255, 255, 255, 0])],
  ];
  const whole = await read(await agentWithout([], one), 'address', 'mikrotik_ip_address_info');
  expect(whole.lines).toEqual(['mikrotik_ip_address_info{address="10.0.0.1/24",interface="ether1"} 1']);
  const half = await read(await agentWithout([ifName], one), 'address', 'mikrotik_ip_address');
  expect(half).toEqual({ outcome: 'collector.snmp-error', lines: [] });
});

test('of scalars, a request that failed fails its collector, and nothing is made of the rest', async () => {
  const upTime = '1.3.6.1.2.1.25.1.1.0';
  const system: readonly Varbind[] = [
    ['1.3.6.1.2.1.1.5.0', octets('edge')],
    [upTime, integer(100_000, ticks)],
    ['1.3.6.1.2.1.1.3.0', integer(90_000, ticks)],
    ['1.3.6.1.6.3.10.2.1.3.0', integer(950)],
    ['1.3.6.1.4.1.14988.1.1.6.1.0', integer(12, counter32)],
  ];
  const all = ['system', 'health', 'dhcp', 'ups', 'license', 'gps', 'bridge', 'firewall'];
  const whole = await probe(newProber(), await agentWithout([], system), all);
  expect(sampleLines(whole)).toContain('mikrotik_system_uptime_seconds 1000');
  const half = await probe(newProber(), await agentWithout([upTime], system), all);
  expect(outcomes(half)['system']).toBe('collector.snmp-error');
  expect(sampleLines(half, 'mikrotik_system_uptime')).toEqual([]);
});
