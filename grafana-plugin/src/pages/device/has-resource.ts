import type { components } from '../../api/schema.generated.ts';
import type { DeviceType } from '../../devices/device.ts';
import type { ResourceName } from '../../live/reading.ts';

type Presence = components['schemas']['LiveResourceList']['items'][number];

export interface HasResource {
  /** Whether a table of it is worth showing. */
  (resource: ResourceName): boolean;
}

/** What devices of a type are for: shown even while it is empty, such as an access point without clients. */
const usual: Readonly<Record<DeviceType, readonly ResourceName[]>> = {
  router: [
    'interfaces',
    'ppp-sessions',
    'dhcp-leases',
    'queues',
    'bgp-sessions',
    'ospf-neighbors',
    'ip-addresses',
    'neighbors',
    'arp',
    'poe-ports',
    'netwatch',
  ],
  switch: ['interfaces', 'neighbors', 'bridge-hosts', 'poe-ports'],
  ap: ['interfaces', 'wireless-clients', 'wigig-stations', 'neighbors'],
  cpe: ['interfaces', 'wireless-clients', 'wigig-radios', 'neighbors'],
  lte: ['interfaces', 'lte-modems', 'dhcp-leases'],
};

/**
 * Whether a tab of a resource is worth showing. Nearly every RouterOS has the menus of PPP and DHCP; what counts is whether there is
 * something in them, or whether devices of this type are for it. `presence` undefined: the exporter does not say (yet).
 */
export function isWorthShowing(
  type: DeviceType,
  resource: ResourceName,
  presence: Pick<Presence, 'supported' | 'presence' | 'rows'> | undefined,
): boolean {
  // A newer exporter may have types that this version does not know.
  const isUsual = Object.hasOwn(usual, type) && usual[type].includes(resource);
  if (presence === undefined) return isUsual;
  if (!presence.supported || presence.presence === 'absent') return false;
  return isUsual || (presence.rows ?? 0) > 0;
}
