import { combine, indexOf, number, oidTable, words } from '../define/oid-set.ts';

/** IPv6 addresses. RouterOS answers this table of RFC 2465, and not ipAddressTable, which replaced it. */
export const ipv6AddrTable = oidTable(
  {
    name: 'ipv6AddrTable',
    mib: 'IPV6-MIB',
    entry: '1.3.6.1.2.1.55.1.8.1',
    index: ['ifIndex', 'ipv6'],
  },
  {
    ipv6AddrPfxLength: [2, number],
    ipv6AddrType: [3, words({ 1: 'stateless', 2: 'stateful', 3: 'unknown' })],
  },
);
export const { ipv6AddrPfxLength, ipv6AddrType } = ipv6AddrTable.columns;

/** `2001:db8::1/64`, as the API writes it. */
export const ipv6AddressWithPrefix = combine(
  'address and ipv6AddrPfxLength',
  [indexOf(ipv6AddrTable, 'ipv6'), ipv6AddrPfxLength],
  ([address, length]) =>
    address === undefined || length === undefined ? undefined : `${String(address)}/${String(length)}`,
);
