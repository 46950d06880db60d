import type { DeviceMoment } from '../../model/device.ts';
import { duration, flag, itemId, whole } from '../../model/format.ts';
import { guestsOf, type GuestModel } from '../../model/remote.ts';
import type { HotspotServer } from '../../model/remote-description.ts';
import { hashText, macAddress } from '../../model/random.ts';
import { loadAt, loadBetween } from '../../model/traffic.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const hotspotOf = (m: DeviceMoment): HotspotServer | undefined => m.device.description.remote?.hotspot;
const serverName = (_: unknown, m: DeviceMoment): string | undefined => hotspotOf(m)?.name;

const servers = defineMenu<HotspotServer>({
  path: '/ip/hotspot',
  items: (m) => [hotspotOf(m) ?? []].flat(),
  columns: {
    '.id': () => '*1',
    name: (one) => one.name,
    interface: (one) => one.interface,
    'address-pool': () => 'hs-pool',
    profile: () => 'hsprof1',
    'idle-timeout': () => '5m',
    'addresses-per-mac': () => '2',
    'proxy-status': () => 'running',
    invalid: () => 'false',
    HTTPS: () => 'false',
    disabled: () => 'false',
  },
});

const limit = (bytes: number | undefined): string | undefined =>
  bytes === undefined ? undefined : whole(bytes);

export const onlineGuests = (m: DeviceMoment): readonly GuestModel[] =>
  guestsOf(m.device).filter((guest) => guest.stay(m).online);

const active = defineMenu<GuestModel>({
  path: '/ip/hotspot/active',
  items: onlineGuests,
  columns: {
    '.id': (guest) => itemId(guest.number),
    server: serverName,
    user: (guest) => guest.user,
    address: (guest) => guest.address,
    'mac-address': (guest) => guest.mac,
    'login-by': (guest) => guest.loginBy,
    uptime: (guest, m) => duration(m.now - guest.stay(m).since),
    'idle-time': (_, m) => duration(m.now % 40),
    // only a trial ends by itself
    'session-time-left': (guest, m) =>
      guest.loginBy === 'trial' ? duration(86_400 - (m.now - guest.stay(m).since)) : undefined,
    'bytes-in': (guest, m) => whole(guest.bytes(m, 'rx')),
    'bytes-out': (guest, m) => whole(guest.bytes(m, 'tx')),
    'packets-in': (guest, m) => whole(guest.bytes(m, 'rx') / 200),
    'packets-out': (guest, m) => whole(guest.bytes(m, 'tx') / 1_100),
    'limit-bytes-in': (_, m) => limit(hotspotOf(m)?.limits?.[0]),
    'limit-bytes-out': (_, m) => limit(hotspotOf(m)?.limits?.[1]),
    // a trial is of so many bytes in both directions
    'limit-bytes-total': (guest, m) =>
      guest.loginBy === 'trial' ? limit(hotspotOf(m)?.limits?.[0]) : undefined,
    radius: () => 'false',
    blocked: () => 'false',
  },
});

const hosts = defineMenu<GuestModel>({
  path: '/ip/hotspot/host',
  items: (m) => guestsOf(m.device).filter((guest) => guest.isHost(m)),
  columns: {
    '.id': (guest) => itemId(guest.number),
    'mac-address': (guest) => guest.mac,
    address: (guest) => guest.address,
    server: serverName,
    authorized: (guest, m) => flag(guest.stay(m).online),
    bypassed: () => 'false',
    'found-by': () => 'DHCP',
  },
});

const accounts = defineMenu<number>({
  path: '/ip/hotspot/user',
  items: (m) => Array.from({ length: hotspotOf(m)?.accounts ?? 0 }, (_, i) => i),
  columns: {
    '.id': itemId,
    name: (number) => (number === 0 ? 'default-trial' : `guest${String(number).padStart(3, '0')}`),
    profile: () => 'default',
    dynamic: () => 'false',
    disabled: (number) => flag(number % 20 === 19),
  },
});

interface Kid {
  readonly name: string;
  readonly number: number;
}

const kids = (m: DeviceMoment): readonly Kid[] =>
  (m.device.description.remote?.kids ?? []).map((name, i) => ({ name, number: i + 1 }));

/** Nothing from nine in the evening to seven in the morning, UTC. */
const isNight = (m: DeviceMoment): boolean => {
  const hour = Math.floor(m.now / 3_600) % 24;
  return hour >= 21 || hour < 7;
};

const users = defineMenu<Kid>({
  path: '/ip/kid-control',
  items: kids,
  columns: {
    '.id': (kid) => itemId(kid.number),
    name: (kid) => kid.name,
    disabled: () => 'false',
    paused: () => 'false',
    blocked: (_, m) => flag(isNight(m)),
    'rate-limited': () => 'false',
  },
});

interface Gadget {
  readonly kid: Kid;
  readonly kind: string;
  readonly seed: number;
  readonly number: number;
}

const RATE = 40_000;

const gadgets = defineMenu<Gadget>({
  path: '/ip/kid-control/device',
  items: (m) =>
    kids(m).flatMap((kid) =>
      ['phone', 'tablet'].map((kind, i) => ({
        kid,
        kind,
        seed: hashText(m.device.seed, kid.name + kind),
        number: 2 * kid.number + i,
      })),
    ),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => `${one.kid.name} ${one.kind}`,
    'mac-address': (one) => macAddress(one.seed, 1),
    user: (one) => one.kid.name,
    'ip-address': (one) => `192.168.88.${100 + one.number}`,
    activity: () => 'example.org',
    'rate-down': (one, m) => (isNight(m) ? '0' : whole(8 * RATE * loadAt(one.seed, m.now))),
    'rate-up': (one, m) => (isNight(m) ? '0' : whole(RATE * loadAt(one.seed, m.now))),
    'bytes-down': (one, m) => whole(RATE * loadBetween(one.seed, m.boot, m.now)),
    'bytes-up': (one, m) => whole((RATE / 8) * loadBetween(one.seed, m.boot, m.now)),
    'idle-time': (_, m) => duration(m.now % 50),
    blocked: (_, m) => flag(isNight(m)),
    limited: () => 'false',
    inactive: () => 'false',
    dynamic: () => 'false',
    disabled: () => 'false',
  },
});

export const guestMenus: readonly AnyMenu[] = [servers, active, hosts, accounts, users, gadgets];
