import type { DeviceModel } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';
import { ETHERNET_STATISTICS, isEthernet } from './interface.ts';

/** Boards without a switch chip do not have the menus (manual, page Switch Chip Features). */
const absent = (device: DeviceModel): boolean => device.description.switchChip === undefined;

const chips = defineMenu<DeviceModel>({
  path: '/interface/ethernet/switch',
  absent,
  items: (m) => [m.device],
  columns: {
    '.id': () => '*1',
    name: () => 'switch1',
    type: (d) => d.description.switchChip,
    'mirror-source': () => 'none',
    'mirror-target': () => 'none',
    'switch-all-ports': () => 'false',
    invalid: () => 'false',
  },
});

const ports = defineMenu<PortModel>({
  path: '/interface/ethernet/switch/port',
  absent,
  items: (m) => m.device.ports.filter(isEthernet),
  statistics: Object.keys(ETHERNET_STATISTICS),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    switch: () => 'switch1',
    'vlan-mode': () => 'disabled',
    'vlan-header': () => 'leave-as-is',
    'default-vlan-id': () => 'auto',
    invalid: () => 'false',
    running: (one, m) => flag(one.isUp(m)),
    ...ETHERNET_STATISTICS,
  },
});

export const switchMenus: readonly AnyMenu[] = [chips, ports];
