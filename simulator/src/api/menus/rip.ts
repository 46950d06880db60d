import type { DeviceMoment } from '../../model/device.ts';
import { duration, itemId, whole } from '../../model/format.ts';
import { neighborLink, present, type RipNeighbor } from '../../model/rare-routing.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import { withoutRouting } from './routing.ts';

const all = (m: DeviceMoment): readonly RipNeighbor[] => m.device.description.routing?.rare?.rip ?? [];

/** Seconds between two updates. */
const UPDATE = 30;

const updates = (one: RipNeighbor, m: DeviceMoment): number =>
  Math.floor(neighborLink(m.device.seed, one, m).upSeconds / UPDATE);

const neighbor = defineMenu<RipNeighbor>({
  path: '/routing/rip/neighbor',
  absent: withoutRouting,
  items: (m) => present(m.device.seed, all(m), m),
  columns: {
    '.id': (one, m) => itemId(all(m).indexOf(one) + 1),
    instance: () => 'rip-village',
    address: (one) => `${one.address}%${one.interface}`,
    routes: (one, m) => String(one.routes + (Math.floor(m.now / 700) % 3)),
    'packets-total': (one, m) => whole(updates(one, m)),
    'packets-bad': (one, m) => whole(updates(one, m) / 4_000),
    'entries-bad': (one, m) => whole(updates(one, m) / 2_500),
    'last-update': (_, m) => duration(m.now % UPDATE),
    dynamic: () => 'true',
  },
});

export const ripMenus: readonly AnyMenu[] = [neighbor];
