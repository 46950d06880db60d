import { SocketAddress } from 'node:net';
import { interfaceNames } from './raw-interface.ts';
import type { RawSeries } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const addressTable = '1.3.6.1.2.1.4.20.1';
const address6Table = '1.3.6.1.2.1.55.1.8.1';
const arpTable = '1.3.6.1.2.1.4.22.1';
const neighborTable = '1.3.6.1.4.1.14988.1.1.11.1.1';
const lldpTable = '1.0.8802.1.1.2.1.4.1.1';

const unlessEmpty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
const lengths: Readonly<Record<string, string>> = {
  '255.255.255.255': '32',
  '255.255.255.252': '30',
  '255.255.255.224': '27',
  '255.255.255.192': '26',
  '255.255.255.0': '24',
  '255.255.248.0': '21',
  '255.255.0.0': '16',
};

const macOf = (bytes: string | undefined): string | undefined =>
  bytes === undefined
    ? undefined
    : [...Buffer.from(bytes, 'latin1')]
        .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
        .join(':');

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Addresses, ARP, neighbours. */
export function addIp(walk: WalkText, series: RawSeries): void {
  const names = interfaceNames(walk);
  addAddresses(walk, series, names);
  addAddresses6(walk, series, names);
  addArp(walk, series, names);
  addNeighbors(walk, series, names);
}

type Names = ReadonlyMap<string, string>;

function addAddresses(walk: WalkText, series: RawSeries, names: Names): void {
  const counts = new Map<string, number>();
  const masks = walk.column(`${addressTable}.3`);
  for (const [address, index] of walk.column(`${addressTable}.2`)) {
    const name = names.get(index);
    // addresses of PPP sessions come and go
    if (name === undefined || name.startsWith('<')) continue;
    const length = lengths[masks.get(address) ?? ''] ?? 'a mask that this file does not list';
    series.add('ip_address_info', { interface: name, address: `${address}/${length}` }, '1');
    count(counts, name);
  }
  for (const [name, number] of counts) series.add('ip_addresses', { interface: name }, String(number));
}

/** Of IPv6; inet_ntop writes the addresses. */
function addAddresses6(walk: WalkText, series: RawSeries, names: Names): void {
  const counts = new Map<string, number>();
  for (const [index, length] of walk.column(`${address6Table}.2`)) {
    const [port = '', ...octets] = index.split('.');
    const hex = Buffer.from(octets.map(Number)).toString('hex');
    const { address } = new SocketAddress({ address: hex.replace(/....(?=.)/g, '$&:'), family: 'ipv6' });
    const name = names.get(port);
    // ipv6AddrType 1: of every interface, by itself
    if (name === undefined || address === '::1' || walk.column(`${address6Table}.3`).get(index) === '1')
      continue;
    series.add('ipv6_address_info', { interface: name, address: `${address}/${length}` }, '1');
    count(counts, name);
  }
  for (const [name, number] of counts) series.add('ipv6_addresses', { interface: name }, String(number));
}

function addArp(walk: WalkText, series: RawSeries, names: Names): void {
  const counts = new Map<string, number>();
  for (const [index, bytes] of walk.bytes(`${arpTable}.2`)) {
    const [port = '', ...address] = index.split('.');
    const labels = { interface: names.get(port), address: address.join('.') };
    series.add('arp_info', { ...labels, mac_address: bytes.length === 6 ? macOf(bytes) : undefined }, '1');
    // ipNetToMediaType: dynamic(3)
    const type = walk.column(`${arpTable}.4`).get(index);
    series.add('arp_dynamic', labels, type === undefined ? undefined : type === '3' ? '1' : '0');
    if (labels.interface !== undefined) count(counts, labels.interface);
  }
  for (const [name, number] of counts)
    series.add('arp_interface_entries', { interface: name }, String(number));
}

function addNeighbors(walk: WalkText, series: RawSeries, names: Names): void {
  const counts = new Map<string, number>();
  const interfaces = walk.column(`${neighborTable}.8`);
  for (const [index, port] of interfaces) {
    const name = names.get(port);
    if (name !== undefined) count(counts, name);
    const mac_address = macOf(walk.bytes(`${neighborTable}.3`).get(index));
    if (mac_address === undefined) continue;
    const of = (column: number): string | undefined =>
      unlessEmpty(walk.column(`${neighborTable}.${column}`).get(index));
    const labels = { interface: name, mac_address, identity: of(6), platform: of(5), version: of(4) };
    series.add('neighbor_info', { ...labels, address: of(2), software_id: of(7) }, '1');
  }
  for (const [name, number] of counts) series.add('neighbors', { interface: name }, String(number));
  // RouterOS without a neighbour has an empty table
  series.add('neighbor_entries', {}, String(interfaces.size));
  for (const [index, chassis] of walk.bytes(`${lldpTable}.5`)) {
    const name = names.get(index.split('.')[1] ?? '');
    // RouterOS sends a text
    const address = chassis.length === 6 ? macOf(chassis) : chassis;
    if (name === undefined || address === '00:00:00:00:00:00') continue;
    const of = (column: number): string | undefined =>
      unlessEmpty(walk.column(`${lldpTable}.${column}`).get(index)?.replace(/\0.*$/s, ''));
    const labels = { interface: name, mac_address: address, remote_interface: of(7) };
    series.add('neighbor_port_info', { ...labels, identity: of(9), system_description: of(10) }, '1');
  }
}
