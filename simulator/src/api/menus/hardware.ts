import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { diskBytes, diskFree, diskTraffic } from '../../model/disk.ts';
import type { DiskDescription, HardwareDescription } from '../../model/equipment.ts';
import { duration, flag, itemId, whole } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

// Disks, parts of the flash, devices on the buses and interrupts.

const disks = (m: DeviceMoment): readonly DiskDescription[] => m.device.description.equipment?.disks ?? [];

const hot = (one: DiskDescription, text: string): string | undefined =>
  one.temperature === undefined ? undefined : text;

/** ext4 makes an inode for each 16 KiB. */
const BYTES_OF_AN_INODE = 16_384;

const disk = defineMenu<DiskDescription>({
  path: '/disk',
  absent: (device) => device.version.major < 7,
  items: disks,
  statistics: [
    'io-errors',
    'read-ops',
    'write-ops',
    'read-bytes',
    'write-bytes',
    'read-time',
    'write-time',
    'active-time',
    'wait-time',
    'in-flight-ops',
  ],
  columns: {
    '.id': (one, m) => itemId(disks(m).indexOf(one) + 1),
    slot: (one) => one.slot,
    type: () => 'hardware',
    parent: () => 'none',
    model: (one) => one.model,
    serial: (one) => one.serial,
    interface: (one) => one.bus,
    fs: () => 'ext4',
    'fs-uuid': (one) => `${one.serial.toLowerCase()}-0001`,
    'mount-point': (one) => one.slot,
    size: (one) => whole(diskBytes(one)),
    free: (one, m) => whole(diskFree(one, m)),
    'total-inodes': (one) => whole(diskBytes(one) / BYTES_OF_AN_INODE),
    'free-inodes': (one, m) => whole(diskFree(one, m) / BYTES_OF_AN_INODE),
    temperature: (one, m) =>
      one.temperature === undefined
        ? undefined
        : String(Math.round(one.temperature + 3 * drift(m.device.seed + 91, m.now, 3_600))),
    'percentage-used': (one) => hot(one, '4'),
    'available-spare': (one) => hot(one, '100'),
    'available-spare-threshold': (one) => hot(one, '10'),
    'critical-warning': (one) => hot(one, ''),
    'power-on-time': (one, m) => hot(one, duration(20_000_000 + m.now - m.boot)),
    'power-cycles': (one) => hot(one, '14'),
    'unsafe-shutdowns': (one) => hot(one, '3'),
    'io-errors': () => '0',
    'read-ops': (one, m) => whole(diskTraffic(one, m, 'read') / 4096),
    'write-ops': (one, m) => whole(diskTraffic(one, m, 'write') / 4096),
    'read-bytes': (one, m) => whole(diskTraffic(one, m, 'read')),
    'write-bytes': (one, m) => whole(diskTraffic(one, m, 'write')),
    'read-time': (one, m) => duration(diskTraffic(one, m, 'read') / 40_000_000),
    'write-time': (one, m) => duration(diskTraffic(one, m, 'write') / 20_000_000),
    'active-time': (one, m) => duration(diskTraffic(one, m, 'write') / 15_000_000),
    'wait-time': (one, m) => duration(diskTraffic(one, m, 'write') / 10_000_000),
    'in-flight-ops': () => '0',
    'block-device': () => 'true',
    mounted: () => 'true',
    disabled: () => 'false',
  },
});

interface Partition {
  readonly version: string;
  readonly number: number;
}

const PARTITION = 64 * 1_048_576;

const partitions = defineMenu<Partition>({
  path: '/partitions',
  absent: (device) => device.description.equipment?.partitions === undefined,
  items: (m) =>
    (m.device.description.equipment?.partitions ?? []).map((version, number) => ({ version, number })),
  columns: {
    '.id': ({ number }) => itemId(number),
    name: ({ number }) => `part${number}`,
    'fallback-to': ({ number }) => (number === 0 ? 'part1' : 'next'),
    version: ({ version }) => `RouterOS v${version}`,
    size: () => String(PARTITION),
    active: ({ number }) => flag(number === 0),
    running: ({ number }) => flag(number === 0),
  },
});

const parts =
  (bus?: HardwareDescription['bus']) =>
  (m: DeviceMoment): readonly HardwareDescription[] =>
    (m.device.description.equipment?.hardware ?? []).filter((one) => bus === undefined || one.bus === bus);

const partColumns = {
  '.id': (one: HardwareDescription, m: DeviceMoment) => itemId(parts()(m).indexOf(one) + 1),
  vendor: (one: HardwareDescription) => one.vendor,
  name: (one: HardwareDescription) => one.name,
  'serial-number': (one: HardwareDescription) => one.serial ?? '',
  'vendor-id': (one: HardwareDescription) => one.vendorId,
  'device-id': (one: HardwareDescription) => one.deviceId,
};

/** From 7.20 on one menu for all buses. */
const hasOneMenu = (device: DeviceModel): boolean => isAtLeast(device.version, 7, 20);

const hardware = defineMenu<HardwareDescription>({
  path: '/system/resource/hardware',
  absent: (device) => !hasOneMenu(device),
  items: parts(),
  columns: { ...partColumns, location: (one) => one.location, type: (one) => one.bus },
});

const ofBus = (bus: HardwareDescription['bus']): AnyMenu =>
  defineMenu<HardwareDescription>({
    path: `/system/resource/${bus}`,
    absent: hasOneMenu,
    items: parts(bus),
    columns: { ...partColumns, device: (one) => one.location },
  });

const irq = defineMenu<number>({
  path: '/system/resource/irq',
  items: (m) => Array.from({ length: 3 + m.device.description.cores }, (_, i) => i),
  columns: {
    '.id': (number) => itemId(number + 1),
    irq: (number) => String(20 + number),
    users: (number) => (number === 0 ? 'timer' : `ether${number}`),
    cpu: () => 'auto',
    'active-cpu': (number, m) => String(number % m.device.description.cores),
    count: (number, m) => whole((m.now - m.boot) * (250 + 97 * number)),
    'read-only': (number) => flag(number === 0),
  },
});

export const hardwareMenus: readonly AnyMenu[] = [
  disk,
  partitions,
  hardware,
  ofBus('pci'),
  ofBus('usb'),
  irq,
];
