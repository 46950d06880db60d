import type { InterfaceRole } from '../../alert-rules/language/interface-roles.ts';
import { onePerInterface } from '../../alert-rules/language/inventory.ts';
import { siteMaintenance, siteUnreachable } from '../../alert-rules/recording/reachability.ts';
import type { Matchers } from '../../promql/series.ts';
import { series } from '../../promql/series.ts';

/** The state of each site for the words `siteState`: unreachable, plus 2 while it is in maintenance. */
export const siteState = (...scope: readonly Matchers[]): string =>
  `(${series(siteUnreachable, ...scope)} + 2 * (${series(siteMaintenance, ...scope)} or ${series(siteUnreachable, ...scope)} * 0))`;

/** Only the interfaces that the inventory gives a role, with the labels `facts` of the inventory. */
const only =
  (role: InterfaceRole, facts = '') =>
  (expression: string): string =>
    `(${expression}) * on (tenant, site, device, interface) group_left (${facts}) ${onePerInterface(series('mikrotik_interface_role_info', { interface_role: role }))}`;

export const uplinksOnly = only('uplink');
export const backhaulsOnly = only('backhaul');
/** With the site at the other end as the label `peer_site`. */
export const backhaulsWithPeer = only('backhaul', 'peer_site');
