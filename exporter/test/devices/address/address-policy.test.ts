import { describe, expect, it } from 'vitest';
import {
  type AddressPolicy,
  anyOrdinaryAddress,
  policyOfNetworks,
  refuseAddress,
  refuseForeignAddress,
} from '../../../src/devices/address/address-policy.ts';
import { authForHost, type Resolver, resolveChecked } from '../../../src/devices/address/resolve-checked.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import { authWith } from '../../transport/routeros-api/scripted-device.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof ExporterError ? error.code : String(error);
  }
  return 'allowed';
}

async function codeOfPromise(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof ExporterError ? error.code : String(error);
  }
  return 'allowed';
}

const judge = (address: string, policy: AddressPolicy): string =>
  codeOf(() => refuseAddress(address, policy));

describe('special addresses', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '0.1.2.3',
    '255.255.255.255',
    '169.254.1.1',
    '169.254.169.254',
    '169.254.170.2',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '224.0.0.5',
    '239.255.255.250',
    '::',
    '::7f00:1',
    '::a00:1',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::FFFF:169.254.169.254',
    '0:0:0:0:0:ffff:a9fe:a9fe',
    '::127.0.0.1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::1',
    '2001::1',
    '64:ff9b:1::a9fe:a9fe',
    '2a00::5efe:7f00:1',
    '2a00::200:5efe:127.0.0.1',
  ])('%s is refused however wide the networks are', (address) => {
    expect(judge(address, anyOrdinaryAddress)).toBe('address.special');
  });

  it.each(['10.1.2.3', '192.168.88.1', '172.16.0.1', '100.64.0.1', '203.0.113.9', '2a00::1', 'fd12::1'])(
    '%s is ordinary',
    (address) => {
      expect(judge(address, anyOrdinaryAddress)).toBe('allowed');
    },
  );

  it('open by name only', () => {
    const policy = { allow: [], allowSpecial: ['127.0.0.0/8', '169.254.0.0/16', 'fe80::/10'] };
    expect(judge('127.0.0.1', policy)).toBe('allowed');
    expect(judge('::ffff:127.0.0.1', policy)).toBe('allowed');
    expect(judge('fe80::1%eth0', policy)).toBe('allowed');
    expect(judge('169.254.7.7', policy)).toBe('allowed');
    expect(judge('169.254.169.254', policy)).toBe('address.special');
    expect(judge('169.254.169.254', { allow: [], allowSpecial: ['169.254.169.254/32'] })).toBe('allowed');
    expect(judge('fd00:ec2::254', { allow: ['fd00::/8'] })).toBe('address.special');
    expect(judge('224.0.0.1', policy)).toBe('address.special');
  });
});

describe('networks', () => {
  const policy = { allow: ['10.1.0.0/16', '2001:db8:1::/48'] };

  it('bound what is ordinary', () => {
    expect(judge('10.1.2.3', policy)).toBe('allowed');
    expect(judge('::ffff:10.1.2.3', policy)).toBe('allowed');
    expect(judge('10.2.0.1', policy)).toBe('address.not-allowed');
    expect(judge('2001:db8:1::9', policy)).toBe('allowed');
    expect(judge('2001:db8:2::9', policy)).toBe('address.not-allowed');
    expect(judge('10.1.0.1', policy)).toBe('allowed');
    expect(judge('10.9.0.1', { allow: [] })).toBe('address.not-allowed');
  });

  it.each(['router.example', '10.1.2', '10.1.2.3%eth0', '2001:db8:1::9%1', '', '10.1.2.3/16', '010.1.2.3'])(
    '"%s" is no address to judge',
    (address) => {
      expect(judge(address, policy)).toBe('address.invalid');
    },
  );

  it('that a tenant does not have open nothing, special or not', () => {
    for (const address of ['10.0.0.1', '127.0.0.1', '203.0.113.9', '2a00::1', '169.254.169.254'])
      expect(judge(address, policyOfNetworks([])), address).toBe('address.no-networks');
    expect(codeOf(() => refuseForeignAddress('router.example', []))).toBe('address.no-networks');
    expect(codeOf(() => refuseForeignAddress('router.example', ['10.0.0.0/8']))).toBe('allowed');
  });

  it('of a tenant open a special range only when they lie in it', () => {
    expect(judge('127.0.0.1', policyOfNetworks(['0.0.0.0/0']))).toBe('address.special');
    expect(judge('127.0.0.9', policyOfNetworks(['127.0.0.0/8']))).toBe('allowed');
    expect(judge('fe80::1', policyOfNetworks(['fe80::/64']))).toBe('allowed');
    expect(judge('169.254.169.254', policyOfNetworks(['169.254.0.0/16']))).toBe('address.special');
    expect(judge('100.100.100.200', policyOfNetworks(['100.64.0.0/10']))).toBe('address.special');
    expect(judge('100.100.100.201', policyOfNetworks(['100.64.0.0/10']))).toBe('allowed');
    expect(judge('100.100.100.200', policyOfNetworks(['100.100.100.200/32']))).toBe('allowed');
  });
});

const answers =
  (...addresses: string[]): Resolver =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address })));
const failing: Resolver = () => Promise.reject(new Error('ENOTFOUND'));
const silent: Resolver = () => new Promise(() => undefined);

describe('a host', () => {
  const policy = { allow: ['10.0.0.0/8'], allowSpecial: [] };
  it('is resolved once, whatever the name server would say next', async () => {
    let calls = 0;
    const resolver = (): Promise<{ address: string }[]> => {
      calls++;
      return Promise.resolve([{ address: calls === 1 ? '10.0.0.7' : '169.254.169.254' }]);
    };
    const checked = await resolveChecked('rebind.example', policy, { resolver });
    expect(checked).toEqual({ host: 'rebind.example', address: '10.0.0.7', addresses: ['10.0.0.7'] });
    expect(calls).toBe(1);
  });

  it('is refused when one of its addresses is', async () => {
    const mixed = resolveChecked('mixed.example', policy, { resolver: answers('10.0.0.7', '127.0.0.1') });
    expect(await codeOfPromise(mixed)).toBe('address.special');
    const outside = resolveChecked('mixed.example', policy, { resolver: answers('10.0.0.7', '11.0.0.1') });
    expect(await codeOfPromise(outside)).toBe('address.not-allowed');
  });

  it('may be a literal, which is not looked up', async () => {
    expect((await resolveChecked('10.0.0.1', policy, { resolver: failing })).address).toBe('10.0.0.1');
    expect(await codeOfPromise(resolveChecked('[::1]', policy, { resolver: failing }))).toBe(
      'address.special',
    );
  });

  it('that does not resolve, or is none', async () => {
    expect(await codeOfPromise(resolveChecked('gone.example', policy, { resolver: failing }))).toBe(
      'device.name-not-found',
    );
    expect(await codeOfPromise(resolveChecked('gone.example', policy, { resolver: answers() }))).toBe(
      'device.name-not-found',
    );
    for (const host of ['', 'a b', 'http://x', '2130706433', '0x7f.1', '10.1', 'x/../y', 'a\u0000b']) {
      expect(
        await codeOfPromise(resolveChecked(host, policy, { resolver: answers('127.0.0.1') })),
        host,
      ).not.toBe('allowed');
    }
    const crowd = answers(...Array.from({ length: 65 }, (_, i) => `10.0.0.${i}`));
    expect(await codeOfPromise(resolveChecked('many.example', policy, { resolver: crowd }))).toBe(
      'address.not-allowed',
    );
  });

  it('gives up on the resolver with the caller', async () => {
    const signal = AbortSignal.timeout(20);
    expect(await codeOfPromise(resolveChecked('slow.example', policy, { resolver: silent, signal }))).toBe(
      'collector.cancelled',
    );
  });

  it('keeps its name for the certificate', () => {
    const checked = { host: 'router.example', address: '10.0.0.1', addresses: ['10.0.0.1'] };
    const verified = authForHost(authWith({ tls: { mode: 'verify', verifyName: true } }), checked.host);
    expect(verified.tls).toEqual({ mode: 'verify', verifyName: true, serverName: 'router.example' });
    const named = authWith({ tls: { mode: 'verify', verifyName: true, serverName: 'other.example' } });
    expect(authForHost(named, checked.host)).toBe(named);
    const plain = authWith();
    expect(authForHost(plain, checked.host)).toBe(plain);
  });
});
