import { demoFleet, type Fleet, startFleet } from '@mikrofleet/simulator';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SnmpAuth } from '../../../src/config/settings.ts';
import { diagnoseSnmp } from '../../../src/management/connection-test/diagnose-snmp.ts';
import type { Diagnosis } from '../../../src/management/connection-test/diagnosis.ts';
import { errorTable } from '../../../src/errors/codes.ts';
import { community, user } from '../../transport/snmp/accounts.ts';
import { octets, oid } from '../../transport/snmp/ber.ts';
import { type Agent, answersFrom, ObjectStore, startAgent } from '../../transport/snmp/scripted-agent.ts';

const policy = { allow: [], allowSpecial: ['127.0.0.0/8', '::1/128'] };
// for agents that do not answer
const quick = { timeoutMs: 150, retries: 0 };
const marker = 'marker-Pa55word';
let fleet: Fleet;
const agents: Agent[] = [];

beforeAll(async () => {
  fleet = await startFleet({ devices: demoFleet });
});
afterAll(() => fleet.close());
afterEach(async () => {
  for (const device of fleet.devices) await device.clearFault();
  await Promise.all(agents.splice(0).map((agent) => agent.close()));
});

async function diagnose(port: number, auth: SnmpAuth, address = '127.0.0.1'): Promise<Diagnosis> {
  const result = await diagnoseSnmp({ address, port }, auth, { policy, timeoutMs: 8_000 });
  const text = JSON.stringify(result);
  for (const secret of [marker, 'demo-public', 'demo-auth-pass', 'demo-priv-pass'])
    expect(text).not.toContain(secret);
  expect(result.steps.map(({ step }) => step)).toEqual(['name', 'snmp', 'rights', 'identity']);
  for (const { code, remedy } of result.steps)
    if (code !== undefined) expect(remedy).toBe(errorTable[code].remedy);
  return result;
}

const step = ({ steps }: Diagnosis, name: string) => steps.find((one) => one.step === name);
const v3 = (name = 'demo-v3', auth = 'demo-auth-pass', priv = 'demo-priv-pass'): SnmpAuth =>
  user(name, { auth: ['sha1', auth], priv: ['aes128', priv] });

describe('an agent that works', () => {
  it.each(demoFleet.map((device) => [device.name, device] as const))('%s', async (name, description) => {
    const result = await diagnose(fleet.device(name).snmpPort, community('demo-public'));
    expect(result.ok).toBe(true);
    expect(result.device).toMatchObject({ identity: name });
    expect(result.device?.serial).toBe(description.serial);
    expect(description.version).toContain(result.device?.version);
    expect(step(result, 'rights')).toMatchObject({ outcome: 'skipped' });
    const arc = description.system === 'SwOS' ? 2 : 1;
    expect(step(result, 'identity')?.facts['sysObjectId']).toBe(`1.3.6.1.4.1.14988.${arc}`);
    // the board of SwOS is its model; other boards have their display name, and a virtual router no model
    expect(result.device?.board).toBe(description.board);
    expect(result.device?.model).toBe(name === 'hub-chr1' ? undefined : description.model);
  });

  it('SwOS: model, version and uptime, and it is a switch', async () => {
    const result = await diagnose(fleet.device('tower2-sw1').snmpPort, community('demo-public'));
    expect(result.device).toMatchObject({
      model: 'CSS610-8P-2S+',
      version: '2.20',
      serial: 'DEMO0B000003',
      suggestedType: 'switch',
    });
    // on SwOS the object of the boot loader is the version of SwOS
    expect(result.device?.firmware).toBeUndefined();
    expect(result.device?.uptimeSeconds).toBeGreaterThan(3600);
    expect(step(result, 'identity')?.summary).toContain('is a CSS610-8P-2S+ with SwOS 2.20.');
  });

  it.each([
    ['RouterOS RBcAPGi-5acD2nD 7.23 (stable)', 'RBcAPGi-5acD2nD', '7.23'],
    ['RouterOS 7.23.3', undefined, '7.23.3'],
  ])('with the version in sysDescr: %s', async (description, model, version) => {
    const agent = await startAgent(
      answersFrom(
        new ObjectStore([
          ['1.3.6.1.2.1.1.1.0', octets(description)],
          ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')],
        ]),
      ),
    );
    agents.push(agent);
    const result = await diagnose(agent.port, community('public'));
    expect([result.device?.board, result.device?.model, result.device?.version]).toEqual([
      model,
      model,
      version,
    ]);
  });

  it('over SNMPv3', async () => {
    const result = await diagnose(fleet.device('hub-core1').snmpPort, v3());
    expect(result.ok).toBe(true);
    expect(step(result, 'snmp')?.facts).toMatchObject({ snmpVersion: '3', security: 'private' });
    expect(result.device?.suggestedType).toBe('router');
  });

  it('over SNMPv1 and IPv6', async () => {
    const objects = new ObjectStore([
      ['1.3.6.1.2.1.1.1.0', octets('RouterOS LHG 5')],
      ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.1')],
      ['1.3.6.1.2.1.1.5.0', octets('cpe\u0000\u0000')],
    ]);
    const agent = await startAgent(answersFrom(objects), '::1');
    agents.push(agent);
    const result = await diagnose(agent.port, community('public', { version: '1' }), '::1');
    expect(result.device).toMatchObject({ identity: 'cpe', board: 'LHG 5', suggestedType: 'cpe' });
    expect(step(result, 'identity')).toMatchObject({ outcome: 'warning', code: 'diagnose.identity-missing' });
  });

  it('is only ever read', async () => {
    const agent = await startAgent(
      answersFrom(new ObjectStore([['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.14988.2')]])),
    );
    agents.push(agent);
    const result = await diagnose(agent.port, community('public'));
    expect(result.device?.suggestedType).toBe('switch');
    const read = [0xa0, 0xa1, 0xa5];
    for (const { pduTag } of agent.requests) expect(read).toContain(pduTag);
  });
});

const fails = (result: Diagnosis, name: string, code: string): void => {
  expect(result.ok).toBe(false);
  expect(step(result, name)).toMatchObject({ outcome: 'failed', code });
  expect(result.device).toBeUndefined();
};

describe('what fails', () => {
  it('a wrong community', async () => {
    fails(
      await diagnose(fleet.device('hub-core1').snmpPort, community(marker, quick)),
      'snmp',
      'device.snmp-no-answer',
    );
  });

  it('silence', async () => {
    await fleet.device('hub-core1').setFault('snmp-silent');
    const result = await diagnose(fleet.device('hub-core1').snmpPort, community('demo-public', quick));
    fails(result, 'snmp', 'device.snmp-no-answer');
    expect(step(result, 'identity')?.outcome).toBe('skipped');
  });

  it('an unknown SNMPv3 user', async () => {
    fails(
      await diagnose(fleet.device('hub-core1').snmpPort, v3('nobody')),
      'snmp',
      'device.snmp-unknown-user',
    );
  });

  it('a wrong SNMPv3 password', async () => {
    const result = await diagnose(fleet.device('hub-core1').snmpPort, v3('demo-v3', marker));
    fails(result, 'snmp', 'device.snmp-wrong-credentials');
  });

  it('a closed port', async () => {
    const agent = await startAgent(() => undefined);
    const { port } = agent;
    await agent.close();
    fails(await diagnose(port, community('demo-public', quick)), 'snmp', 'device.refused');
  });

  it('another maker', async () => {
    const objects = new ObjectStore([
      ['1.3.6.1.2.1.1.1.0', octets('Linux')],
      ['1.3.6.1.2.1.1.2.0', oid('1.3.6.1.4.1.8072.3.2.10')],
    ]);
    const agent = await startAgent(answersFrom(objects));
    agents.push(agent);
    fails(await diagnose(agent.port, community('public')), 'identity', 'device.not-mikrotik');
  });

  it('a refused address', async () => {
    const result = await diagnose(161, community('public'), '169.254.169.254');
    fails(result, 'name', 'address.special');
  });
});
