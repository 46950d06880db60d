import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFleet, startFleet, type Fleet } from '../src/index.ts';
import type { SnmpUser } from '../src/model/description.ts';
import { pairs, tool } from './snmp-tools.ts';

const SNMP_USERS: readonly SnmpUser[] = [
  { name: 'plain' },
  { name: 'md5', authProtocol: 'MD5', authPassword: 'authpassword' },
  { name: 'sha', authProtocol: 'SHA1', authPassword: 'authpassword' },
  ...(['MD5', 'SHA1'] as const).flatMap((authProtocol) =>
    (['DES', 'AES'] as const).map((privProtocol) => ({
      name: `${authProtocol}-${privProtocol}`,
      authProtocol,
      authPassword: 'authpassword',
      privProtocol,
      privPassword: 'privpassword',
    })),
  ),
];

let fleet: Fleet;

beforeAll(async () => {
  const devices = demoFleet.map((one) =>
    one.name === 'hub-core1' ? { ...one, snmpUsers: SNMP_USERS } : one,
  );
  // A fixed clock: two walks of one device see the same clients.
  fleet = await startFleet({ devices, clock: () => Date.UTC(2026, 0, 15, 12) });
});
afterAll(() => fleet.close());

const V2 = ['-v2c', '-c', 'demo-public', '-t', '1', '-r', '0'];
const V1 = ['-v1', '-c', 'demo-public', '-t', '1', '-r', '0'];
const at = (name: string): string => `127.0.0.1:${fleet.device(name).snmpPort}`;
const NAME = '.1.3.6.1.2.1.1.5.0';

describe('v1 and v2c', () => {
  it.each([
    'hub-core1',
    'tower1-sw1',
    'tower1-ap1',
    'hub-ap1',
    'hub-bh1',
    'tower2-lte1',
    'tower2-sw1',
    'tower2-ap1',
  ])('walks %s in order, alike by GETNEXT and GETBULK', async (name) => {
    // The tool itself fails if names do not increase.
    const bulk = await tool('snmpbulkwalk', ...V2, '-Cr25', at(name), '.1');
    const next = await tool('snmpwalk', ...V2, at(name), '.1');
    expect(bulk.error).toBe('');
    expect(bulk.lines.length).toBeGreaterThan(100);
    expect([...pairs(bulk.lines).keys()]).toEqual([...pairs(next.lines).keys()]);
  });

  it('leaves 64-bit counters out of v1', async () => {
    const walk = await tool('snmpwalk', ...V1, at('tower1-sw1'), '.1.3.6.1.2.1.31');
    expect(walk.lines.length).toBeGreaterThan(50);
    expect(walk.lines.join('\n')).not.toContain('Counter64');
    const get = await tool('snmpget', ...V1, at('tower1-sw1'), '.1.3.6.1.2.1.31.1.1.1.6.1');
    expect(get.error).toContain('noSuchName');
  });

  it('tells missing objects from missing instances', async () => {
    const names = ['.1.3.6.1.2.1.1.5.7', '.1.3.6.1.9.9.9.0', NAME];
    const { lines } = await tool('snmpget', ...V2, at('hub-core1'), ...names);
    expect(lines[0]).toContain('No Such Instance');
    expect(lines[1]).toContain('No Such Object');
    expect(lines[2]).toContain('hub-core1');
  });

  it('is silent to a wrong community', async () => {
    const reply = await tool('snmpget', '-v2c', '-c', 'wrong', '-t', '0.5', '-r', '0', at('hub-core1'), NAME);
    expect(reply.error).toContain('Timeout');
  });

  it('says tooBig when a GET does not fit', async () => {
    const names = Array.from({ length: 120 }, () => '.1.3.6.1.2.1.1.1.0');
    const reply = await tool('snmpget', ...V2, '-Cf', at('hub-core1'), ...names);
    expect(reply.error).toContain('tooBig');
  });

  it('answers non-repeaters and repeaters of one GETBULK', async () => {
    const { lines } = await tool(
      'snmpbulkget',
      ...V2,
      '-Cn1',
      '-Cr3',
      at('tower1-sw1'),
      '.1.3.6.1.2.1.1.4',
      '.1.3.6.1.2.1.2.2.1.2',
      '.1.3.6.1.2.1.2.2.1.8',
    );
    const names = [...pairs(lines).keys()];
    expect(names).toEqual([
      '1.3.6.1.2.1.1.4.0',
      ...[1, 2, 3].flatMap((i) => [`1.3.6.1.2.1.2.2.1.2.${i}`, `1.3.6.1.2.1.2.2.1.8.${i}`]),
    ]);
  });

  it('refuses to be written', async () => {
    const reply = await tool('snmpset', ...V2, at('hub-core1'), '.1.3.6.1.4.1.14988.1.1.7.1.0', 'i', '1');
    expect(reply.error).toContain('noAccess');
  });
});

const auth = (user: SnmpUser): string[] =>
  user.authProtocol === undefined
    ? []
    : ['-a', user.authProtocol === 'MD5' ? 'MD5' : 'SHA', '-A', user.authPassword ?? ''];
const priv = (user: SnmpUser): string[] =>
  user.privProtocol === undefined ? [] : ['-x', user.privProtocol, '-X', user.privPassword ?? ''];
const level = (user: SnmpUser): string =>
  user.privProtocol !== undefined
    ? 'authPriv'
    : user.authProtocol !== undefined
      ? 'authNoPriv'
      : 'noAuthNoPriv';
const base = (user: SnmpUser): string[] => [
  '-v3',
  '-t',
  '0.7',
  '-r',
  '0',
  '-l',
  level(user),
  '-u',
  user.name,
];

describe('v3', () => {
  it.each(SNMP_USERS)('$name', async (user) => {
    const args = [...base(user), ...auth(user), ...priv(user)];
    const { lines, error } = await tool('snmpbulkwalk', ...args, at('hub-core1'), '.1.3.6.1.2.1.1');
    expect(error).toBe('');
    expect(lines.join('\n')).toContain('hub-core1');
    expect(lines).toHaveLength(7);
  });

  it('reports a wrong authentication password', async () => {
    const user = { ...SNMP_USERS[2], name: 'sha', authPassword: 'not-that-one' } as SnmpUser;
    const reply = await tool('snmpget', ...base(user), ...auth(user), at('hub-core1'), NAME);
    expect(reply.error).toMatch(/[Aa]uthentication failure/);
  });

  it('does not answer to a wrong privacy password', async () => {
    const user = { ...SNMP_USERS[6], privPassword: 'not-that-one' } as SnmpUser;
    const reply = await tool('snmpget', ...base(user), ...auth(user), ...priv(user), at('hub-core1'), NAME);
    expect(reply.error).toMatch(/Timeout|Decryption/);
  });

  it('reports an unknown user', async () => {
    const reply = await tool('snmpget', ...base({ name: 'nobody' }), at('hub-core1'), NAME);
    expect(reply.error).toMatch(/Unknown user name/);
  });

  it('knows its new engine boots after a restart', async () => {
    const device = fleet.device('hub-core1');
    const user = SNMP_USERS[2];
    if (user === undefined) throw new Error('no user');
    await device.reboot(0);
    const reply = await tool(
      'snmpget',
      ...base(user),
      ...auth(user),
      at('hub-core1'),
      NAME,
      '.1.3.6.1.2.1.1.3.0',
    );
    expect(Number(pairs(reply.lines).get('1.3.6.1.2.1.1.3.0'))).toBeLessThan(1_000);
  });
});
