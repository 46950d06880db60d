import type { DeviceMoment } from '../../model/device.ts';
import { bytesOf, dateTime, itemId } from '../../model/format.ts';
import { leasesAt } from '../../model/lease.ts';
import { mix, pick } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

interface Entry {
  readonly number: number;
  readonly time: number;
  readonly topics: string;
  readonly message: string;
}

/** Rows of the buffer `memory` that are kept. */
const KEPT = 100;
const EVERY_SECONDS = 97;
/** On a device without clients or links that fail, little more happens than a daily login. */
const QUIET_SECONDS = 86_400;

const interval = ({ description, subscribers }: DeviceMoment['device']): number =>
  subscribers.length > 0 ||
  description.dhcp !== undefined ||
  description.interfaces.some(({ flap, wireless }) => flap !== undefined || wireless !== undefined)
    ? EVERY_SECONDS
    : QUIET_SECONDS;

type Event = (m: DeviceMoment, salt: number) => readonly [topics: string, message: string] | undefined;

/** Things that happen on a device that has what they are about. */
const EVENTS: readonly Event[] = [
  (m) => {
    const user = m.device.description.users[0]?.name ?? 'admin';
    return ['system,info,account', `user ${user} logged in from 10.10.100.5 via api`];
  },
  (m) => {
    const user = m.device.description.users[0]?.name ?? 'admin';
    return ['system,info,account', `user ${user} logged out from 10.10.100.5 via api`];
  },
  (m, salt) => {
    const leases = leasesAt(m);
    if (leases.length === 0) return undefined;
    const lease = pick(m.device.seed, salt, leases);
    return ['dhcp,info', `${lease.server.name} assigned ${lease.address} for ${lease.mac} ${lease.host}`];
  },
  (m, salt) => {
    if (m.device.subscribers.length === 0) return undefined;
    const one = pick(m.device.seed, salt, m.device.subscribers);
    return ['pppoe,ppp,info', `${one.name}: authenticated`];
  },
  (m, salt) => {
    const port = m.device.ports.find((one) => one.description.flap !== undefined);
    if (port === undefined) return undefined;
    return ['interface,info', `${port.name} link ${salt % 2 === 0 ? 'down' : 'up'}`];
  },
  () => ['system,error,critical', 'login failure for user root from 203.0.113.77 via ssh'],
];

function entryAt(m: DeviceMoment, number: number): Entry {
  const salt = mix(m.device.seed, number);
  const order = EVENTS.map((_, i) => EVENTS[(salt + i) % EVENTS.length]);
  const [topics, message] = order.map((event) => event?.(m, salt)).find((found) => found !== undefined) ?? [
    'system,info',
    'device changed',
  ];
  return { number, time: number * interval(m.device), topics, message: bytesOf(message) };
}

/** The first entry of a log; RouterOS 6 words it otherwise. */
function bootEntry(m: DeviceMoment, number: number): Entry {
  const verb = m.device.version.major >= 7 ? 'rebooted' : 'was rebooted';
  const message = `router ${verb} without proper shutdown, probably power outage`;
  return { number, time: m.boot, topics: 'system,error,critical', message };
}

function entries(m: DeviceMoment): readonly Entry[] {
  const every = interval(m.device);
  const last = Math.floor(m.now / every);
  const afterBoot = Math.ceil(m.boot / every);
  const first = Math.max(last - KEPT + 1, afterBoot);
  const since = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => entryAt(m, first + i));
  return first > afterBoot ? since : [bootEntry(m, afterBoot - 1), ...since];
}

const log = defineMenu<Entry>({
  path: '/log',
  items: entries,
  columns: {
    '.id': (one) => itemId(one.number % 0x100_0000),
    time: (one, m) => dateTime(one.time, m.device.version),
    topics: (one) => one.topics,
    message: (one) => one.message,
    buffer: (_, m) => (isAtLeast(m.device.version, 7, 13) ? 'memory' : undefined),
  },
});

interface StoredFile {
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly size: number | undefined;
  readonly time: number;
}

const DAY = 86_400;
const BACKUPS = 3;

/** A process crashes on old, small devices; the report of the time before keeps another name. */
const CRASH_EVERY_DAYS = 40;

function crashReports(m: DeviceMoment): StoredFile[] {
  if (m.device.description.memoryMiB > 64) return [];
  const last = m.now - (m.now % (CRASH_EVERY_DAYS * DAY));
  return ['autosupout.rif', 'autosupout.old.rif'].map((name, before) => ({
    number: 0x2000 + before,
    name,
    type: '.rif file',
    size: 400_000 + (mix(m.device.seed, before) % 90_000),
    time: last - before * CRASH_EVERY_DAYS * DAY,
  }));
}

/** A skins folder, the last automatic backups and the export of each, crash reports. */
function files(m: DeviceMoment): readonly StoredFile[] {
  const today = Math.floor(m.now / DAY) * DAY + 3 * 3600;
  const found: StoredFile[] = [
    { number: 1, name: 'skins', type: 'directory', size: undefined, time: m.boot },
  ];
  for (let day = 0; day < BACKUPS; day++) {
    const time = today - (day + 1) * DAY;
    const name = `auto-${new Date(time * 1000).toISOString().slice(0, 10)}`;
    const number = 2 + (Math.floor(time / DAY) % 0x1000) * 2;
    const size = 40_000 + (mix(m.device.seed, number) % 30_000);
    found.push({ number, name: `${name}.backup`, type: 'backup', size, time });
    found.push({ number: number + 1, name: `${name}.rsc`, type: 'script', size: size >> 2, time });
  }
  return [...found, ...crashReports(m)];
}

const file = defineMenu<StoredFile>({
  path: '/file',
  items: files,
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => one.name,
    type: (one) => one.type,
    size: (one) => (one.size === undefined ? undefined : String(one.size)),
    // The property was renamed with 7.13.
    'creation-time': (one, m) =>
      isAtLeast(m.device.version, 7, 13) ? undefined : dateTime(one.time, m.device.version),
    'last-modified': (one, m) =>
      isAtLeast(m.device.version, 7, 13) ? dateTime(one.time, m.device.version) : undefined,
  },
});

export const logAndFileMenus: readonly AnyMenu[] = [log, file];
