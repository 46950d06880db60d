import { addresses6At, addressesAt, type Address, type Address6 } from '../../model/address.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { leasesAt, type LeaseModel } from '../../model/lease.ts';
import { NEIGHBOR_DESCRIPTION, NEIGHBOR_VERSION, neighborsAt, type Neighbor } from '../../model/neighbor.ts';
import { address, defineTable, integer, row, text, type AnyTable, type SnmpRow } from '../table.ts';
import { sorted } from './rows.ts';
import { macText } from './standard.ts';

const octets = (dotted: string): number[] => dotted.split('.').map(Number);

const interfaceNumber = (m: DeviceMoment, name: string): number =>
  m.device.interfaces(m).find((one) => one.name === name)?.number ?? 0;

function mask(length: number): string {
  const bits = '1'.repeat(length).padEnd(32, '0');
  return [0, 8, 16, 24].map((at) => Number.parseInt(bits.slice(at, at + 8), 2)).join('.');
}

/** PPP links share the address of the router: the agent has a row for each address once. */
function addressRows(m: DeviceMoment): readonly SnmpRow<Address>[] {
  const known = new Map<string, Address>();
  for (const one of addressesAt(m)) {
    const plain = one.address.replace(/\/.*$/, '');
    if (!known.has(plain)) known.set(plain, one);
  }
  return sorted([...known].map(([plain, one]) => row(octets(plain), one)));
}

const addresses = defineTable<Address>({
  prefix: '1.3.6.1.2.1.4.20.1',
  rows: addressRows,
  columns: {
    1: address((one) => one.address.replace(/\/.*$/, '')),
    2: integer((one, m) => interfaceNumber(m, one.interface)),
    3: address((one) => mask(Number(one.address.replace(/^.*\//, '')))),
  },
});

const groupsOf = (half = ''): string[] => half.split(':').filter((group) => group !== '');

/** `2001:db8::1` as 16 numbers. */
function octets6(written: string): number[] {
  const [before, behind] = written.split('::');
  const [head, end] = [groupsOf(before), groupsOf(behind)];
  const zeros = Array.from({ length: 8 - head.length - end.length }, () => '0');
  return [...head, ...zeros, ...end].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

/** ipv6AddrType. */
const [STATELESS, STATEFUL] = [1, 2];

/** RouterOS answers these two columns only. */
const addresses6 = defineTable<Address6>({
  prefix: '1.3.6.1.2.1.55.1.8.1',
  rows: (m) =>
    sorted(
      addresses6At(m).map((one) =>
        row([interfaceNumber(m, one.interface), ...octets6(one.address.replace(/\/.*$/, ''))], one),
      ),
    ),
  columns: {
    2: integer((one) => Number(one.address.replace(/^.*\//, ''))),
    3: integer((one) => (one.linkLocal ? STATELESS : STATEFUL)),
  },
});

const DYNAMIC = 3;

const arp = defineTable<LeaseModel>({
  prefix: '1.3.6.1.2.1.4.22.1',
  rows: (m) =>
    sorted(
      leasesAt(m)
        .filter((one) => one.stay(m).online)
        .map((one) => row([interfaceNumber(m, one.server.interface), ...octets(one.address)], one)),
    ),
  columns: {
    1: integer((one, m) => interfaceNumber(m, one.server.interface)),
    2: text((one) => macText(one.mac)),
    3: address((one) => one.address),
    4: integer(() => DYNAMIC),
  },
});

const neighbors = defineTable<Neighbor>({
  prefix: '1.3.6.1.4.1.14988.1.1.11.1.1',
  rows: (m) => neighborsAt(m).map((one) => row([one.number], one)),
  columns: {
    2: address((one) => one.address),
    3: text((one) => macText(one.mac)),
    4: text(() => NEIGHBOR_VERSION),
    5: text(() => 'MikroTik'),
    6: text((one) => one.identity),
    7: text(() => 'DEMO-0000'),
    8: integer((one) => one.portNumber),
  },
});

/** lldpRemChassisIdSubtype macAddress, lldpRemPortIdSubtype interfaceName. */
const MAC_ADDRESS = 4;
const INTERFACE_NAME = 5;

/** Before 7.x the index has no interface; version 6.44 has the last part only. */
const lldp = defineTable<Neighbor>({
  prefix: '1.0.8802.1.1.2.1.4.1.1',
  rows: (m) =>
    sorted(
      neighborsAt(m).map((one) =>
        row(m.device.version.major < 7 ? [0, 0, one.number] : [0, one.portNumber, one.number], one),
      ),
    ),
  columns: {
    4: integer(() => MAC_ADDRESS),
    5: text((one) => one.mac),
    6: integer(() => INTERFACE_NAME),
    7: text(() => 'ether1'),
    9: text((one) => one.identity),
    10: text(() => NEIGHBOR_DESCRIPTION),
  },
});

export const ipTables: readonly AnyTable[] = [addresses, addresses6, arp, neighbors, lldp];
