import type os from 'node:os';
import { expect, it, vi } from 'vitest';
import { isAddressAllowed, policyOfNetworks } from '../../../src/devices/address/address-policy.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof os>()),
  networkInterfaces: (): ReturnType<typeof os.networkInterfaces> => {
    const common = { mac: '02:00:00:00:00:01', internal: false, cidr: null };
    return {
      eth0: [
        { ...common, address: '10.0.0.5', netmask: '255.255.255.0', family: 'IPv4' },
        { ...common, address: '2001:db8::5', netmask: 'ffff:ffff:ffff:ffff::', family: 'IPv6', scopeid: 0 },
      ],
    };
  },
}));

it.each(['10.0.0.5', '::ffff:10.0.0.5', '2001:db8::5', '2001:DB8:0::5'])(
  '%s is this machine, and reached only where it is named alone',
  (address) => {
    expect(isAddressAllowed(address, policyOfNetworks([]))).toBe(false);
    expect(isAddressAllowed(address, policyOfNetworks(['10.0.0.0/24', '2001:db8::/32']))).toBe(false);
    expect(isAddressAllowed(address, policyOfNetworks(['10.0.0.5/32', '2001:db8::5/128']))).toBe(true);
  },
);

it('its neighbours are ordinary', () => {
  for (const address of ['10.0.0.6', '2001:db8::6']) {
    expect(isAddressAllowed(address, policyOfNetworks([]))).toBe(true);
  }
});
