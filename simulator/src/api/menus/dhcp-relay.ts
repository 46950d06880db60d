import type { DhcpRelayDescription } from '../../model/ip-description.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { itemId, whole } from '../../model/format.ts';
import { hashText } from '../../model/random.ts';
import { loadBetween } from '../../model/traffic.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

interface Relay extends DhcpRelayDescription {
  readonly number: number;
}

/** One in twenty requests stays without a response. */
const requests = (one: Relay, m: DeviceMoment): number =>
  loadBetween(hashText(one.number, one.name), m.boot, m.now) * 0.05;

const relays = defineMenu<Relay>({
  path: '/ip/dhcp-relay',
  items: (m) => (m.device.description.ip?.dhcpRelays ?? []).map((one, i) => ({ ...one, number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    interface: (one) => one.interface,
    'dhcp-server': (one) => one.server,
    'delay-threshold': () => 'none',
    'local-address': () => '0.0.0.0',
    invalid: () => 'false',
    disabled: () => 'false',
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: (one) => one.name,
      id: (one) => itemId(one.number),
      columns: {
        requests: (one, m) => whole(requests(one, m)),
        responses: (one, m) => whole(requests(one, m) * 0.95),
      },
    },
  },
});

const relays6 = defineMenu<never>({ path: '/ipv6/dhcp-relay', items: () => [], columns: {} });

export const dhcpRelayMenus: readonly AnyMenu[] = [relays, relays6];
