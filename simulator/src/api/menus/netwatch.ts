import type { WatchedHost } from '../../model/ip-description.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { dateTime, duration, durationUs, flag, itemId } from '../../model/format.ts';
import { linkAt, type LinkHistory } from '../../model/presence.ts';
import { drift, hashText } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

interface Watched {
  readonly entry: WatchedHost;
  readonly number: number;
}

const PACKETS = 10;

const seedOf = ({ entry, number }: Watched): number => hashText(number, entry.host);

/** Always down since the device started, or down for a while as its description says. */
function historyOf(one: Watched, m: DeviceMoment): LinkHistory {
  const { down } = one.entry;
  const flap = typeof down === 'object' ? down : undefined;
  const history = linkAt(seedOf(one), flap, m.now, m.boot);
  return down === 'always' ? { ...history, up: false, lastDown: m.boot, upSeconds: 0 } : history;
}

const tests = (one: Watched, seconds: number): string =>
  String(Math.floor(seconds / one.entry.intervalSeconds));

const enabled =
  (read: ReadColumn<Watched>): ReadColumn<Watched> =>
  (one, m) =>
    one.entry.disabled === true ? undefined : read(one, m);

const from = (minor: number, read: ReadColumn<Watched>): ReadColumn<Watched> =>
  enabled((one, m) => (isAtLeast(m.device.version, 7, minor) ? read(one, m) : undefined));

const ofProbe = (probes: readonly string[], read: ReadColumn<Watched>): ReadColumn<Watched> =>
  from(4, (one, m) => (probes.includes(one.entry.probe) ? read(one, m) : undefined));

/** Lost packets of the last test: none of a host that is down answers. */
function lost(one: Watched, m: DeviceMoment): number {
  if (!historyOf(one, m).up) return PACKETS;
  const share = (one.entry.loss ?? 0) * (1 + drift(seedOf(one), m.now, 700));
  return Math.min(PACKETS, Math.round(share * PACKETS));
}

const microseconds = (one: Watched, m: DeviceMoment, factor: number): number =>
  Math.round(one.entry.milliseconds * 1000 * factor * (1 + 0.2 * drift(seedOf(one), m.now, 300)));

const answered = (probes: readonly string[], factor: number): ReadColumn<Watched> =>
  ofProbe(probes, (one, m) => (historyOf(one, m).up ? durationUs(microseconds(one, m, factor)) : undefined));

const ICMP = ['icmp'];
const HTTP = ['http-get', 'https-get'];

const netwatch = defineMenu<Watched>({
  path: '/tool/netwatch',
  items: (m) => (m.device.description.ip?.netwatch ?? []).map((entry, i) => ({ entry, number: i + 1 })),
  columns: {
    '.id': (one) => itemId(one.number),
    name: (one, m) => (isAtLeast(m.device.version, 7, 14) ? (one.entry.name ?? '') : undefined),
    host: (one) => one.entry.host,
    type: (one, m) => (isAtLeast(m.device.version, 7, 4) ? one.entry.probe : undefined),
    port: ofProbe(['tcp-conn', ...HTTP], (one) =>
      one.entry.port === undefined ? undefined : String(one.entry.port),
    ),
    interval: (one) => duration(one.entry.intervalSeconds),
    timeout: () => '3s',
    status: (one, m) => (one.entry.disabled === true ? 'unknown' : historyOf(one, m).up ? 'up' : 'down'),
    since: enabled((one, m) => {
      const { up, lastUp, lastDown } = historyOf(one, m);
      return dateTime(up ? lastUp : (lastDown ?? m.boot), m.device.version);
    }),
    'done-tests': from(4, (one, m) => tests(one, m.now - m.boot)),
    'failed-tests': from(4, (one, m) => tests(one, m.now - m.boot - historyOf(one, m).upSeconds)),
    'sent-count': ofProbe(ICMP, () => String(PACKETS)),
    'response-count': ofProbe(ICMP, (one, m) => String(PACKETS - lost(one, m))),
    'loss-count': ofProbe(ICMP, (one, m) => String(lost(one, m))),
    'loss-percent': ofProbe(ICMP, (one, m) => String((100 * lost(one, m)) / PACKETS)),
    'rtt-avg': answered(ICMP, 1),
    'rtt-min': answered(ICMP, 0.8),
    'rtt-max': answered(ICMP, 1.4),
    'rtt-jitter': answered(ICMP, 0.6),
    'rtt-stdev': answered(ICMP, 0.1),
    'tcp-connect-time': answered(['tcp-conn', ...HTTP], 1),
    'http-status-code': ofProbe(HTTP, (one, m) => (historyOf(one, m).up ? '200' : '503')),
    'http-resp-time': answered(HTTP, 3),
    disabled: (one) => flag(one.entry.disabled === true),
    comment: (one) => one.entry.comment,
  },
});

export const netwatchMenus: readonly AnyMenu[] = [netwatch];
