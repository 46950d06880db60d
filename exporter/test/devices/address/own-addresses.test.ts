import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type * as addressPolicy from '../../../src/devices/address/address-policy.ts';

let policy: typeof addressPolicy;
beforeAll(async () => {
  const common = { mac: '02:00:00:00:00:01', internal: false, cidr: null };
  vi.spyOn(os, 'networkInterfaces').mockReturnValue({
    eth0: [
      { ...common, address: '10.0.0.5', netmask: '255.255.255.0', family: 'IPv4' },
      { ...common, address: '2001:db8::5', netmask: 'ffff:ffff:ffff:ffff::', family: 'IPv6', scopeid: 0 },
    ],
  });
  syncBuiltinESMExports();
  // Addresses are remembered for ten seconds: those of this machine are not known here, nor these in the next file.
  vi.resetModules();
  policy = await import('../../../src/devices/address/address-policy.ts');
});
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  vi.resetModules();
});

const judge = (address: string, networks: readonly string[]) => () =>
  policy.refuseAddress(address, policy.policyOfNetworks(networks));
const ofThisMachine = { code: 'address.special' };

it.each(['10.0.0.5', '::ffff:10.0.0.5', '2001:db8::5', '2001:DB8:0::5'])(
  '%s is this machine, and reached only where it is named alone',
  (address) => {
    expect(judge(address, ['0.0.0.0/0', '::/0'])).toThrow(expect.objectContaining(ofThisMachine));
    expect(judge(address, ['10.0.0.0/24', '2001:db8::/32'])).toThrow(expect.objectContaining(ofThisMachine));
    expect(judge(address, ['10.0.0.5/32', '2001:db8::5/128'])).not.toThrow();
  },
);

it('its neighbours are ordinary', () => {
  for (const address of ['10.0.0.6', '2001:db8::6']) {
    expect(judge(address, ['0.0.0.0/0', '::/0'])).not.toThrow();
  }
});
