import { selector } from '../prometheus/label-matcher.ts';
import type { Sample } from '../prometheus/instant-query.ts';
import type { RowsOf } from './reading.ts';

export interface SiteLabels {
  readonly tenant?: string;
  readonly site?: string;
}

/** What is known of MAC addresses, in capital letters. */
export type NamesByMac = ReadonlyMap<string, string>;

export const nameOf = (names: NamesByMac | undefined, mac: string | undefined): string | undefined =>
  mac === undefined ? undefined : names?.get(mac.toUpperCase());

/**
 * Names of what is at a site: devices that are read by themselves, and leases where each is scraped. Only of the site: all interfaces of a
 * tenant would be tens of thousands of series.
 */
export function namesQuery({ tenant, site }: SiteLabels): string {
  const at = selector({ tenant, site });
  const named = (metric: string, label: string): string =>
    `max by (mac_address, name) (label_replace(${metric}${at}, "name", "$1", "${label}", "(.+)"))`;
  return [
    named('mikrotik_interface_mac_info', 'device'),
    named('mikrotik_dhcp_lease_info', 'comment'),
    named('mikrotik_dhcp_lease_info', 'host_name'),
  ].join(' or on (mac_address) ');
}

type Named = readonly [mac: string | undefined, name: string | undefined];

export const namesOfSamples = (samples: readonly Sample[]): NamesByMac =>
  namesOf(samples.map(({ labels: { mac_address: mac, name } }) => [mac, name]));

/** What somebody has written counts before what a client says of itself. */
export const namesOfLeases = (rows: readonly RowsOf['dhcp-leases'][]): NamesByMac =>
  namesOf(
    rows.map(({ active_mac_address: active, mac_address: mac, comment, host_name: host }) => [
      active ?? mac,
      [comment, host].find((name) => name !== undefined && name !== ''),
    ]),
  );

export const namesOfNeighbors = (rows: readonly RowsOf['neighbors'][]): NamesByMac =>
  namesOf(rows.map(({ mac_address: mac, identity }) => [mac, identity]));

function namesOf(found: readonly Named[]): NamesByMac {
  const names = new Map<string, string>();
  for (const [mac = '', name = ''] of found)
    if (mac !== '' && name !== '') names.set(mac.toUpperCase(), name);
  return names;
}
