import type { AdList } from '../../model/ip-description.ts';
import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import { itemId, whole } from '../../model/format.ts';
import { drift } from '../../model/random.ts';
import { loadBetween } from '../../model/traffic.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, singleton, type AnyMenu } from '../menu.ts';

const DEFAULT_SERVERS = ['192.0.2.53'];

const dns = singleton('/ip/dns', {
  servers: (d) => (d.description.ip?.dns?.servers ?? DEFAULT_SERVERS).join(),
  'dynamic-servers': (d) => (d.description.ip?.dhcpClients ?? []).map(({ gateway }) => gateway).join(),
  'use-doh-server': (d) => d.description.ip?.dns?.doh ?? '',
  'verify-doh-cert': () => 'false',
  'allow-remote-requests': () => 'true',
  'cache-size': (d) => String(d.description.ip?.dns?.cacheKiB ?? 2048),
  'cache-max-ttl': () => '1w',
  'cache-used': (d, m) =>
    whole((d.description.ip?.dns?.cacheKiB ?? 2048) * (0.3 + 0.12 * drift(d.seed, m.now, 5_000))),
});

interface StaticEntry {
  readonly number: number;
}

const statics = defineMenu<StaticEntry>({
  path: '/ip/dns/static',
  items: (m) =>
    Array.from({ length: m.device.description.ip?.dns?.staticEntries ?? 0 }, (_, i) => ({ number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one) => `host${one.number}.example`,
    address: (one) => `10.10.30.${one.number}`,
    type: (_, m) => (m.device.version.major < 7 ? undefined : 'A'),
    ttl: () => '1d',
    dynamic: () => 'false',
    disabled: () => 'false',
  },
});

/** Queries of a mean hour that are on a list. */
const MATCHES_PER_SECOND = 0.4;

interface Listed extends AdList {
  readonly number: number;
}

const adLists = defineMenu<Listed>({
  path: '/ip/dns/adlist',
  absent: (device: DeviceModel) => !isAtLeast(device.version, 7, 15),
  items: (m) => (m.device.description.ip?.dns?.adLists ?? []).map((list, i) => ({ ...list, number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    url: (one) => one.url,
    'ssl-verify': () => 'true',
    'match-count': (one, m: DeviceMoment) =>
      whole(loadBetween(m.device.seed + one.number, m.boot, m.now) * MATCHES_PER_SECOND),
    'name-count': (one) => String(one.names),
    disabled: () => 'false',
  },
});

export const dnsMenus: readonly AnyMenu[] = [dns, statics, adLists];
