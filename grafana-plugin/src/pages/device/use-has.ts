import type { Device } from '../../devices/device.ts';
import type { ResourceName } from '../../live/reading.ts';

/** What devices of a type usually have; used until the exporter says what this one has. */
const usual: Readonly<Record<Device['type'], readonly ResourceName[]>> = {
  router: [
    'interfaces',
    'ppp-sessions',
    'dhcp-leases',
    'queues',
    'bgp-sessions',
    'ospf-neighbors',
    'neighbors',
    'poe-ports',
    'netwatch',
  ],
  switch: ['interfaces', 'neighbors', 'poe-ports'],
  ap: ['interfaces', 'wireless-clients', 'wigig-radios', 'neighbors', 'dhcp-leases', 'netwatch'],
  cpe: ['interfaces', 'wireless-clients', 'wigig-radios', 'neighbors', 'dhcp-leases', 'netwatch'],
  lte: ['interfaces', 'lte-modems', 'dhcp-leases', 'netwatch'],
};

/** Whether a device has, or may have, rows of a resource. */
export function useHas(device: Device | undefined): (resource: ResourceName) => boolean {
  return (resource) => device !== undefined && usual[device.type].includes(resource);
}
