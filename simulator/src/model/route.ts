import type { RouteCounts } from './description.ts';
import type { DeviceModel, DeviceMoment } from './device.ts';
import { bgpState } from './routing.ts';

const KINDS = ['connect', 'static', 'bgp', 'ospf'] as const;
type Kind = (typeof KINDS)[number];

export interface Route {
  readonly kind: Kind;
  readonly number: number;
  readonly isIpv6: boolean;
  readonly isDefault: boolean;
  readonly state: 'active' | 'inactive' | 'disabled' | 'filtered';
}

/** First route of each family in the numbers of items. */
const FIRST = { ipv4: 0x8000_0000, ipv6: 0x8800_0000 } as const;

/** BGP routes come and go with the sessions, if those are modelled. */
function countsNow(m: DeviceMoment, counts: RouteCounts): RouteCounts {
  const peers = m.device.description.routing?.bgp?.filter(
    ({ disabled, isSilent }) => disabled !== true && isSilent !== true,
  );
  if (peers === undefined || counts.bgp === 0) return counts;
  const share = peers.reduce((sum, peer) => sum + bgpState(m.device.seed, peer, m).prefixes, 0);
  const whole = peers.reduce((sum, peer) => sum + peer.prefixes, 0);
  return { ...counts, bgp: Math.round((counts.bgp * share) / Math.max(1, whole)) };
}

/** Of four configured routes the first is the default route, the third is disabled and the fourth has no gateway. */
function stateOf(kind: Kind, at: number): Route['state'] {
  if (kind !== 'static' || at < 2) return 'active';
  return at === 2 ? 'disabled' : 'inactive';
}

const cache = new WeakMap<DeviceModel, Map<string, readonly Route[]>>();

export function routesOf(m: DeviceMoment, family: 'ipv4' | 'ipv6'): readonly Route[] {
  const { routes, routes6 } = m.device.description;
  const described = family === 'ipv4' ? routes : routes6;
  if (described === undefined) return [];
  const counts = countsNow(m, described);
  const key = KINDS.map((kind) => counts[kind]).join();
  let known = cache.get(m.device);
  if (known === undefined) cache.set(m.device, (known = new Map()));
  const before = known.get(`${family} ${key}`);
  if (before !== undefined) return before;
  const rows = KINDS.flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, at) => ({
      kind,
      isIpv6: family === 'ipv6',
      isDefault: kind === 'static' && at === 0,
      state: stateOf(kind, at),
    })),
  ).map((one, at) => ({ ...one, number: FIRST[family] + at + 1 }));
  if (known.size >= 4) known.clear();
  known.set(`${family} ${key}`, rows);
  return rows;
}

/** The number that IP-FORWARD-MIB has: of routes that are not disabled. */
export const countIpv4Routes = (m: DeviceMoment): number =>
  routesOf(m, 'ipv4').filter(({ state }) => state !== 'disabled').length;
