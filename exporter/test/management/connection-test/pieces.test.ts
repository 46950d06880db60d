import { describe, expect, it } from 'vitest';
import { clockSkew } from '../../../src/management/connection-test/clock.ts';
import { cleanText } from '../../../src/management/connection-test/device-text.ts';
import { mergeNeighbours, type NeighbourRow } from '../../../src/management/neighbours/neighbour.ts';
import { hostsOf } from '../../../src/management/scan/network-hosts.ts';

describe('text of a device', () => {
  it.each([
    ['tower1', 'tower1'],
    ['tower1\u0000\u0000\u0000', 'tower1'],
    ['tower1\u0000rubbish', 'tower1'],
    ['  a\tb\r\nc ', 'a b c'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['user\u202egnp.exe', 'user gnp.exe'],
    ['\u0000\u0000', undefined],
    ['', undefined],
    ['Příbram', 'Příbram'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('is bounded and never cut inside a character', () => {
    expect(cleanText('x'.repeat(5000))).toHaveLength(129);
    expect(cleanText(`${'x'.repeat(127)}😀😀`)).toBe(`${'x'.repeat(127)}…`);
  });
});

describe('the clock', () => {
  const now = Date.UTC(2026, 0, 2, 12, 0, 0);

  it.each([
    [{ date: '2026-01-02', time: '12:00:00', 'gmt-offset': '+00:00' }, 0],
    [{ date: '2026-01-02', time: '14:00:05', 'gmt-offset': '+02:00' }, 5],
    [{ date: '2026-01-02', time: '08:30:00', 'gmt-offset': '-03:30' }, 0],
    [{ date: 'jan/02/2026', time: '13:00:00', 'gmt-offset': '3600' }, 0],
    [{ date: 'jan/02/2026', time: '11:00:00', 'gmt-offset': '4294963696' }, 0],
    [{ date: 'jan/01/1970', time: '00:00:10', 'gmt-offset': '+00:00' }, 10 - now / 1000],
    [{ date: '2026-01-02', time: '12:00:00' }, undefined],
    [{ date: 'today', time: '12:00:00', 'gmt-offset': '+00:00' }, undefined],
    [{}, undefined],
  ])('%o', (row, seconds) => {
    expect(clockSkew(row, now)).toBe(seconds);
  });
});

describe('the hosts of a network', () => {
  const policy = { allow: ['10.0.0.0/8', '2001:db8::/32'] };

  it('leave network and broadcast out', async () => {
    expect(await hostsOf('10.0.0.0/30', policy)).toEqual(['10.0.0.1', '10.0.0.2']);
    expect(await hostsOf('10.0.0.2/31', policy)).toEqual(['10.0.0.2', '10.0.0.3']);
    expect(await hostsOf('10.0.0.7/32', policy)).toEqual(['10.0.0.7']);
    expect(await hostsOf('10.0.252.0/22', policy)).toHaveLength(1022);
    expect((await hostsOf('10.0.252.0/22', policy)).at(-1)).toBe('10.0.255.254');
    expect(await hostsOf('2001:db8::/126', policy)).toEqual([
      '2001:db8::',
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8::3',
    ]);
  });

  it.each([
    ['10.0.0.0/21', 'address.network-too-large'],
    ['2001:db8::/64', 'address.network-too-large'],
    ['0.0.0.0/0', 'address.network-too-large'],
    ['11.0.0.0/30', 'address.not-allowed'],
    ['9.255.255.252/29', 'address.invalid'],
    ['127.0.0.0/29', 'address.special'],
    ['169.254.169.254/32', 'address.special'],
    ['10.0.0.1', 'address.invalid'],
    ['tower/24', 'address.invalid'],
  ])('%s is refused with %s', async (network, code) => {
    await expect(hostsOf(network, policy)).rejects.toMatchObject({ code });
  });

  it('are as many as the caller allows at most', async () => {
    const code = 'address.network-too-large';
    await expect(hostsOf('10.0.0.0/24', policy, 100)).rejects.toMatchObject({ code });
    await expect(hostsOf('10.0.0.0/16', policy, 1_000_000)).rejects.toMatchObject({ code });
  });
});

const row = (changes: Partial<NeighbourRow>): NeighbourRow => ({
  addresses: [],
  mac: undefined,
  identity: undefined,
  platform: undefined,
  version: undefined,
  board: undefined,
  softwareId: undefined,
  interface: undefined,
  hints: [],
  ...changes,
});

describe('neighbours', () => {
  it('seen on several interfaces and protocols are one', () => {
    const merged = mergeNeighbours([
      row({
        addresses: ['10.0.0.2', '10.0.0.2'],
        mac: '4C:5E:0C:00:00:01',
        identity: 'tower1\u0000\u0000',
        platform: 'MikroTik',
        version: '7.18.2 (stable)',
        board: 'CRS317-1G-16S+',
        softwareId: 'AAAA-BBBB',
        interface: 'ether1,bridge',
      }),
      row({ addresses: ['fe80::1'], mac: '4c:5e:0c:00:00:01', interface: 'bridge' }),
      row({
        addresses: ['2001:db8::2'],
        mac: '4C:5E:0C:00:00:02',
        softwareId: 'AAAA-BBBB',
        identity: 'tower1',
      }),
      row({
        addresses: ['10.0.0.3'],
        mac: '00:11:22:33:44:55',
        identity: 'phone',
        platform: 'Yealink',
        board: 'T46',
      }),
      row({ identity: 'nameless' }),
    ]);
    expect(merged).toEqual([
      {
        address: '10.0.0.2',
        addresses: ['10.0.0.2', 'fe80::1', '2001:db8::2'],
        mac: '4C:5E:0C:00:00:01',
        identity: 'tower1',
        platform: 'MikroTik',
        version: '7.18.2',
        board: 'CRS317-1G-16S+',
        interfaces: ['ether1', 'bridge'],
        isMikrotik: true,
        suggestedType: 'switch',
      },
      {
        address: '10.0.0.3',
        addresses: ['10.0.0.3'],
        mac: '00:11:22:33:44:55',
        identity: 'phone',
        platform: 'Yealink',
        board: 'T46',
        interfaces: [],
        isMikrotik: false,
      },
      { addresses: [], identity: 'nameless', interfaces: [], isMikrotik: false },
    ]);
  });

  it('of LLDP are known by their description', () => {
    const [one] = mergeNeighbours([
      row({ mac: '00:11:22:33:44:55', hints: ['MikroTik RouterOS 7.16 (stable) RB5009', 'lldp'] }),
    ]);
    expect(one?.isMikrotik).toBe(true);
  });

  it('with the address of nobody have none', () => {
    const [one] = mergeNeighbours([row({ addresses: ['0.0.0.0', '::', ''], mac: '00:11:22:33:44:55' })]);
    expect(one?.address).toBeUndefined();
  });
});
