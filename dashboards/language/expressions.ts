import type { InterfaceRole } from '../../alert-rules/language/interface-roles.ts';
import { onePerInterface } from '../../alert-rules/language/inventory.ts';
import { siteMaintenance, siteUnreachable } from '../../alert-rules/recording/reachability.ts';
import { inSite, onDevice } from '../../promql/scopes.ts';
import type { Matchers } from '../../promql/series.ts';
import { series } from '../../promql/series.ts';

/**
 * The state of each site for the words `siteState`: 0 up, 1 in maintenance, 2 down. Planned work comes before what it causes, and what is
 * down before all else in a list by size.
 */
export function siteState(...scope: readonly Matchers[]): string {
  const unreachable = series(siteUnreachable, ...scope);
  const planned = `(${series(siteMaintenance, ...scope)} or ${unreachable} * 0)`;
  return `(2 * ${unreachable} * (1 - ${planned}) + ${planned})`;
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
