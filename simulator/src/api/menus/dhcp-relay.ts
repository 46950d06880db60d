import type { DhcpRelayDescription } from '../../model/ip-description.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { itemId, whole } from '../../model/format.ts';
import { hashText } from '../../model/random.ts';
import { loadBetween } from '../../model/traffic.ts';
import { defineMenu, type AnyMenu, type Monitor } from '../menu.ts';

interface Relay extends DhcpRelayDescription {
  readonly number: number;
}

/** One in twenty requests stays without a response. */
const requests = (one: Relay, m: DeviceMoment): number =>
  loadBetween(hashText(one.number, one.name), m.boot, m.now) * 0.05;

const numbered = (all: readonly DhcpRelayDescription[] = []): readonly Relay[] =>
  all.map((one, i) => ({ ...one, number: i + 1 }));

const counters: Monitor<Relay> = {
  selectors: ['numbers'],
  name: (one) => one.name,
  id: (one) => itemId(one.number),
  columns: {
    requests: (one, m) => whole(requests(one, m)),
    responses: (one, m) => whole(requests(one, m) * 0.95),
  },
};

const relays = defineMenu<Relay>({
  path: '/ip/dhcp-relay',
  items: (m) => numbered(m.device.description.ip?.dhcpRelays),
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
  monitors: { monitor: counters },
});

const relays6 = defineMenu<Relay>({
  path: '/ipv6/dhcp-relay',
  absent: (device) => device.version.major < 7 && !device.description.packages.includes('ipv6'),
  items: (m) => numbered(m.device.description.ip?.dhcpRelays6),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    interface: (one) => one.interface,
    'dhcp-server': (one) => one.server,
    'delay-time': () => 'none',
    'link-address': () => '::',
    invalid: () => 'false',
    disabled: () => 'false',
  },
  monitors: { monitor: counters },
});

export const dhcpRelayMenus: readonly AnyMenu[] = [relays, relays6];
