import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import { type IsisNeighbor, present } from '../../model/rare-routing.ts';
import { hashText, macAddress } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const absent = (device: DeviceModel): boolean => !isAtLeast(device.version, 7, 13);
const isisOf = (m: DeviceMoment) => m.device.description.routing?.rare?.isis;
const all = (m: DeviceMoment): readonly IsisNeighbor[] => isisOf(m)?.neighbors ?? [];
const here = (m: DeviceMoment): readonly IsisNeighbor[] => present(m.device.seed, all(m), m);

const neighbor = defineMenu<IsisNeighbor>({
  path: '/routing/isis/neighbor',
  absent,
  items: here,
  columns: {
    '.id': (one, m) => itemId(all(m).indexOf(one) + 1),
    instance: (_, m) => isisOf(m)?.instance,
    interface: (one) => one.interface,
    'level-type': (one) => one.level,
    snpa: (one) => macAddress(hashText(1, one.systemId), 4),
    srcid: (one) => one.systemId,
    state: (one) => (one.isInitial === true ? 'init' : 'up'),
    dynamic: () => 'true',
  },
});

/** The second one was only tried. */
const instance = defineMenu<string>({
  path: '/routing/isis/instance',
  absent,
  items: (m) => {
    const isis = isisOf(m);
    return isis === undefined ? [] : [isis.instance, `${isis.instance}-test`];
  },
  columns: {
    '.id': (name, m) => itemId(name === isisOf(m)?.instance ? 1 : 2),
    name: (name) => name,
    afi: () => 'ip',
    areas: () => '49.0001',
    'system-id': () => '0000.0000.0020',
    inactive: () => 'false',
    disabled: (name, m) => flag(name !== isisOf(m)?.instance),
  },
});

/** One of its own, and those of the routers behind each neighbour. */
const LSPS_BEHIND = 4;

const lsp = defineMenu<number>({
  path: '/routing/isis/lsp',
  absent,
  items: (m) =>
    isisOf(m) === undefined ? [] : Array.from({ length: 1 + here(m).length * LSPS_BEHIND }, (_, i) => i),
  columns: {
    instance: (_, m) => isisOf(m)?.instance,
    'level-type': () => 'l2',
    lsp: (number) => `0000.0000.${String(20 + number).padStart(4, '0')}.00-00`,
    sequence: (number, m) => String(1 + Math.floor((m.now - m.boot) / 900) + number),
  },
});

export const isisMenus: readonly AnyMenu[] = [neighbor, instance, lsp];
