import { dateTime, decimal, duration, flag, itemId, whole } from '../../model/format.ts';
import type { Sensor } from '../../model/description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { boardLevel, isVirtual, licenseDay, softwareId, virtualLicense } from '../../model/license.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

const resource = singleton('/system/resource', {
  uptime: (d, m) => duration(d.uptime(m)),
  version: (d) => d.version.text,
  'build-time': (d) => d.description.buildTime,
  'factory-software': (d) => (d.version.major >= 7 ? '7.1' : '6.44.6'),
  'free-memory': (d, m) => whole(d.freeMemory(m)),
  'total-memory': (d) => whole(d.totalMemory()),
  cpu: (d) => d.description.cpu,
  'cpu-count': (d) => String(d.description.cores),
  'cpu-frequency': (d) => String(d.description.megahertz),
  'cpu-load': (d, m) => String(d.cpuLoad(m)),
  'free-hdd-space': (d, m) => whole(d.freeStorage(m)),
  'total-hdd-space': (d) => whole(d.totalStorage()),
  'write-sect-since-reboot': (d, m) => whole(d.uptime(m) / 47),
  'write-sect-total': (_, m) => whole(350_000 + m.now / 4_700),
  'bad-blocks': (d) => (isVirtual(d) ? undefined : '0'),
  'architecture-name': (d) => d.description.architecture,
  'board-name': (d) => d.description.board,
  platform: () => 'MikroTik',
});

const cores = defineMenu<number>({
  path: '/system/resource/cpu',
  items: (m) => Array.from({ length: m.device.description.cores }, (_, i) => i),
  columns: {
    '.id': (core) => itemId(core),
    cpu: (core) => `cpu${core}`,
    load: (core, m) => String(m.device.coreLoad(m, core)),
    irq: (core, m) => String(Math.floor(m.device.coreLoad(m, core) / 6)),
    disk: () => '0',
  },
});

const identity = singleton('/system/identity', { name: (d) => d.identity });

const onBoard =
  (read: (device: DeviceModel) => string | undefined) =>
  (device: DeviceModel): string | undefined =>
    isVirtual(device) ? undefined : read(device);

const routerboard = singleton('/system/routerboard', {
  routerboard: (d) => flag(!isVirtual(d)),
  'board-name': onBoard((d) => (d.version.major >= 7 ? d.description.board : undefined)),
  model: onBoard((d) => d.description.model),
  revision: onBoard((d) => (d.description.model.startsWith('CRS') ? 'r2' : undefined)),
  'serial-number': onBoard((d) => d.description.serial),
  'firmware-type': onBoard((d) => d.description.architecture),
  'factory-firmware': onBoard((d) => (d.version.major >= 7 ? '7.1' : '6.44.6')),
  'current-firmware': onBoard((d) => d.description.firmware ?? d.version.number),
  'upgrade-firmware': onBoard((d) => d.version.number),
});

const license = singleton('/system/license', {
  'software-id': onBoard(softwareId),
  nlevel: (d) => boardLevel(d)?.toString(),
  features: onBoard(() => ''),
  'system-id': (d) => (isVirtual(d) ? softwareId(d) : undefined),
  level: (d) => virtualLicense(d)?.level,
  'next-renewal-at': (d) => licenseDay(d, 'renewsIn'),
  'deadline-at': (d) => licenseDay(d, 'endsIn'),
  'limited-upgrades': (d) => (isVirtual(d) ? 'false' : undefined),
});

interface Package {
  readonly name: string;
  readonly number: number;
  readonly installed: boolean;
}

/** From 7.18 on the list includes packages available for installation (RouterOS changelog). */
const NOT_INSTALLED = ['calea', 'gps', 'ups', 'user-manager'];

const packages = defineMenu<Package>({
  path: '/system/package',
  items: (m) => {
    const installed = m.device.description.packages.map((name, i) => ({
      name,
      number: i + 1,
      installed: true,
    }));
    if (!isAtLeast(m.device.version, 7, 18)) return installed;
    const missing = NOT_INSTALLED.filter((name) => !m.device.description.packages.includes(name));
    const rest = missing.map((name, i) => ({
      name,
      number: installed.length + 1 + i,
      installed: false,
    }));
    return [...installed, ...rest];
  },
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    version: (one, m) => (one.installed ? m.device.version.number : ''),
    'build-time': (one, m) => (one.installed ? m.device.description.buildTime : undefined),
    scheduled: () => '',
    size: (_, m) => (isAtLeast(m.device.version, 7, 18) ? '12100625' : undefined),
    available: (one, m) => (isAtLeast(m.device.version, 7, 18) ? flag(!one.installed) : undefined),
    disabled: (one) => flag(!one.installed),
  },
});

/** The last two only after a check since boot. */
const update = singleton('/system/package/update', {
  channel: (d) => d.version.channel,
  'installed-version': (d) => d.version.number,
  'latest-version': (d) => d.description.equipment?.latestVersion,
  status: (d) =>
    d.description.equipment?.latestVersion === undefined ? undefined : 'New version is available',
});

const flat = (name: string) => (sensors: readonly Sensor[] | undefined) =>
  sensors?.find((one) => one.name === name);

function healthValue(sensor: Sensor, m: DeviceMoment): string {
  if (sensor.kind === '') return m.device.sensorState(sensor, m);
  const value = m.device.sensor(sensor, m);
  return sensor.kind === 'V' || sensor.kind === 'A' || sensor.kind === 'W'
    ? decimal(value, 1)
    : String(Math.round(value));
}

const HEALTH_6 = [
  'voltage',
  'current',
  'temperature',
  'cpu-temperature',
  'power-consumption',
  'fan1-speed',
  'psu1-state',
];

/** v6: one row with a property per sensor. */
const health6 = singleton(
  '/system/health',
  Object.fromEntries(
    HEALTH_6.map((name) => [
      name,
      (d, m) => {
        const sensor = flat(name)(d.description.health);
        return sensor === undefined ? undefined : healthValue(sensor, m);
      },
    ]),
  ),
  { absent: (device) => device.version.major >= 7 },
);

/** v7: one row per sensor. */
const health7 = defineMenu<Sensor>({
  path: '/system/health',
  isSettings: true,
  absent: (device) => device.version.major < 7,
  items: (m) => m.device.description.health ?? [],
  columns: {
    '.id': (sensor, m) => itemId((m.device.description.health ?? []).indexOf(sensor) + 13),
    name: (sensor) => sensor.name,
    value: (sensor, m) => healthValue(sensor, m),
    type: (sensor) => sensor.kind,
  },
});

const clock = singleton('/system/clock', {
  time: (_, m) => new Date(m.now * 1000).toISOString().slice(11, 19),
  date: (d, m) => dateTime(m.now, d.version).split(' ')[0],
  'time-zone-autodetect': (d) => (d.version.major >= 7 ? 'true' : 'yes'),
  'time-zone-name': () => 'Etc/UTC',
  'gmt-offset': () => '+00:00',
  'dst-active': () => 'false',
});

export const systemMenus: readonly AnyMenu[] = [
  resource,
  cores,
  identity,
  routerboard,
  license,
  packages,
  update,
  health6,
  health7,
  clock,
];
