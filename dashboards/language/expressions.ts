import type { InterfaceRole } from '../../alert-rules/language/interface-roles.ts';
import { onePerInterface } from '../../alert-rules/language/inventory.ts';
import {
  deviceLastSeen,
  deviceMaintenance,
  deviceUnreachable,
  siteMaintenance,
  siteUnreachable,
} from '../../alert-rules/recording/reachability.ts';
import { infrastructure, inSite, onDevice } from '../../promql/scopes.ts';
import type { Matchers } from '../../promql/series.ts';
import { series } from '../../promql/series.ts';

/** Does not answer, and neither planned work nor its being new explains that: what MikrofleetDeviceDown is about. */
const deviceDown = (...scope: readonly Matchers[]): string =>
  `${series(deviceUnreachable, infrastructure, ...scope)} == 1 and on (tenant, site, device) ${series(deviceLastSeen, ...scope)} unless on (tenant, site, device) ${series(deviceMaintenance, ...scope)} == 1`;

/**
 * The state of each site for the words `siteState`: 0 up, 1 in maintenance, 2 some devices down, 3 down. Planned work comes before what it
 * causes, and what is worse before all else in a list by size. Each part is computed with, so that none has a name of its own: a site
 * would be two lines of a graph.
 */
export function siteState(...scope: readonly Matchers[]): string {
  const unreachable = series(siteUnreachable, ...scope);
  return `(1 * (${series(siteMaintenance, ...scope)} == 1) or 3 * (${unreachable} == 1) or 2 * max by (tenant, site) (${deviceDown(...scope)}) or 0 * ${unreachable})`;
}

/** The state of each device of the network, in the same numbers and words as that of a site. */
export function deviceState(...scope: readonly Matchers[]): string {
  const unreachable = `max by (tenant, site, device) (${series(deviceUnreachable, infrastructure, ...scope)})`;
  return `(1 * (${series(deviceMaintenance, ...scope)} == 1 and on (tenant, site, device) ${unreachable}) or 3 * (${unreachable} == 1) or 0 * ${unreachable})`;
}

/**
 * How many of the series meet a condition, such as `> 0.9`: 0 if none does, and nothing if there are none to judge. `or vector(0)` would
 * show a good number while nothing is known.
 */
export const countWhere = (all: string, condition: string): string =>
  `count((${all}) ${condition}) or count(${all}) * 0`;

/** The expression for interfaces that have a metric: radios, modems. A variable set to All also selects every other port. */
export const ofInterfacesWith = (expression: string, selector: string): string =>
  `${expression} and on (tenant, site, device, interface) ${selector}`;

/** Seconds since the newest answer of any device, whole ones: less than one is now. */
export const dataAge = `floor(time() - max(timestamp(${series('mikrotik_up', inSite)})))`;

/** What the radio of a device at a customer receives, whichever it has. */
export const radioSignal = (...scope: readonly Matchers[]): string =>
  (['mikrotik_wireless_station_signal_dbm', 'mikrotik_w60g_link_rssi_dbm', 'mikrotik_lte_rsrp_dbm'] as const)
    .map((name) => series(name, onDevice, ...(scope as readonly [])))
    .join(' or ');

/** Only the interfaces that the inventory gives a role, with the labels `facts` of the inventory. */
const only =
  (role: InterfaceRole, facts = '') =>
  (expression: string): string =>
    `(${expression}) * on (tenant, site, device, interface) group_left (${facts}) ${onePerInterface(series('mikrotik_interface_role_info', { interface_role: role }))}`;

export const uplinksOnly = only('uplink');
export const backhaulsOnly = only('backhaul');
/** With the site at the other end as the label `peer_site`. */
export const backhaulsWithPeer = only('backhaul', 'peer_site');
