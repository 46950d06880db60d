import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId, whole } from '../../model/format.ts';
import { type IgmpProxy, type PimNeighbor, present } from '../../model/rare-routing.ts';
import { loadBetween, meanBytesPerSecond } from '../../model/traffic.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import { withoutRouting } from './routing.ts';

const proxyOf = (m: DeviceMoment): IgmpProxy | undefined => m.device.description.routing?.rare?.igmpProxy;

const interfacesOf = (m: DeviceMoment): readonly string[] => {
  const proxy = proxyOf(m);
  if (proxy === undefined) return [];
  const inactive = proxy.inactive === undefined ? [] : [proxy.inactive];
  return [proxy.upstream, ...proxy.downstream, ...inactive];
};

const FRAME = 1_328;
const isUpstream = (name: string, m: DeviceMoment): boolean => proxyOf(m)?.upstream === name;
const isInactive = (name: string, m: DeviceMoment): boolean => proxyOf(m)?.inactive === name;

/** What came in goes out on each other interface that somebody watches it on. */
function bytes(name: string, m: DeviceMoment, direction: 'rx' | 'tx'): number {
  if (isInactive(name, m) || isUpstream(name, m) !== (direction === 'rx')) return 0;
  const mean = meanBytesPerSecond(proxyOf(m)?.megabits ?? 0);
  return Math.floor(mean * loadBetween(m.device.seed + 97, m.boot, m.now));
}

const interfaces = defineMenu<string>({
  path: '/routing/igmp-proxy/interface',
  absent: withoutRouting,
  items: interfacesOf,
  columns: {
    '.id': (name, m) => itemId(interfacesOf(m).indexOf(name) + 1),
    interface: (name) => name,
    threshold: () => '1',
    'alternative-subnets': () => '',
    upstream: (name, m) => flag(isUpstream(name, m)),
    querier: (name, m) => (isUpstream(name, m) || isInactive(name, m) ? undefined : 'true'),
    'rx-bytes': (name, m) => whole(bytes(name, m, 'rx')),
    'rx-packets': (name, m) => whole(bytes(name, m, 'rx') / FRAME),
    'tx-bytes': (name, m) => whole(bytes(name, m, 'tx')),
    'tx-packets': (name, m) => whole(bytes(name, m, 'tx') / FRAME),
    inactive: (name, m) => flag(isInactive(name, m)),
    dynamic: () => 'false',
    disabled: () => 'false',
  },
});

/** Groups that somebody watches now: people change the channel. */
const watched = (m: DeviceMoment): readonly number[] =>
  Array.from({ length: proxyOf(m)?.groups ?? 0 }, (_, i) => i + 1).filter(
    (group) => (Math.floor(m.now / 420) + group * 5) % 4 !== 0,
  );

const forwarding = defineMenu<number>({
  path: '/routing/igmp-proxy/mfc',
  absent: withoutRouting,
  items: watched,
  columns: {
    '.id': (group) => itemId(group),
    group: (group) => `239.1.1.${group}`,
    source: () => '10.10.30.60',
    'upstream-interface': (_, m) => proxyOf(m)?.upstream,
    'downstream-interfaces': (_, m) => proxyOf(m)?.downstream.join(','),
    dynamic: () => 'true',
  },
});

const allPim = (m: DeviceMoment): readonly PimNeighbor[] => m.device.description.routing?.rare?.pim ?? [];

const pim = defineMenu<PimNeighbor>({
  path: '/routing/pimsm/neighbor',
  absent: (device: DeviceModel) => device.version.major < 7,
  items: (m) => present(m.device.seed, allPim(m), m),
  columns: {
    '.id': (one, m) => itemId(allPim(m).indexOf(one) + 1),
    instance: () => 'pim1',
    address: (one) => `${one.address}%${one.interface}`,
    priority: (one) => String(one.priority),
    timeout: (_, m) => `1m${15 + (Math.floor(m.now) % 30)}s`,
    // a flag is left out where it does not apply
    'designated-router': (one) => (one.isDesignated === true ? 'true' : undefined),
  },
});

export const multicastMenus: readonly AnyMenu[] = [interfaces, forwarding, pim];
