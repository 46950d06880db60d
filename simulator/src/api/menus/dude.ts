import type { DeviceModel } from '../../model/device.ts';
import { singleton, type AnyMenu } from '../menu.ts';

/** It is stopped every night while its database is packed. */
const PACKED_AFTER = 7_200;
const PACKED_FOR = 300;
const DAY = 86_400;

const isPacking = (seconds: number): boolean => {
  const today = seconds % DAY;
  return today >= PACKED_AFTER && today < PACKED_AFTER + PACKED_FOR;
};

const dude = singleton(
  '/dude',
  {
    enabled: () => 'true',
    'data-directory': () => 'dude',
    status: (_, m) => (isPacking(m.now) ? 'stopped' : 'running'),
  },
  { absent: (device: DeviceModel) => !device.description.packages.includes('dude') },
);

export const dudeMenus: readonly AnyMenu[] = [dude];
