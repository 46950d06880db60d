import type { DeviceModel } from '../../model/device.ts';
import { drift } from '../../model/random.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const without = (device: DeviceModel): boolean => device.description.equipment?.ptpPort === undefined;
const CLOCK = '02:00:5E:FF:FE:00:00:01';
const MASTER = '02:00:5E:FF:FE:00:00:99';
const NAME = 'ptp1';

const ptp = defineMenu<DeviceModel>({
  path: '/system/ptp',
  absent: without,
  items: (m) => [m.device],
  columns: {
    '.id': () => '*1',
    name: () => NAME,
    profile: () => 'default',
    priority1: () => 'auto',
    priority2: () => '128',
    inactive: () => 'false',
    disabled: () => 'false',
  },
  monitors: {
    monitor: {
      selectors: ['numbers'],
      name: () => NAME,
      id: () => '*1',
      columns: {
        name: () => NAME,
        'clock-id': () => CLOCK,
        priority1: () => '128',
        priority2: () => '128',
        'i-am-gm': () => 'no',
        'gm-clock-id': () => MASTER,
        'gm-priority1': () => '30',
        'gm-priority2': () => '128',
        'master-clock-id': () => MASTER,
        'slave-port': (d) => d.description.equipment?.ptpPort,
        'freq-drift': (d, m) => String(Math.round(2_690 + 40 * drift(d.seed + 95, m.now, 900))),
        offset: (d, m) => String(Math.round(25 * drift(d.seed + 96, m.now, 60))),
        'slave-port-delay': (d, m) => String(Math.round(306 + 3 * drift(d.seed + 97, m.now, 600))),
      },
    },
  },
});

const status = defineMenu<DeviceModel>({
  path: '/system/ptp/status',
  absent: without,
  items: (m) => [m.device],
  columns: {
    interface: (d) => d.description.equipment?.ptpPort,
    state: () => 'slave',
    delay: (d, m) => String(Math.round(306 + 3 * drift(d.seed + 97, m.now, 600))),
    'neigh-freq-drift': (d, m) => String(Math.round(1_700 + 20 * drift(d.seed + 98, m.now, 900))),
    'port-nr': () => '1',
    'as-capable': () => 'false',
  },
});

export const ptpMenus: readonly AnyMenu[] = [ptp, status];
