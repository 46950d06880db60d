import type { DeviceMoment } from './device.ts';

export interface Address {
  readonly address: string;
  readonly network: string;
  readonly interface: string;
  readonly number: number;
  readonly dynamic: boolean;
}

/** First item number of the addresses of PPP links. */
export const FIRST_DYNAMIC = 0x8000_0000;

function configuredAddresses(m: DeviceMoment): Address[] {
  return Object.entries(m.device.description.addresses ?? {}).map(([address, port], i) => ({
    address,
    network: address.replace(/\.\d+\/\d+$/, '.0'),
    interface: port,
    number: i + 1,
    dynamic: false,
  }));
}

/** A PPP link has the address of the router, and that of the client as its network. */
function linkAddresses(m: DeviceMoment): Address[] {
  return m.device.online(m).map((one) => ({
    address: `${one.address.replace(/\.\d+$/, '.1')}/32`,
    network: one.address,
    interface: one.name,
    number: FIRST_DYNAMIC + one.number,
    dynamic: true,
  }));
}

/** All IPv4 addresses of a device. */
export function addressesAt(m: DeviceMoment): readonly Address[] {
  return [...configuredAddresses(m), ...linkAddresses(m)];
}

export interface Address6 {
  readonly address: string;
  readonly interface: string;
  readonly linkLocal: boolean;
  readonly number: number;
}

/** Each interface with a configured IPv6 address has a link-local one too. */
export function addresses6At(m: DeviceMoment): readonly Address6[] {
  const own = Object.entries(m.device.description.ip?.addresses6 ?? {});
  return own.flatMap(([address, port], i) => [
    { address, interface: port, linkLocal: false, number: i + 1 },
    { address: `fe80::${i + 1}/64`, interface: port, linkLocal: true, number: FIRST_DYNAMIC + i },
  ]);
}
