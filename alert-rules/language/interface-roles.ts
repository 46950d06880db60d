import { matching, series } from '../../promql/series.ts';
import { remembered } from './inventory.ts';

export type InterfaceRole = 'uplink' | 'backhaul' | 'sector' | 'customer' | 'management';

/**
 * One series for each interface, as the right side of a join. Two, of two exporters or from before a change, would be an error of the
 * whole expression, and no link of the fleet would have an alert or a panel.
 */
export const onePerInterface = (facts: string): string =>
  `topk by (tenant, site, device, interface) (1, ${facts})`;

const rolesOf = (roles: readonly InterfaceRole[]): string =>
  onePerInterface(
    remembered(
      ['tenant', 'site', 'device', 'interface', 'interface_role', 'peer_site'],
      series('mikrotik_interface_role_info', { interface_role: matching(roles.join('|')) }),
    ),
  );

/** Only interfaces to which the inventory gives the role, with the site at the other end as the label `peer_site`. */
export const ofRole = (role: InterfaceRole): string =>
  `* on (tenant, site, device, interface) group_left (peer_site) ${rolesOf([role])}`;

/** The same for several roles, with the role as a label. */
export const ofAnyRole = (...roles: readonly InterfaceRole[]): string =>
  `* on (tenant, site, device, interface) group_left (interface_role, peer_site) ${rolesOf(roles)}`;

/** Only interfaces with one of the roles, with their own labels and values. */
export const havingRole = (...roles: readonly InterfaceRole[]): string =>
  `and on (tenant, site, device, interface) ${rolesOf(roles)}`;
