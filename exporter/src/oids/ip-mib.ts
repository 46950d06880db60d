import { combine, indexOf, oidTable, string, mac, words } from '../define/oid-set.ts';

/** IPv4 addresses. RouterOS answers the tables of RFC 1213 for IPv4 and no later ones. */
export const ipAddrTable = oidTable(
  { name: 'ipAddrTable', mib: 'IP-MIB', entry: '1.3.6.1.2.1.4.20.1', index: ['ipv4'] },
  {
    /** The interface number again, so that its name is found by reference. */
    ipAdEntIfIndex: [2, (value) => Number(value)],
    ipAdEntNetMask: [3, string],
  },
);
export const { ipAdEntIfIndex, ipAdEntNetMask } = ipAddrTable.columns;

/** 24 for 255.255.255.0; undefined for anything that is no mask. */
export function prefixLength(mask: string): number | undefined {
  const octets = mask.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !Number.isInteger(octet) || octet < 0 || octet > 255))
    return undefined;
  const bits = octets.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

/** `10.0.0.1/24`, as the API writes it. */
export const addressWithPrefix = combine(
  'address and ipAdEntNetMask',
  [indexOf(ipAddrTable, 'ipv4'), ipAdEntNetMask],
  ([address, mask]) => {
    const length = mask === undefined ? undefined : prefixLength(String(mask));
    return address === undefined || length === undefined ? undefined : `${String(address)}/${length}`;
  },
);

/** ARP. */
export const ipNetToMediaTable = oidTable(
  {
    name: 'ipNetToMediaTable',
    mib: 'IP-MIB',
    entry: '1.3.6.1.2.1.4.22.1',
    index: ['ifIndex', 'ipv4'],
  },
  {
    ipNetToMediaPhysAddress: [2, mac],
    ipNetToMediaType: [4, words({ 1: 'other', 2: 'invalid', 3: 'dynamic', 4: 'static' })],
  },
);
export const { ipNetToMediaPhysAddress, ipNetToMediaType } = ipNetToMediaTable.columns;
