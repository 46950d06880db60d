import { matching, series } from '../../promql/series.ts';
import { interfaceRole } from '../recording/inventory.ts';

export type InterfaceRole = 'uplink' | 'backhaul' | 'sector' | 'customer' | 'management';

const withRoles = (roles: readonly InterfaceRole[]): string =>
  series(interfaceRole, { interface_role: matching(roles.join('|')) });

/** Only interfaces to which the inventory gives the role, with the site at the other end as the label `peer_site`. */
export const ofRole = (role: InterfaceRole): string =>
  `* on (tenant, site, device, interface) group_left (peer_site) ${series(interfaceRole, { interface_role: role })}`;

/** The same for several roles, with the role as a label. */
export const ofAnyRole = (...roles: readonly InterfaceRole[]): string =>
  `* on (tenant, site, device, interface) group_left (interface_role, peer_site) ${withRoles(roles)}`;

/** Only interfaces with none of the roles: those without any, too. */
export const withoutRole = (...roles: readonly InterfaceRole[]): string =>
  `unless on (tenant, site, device, interface) ${withRoles(roles)}`;

/** Only interfaces with one of the roles, with their own labels and values. */
export const havingRole = (...roles: readonly InterfaceRole[]): string =>
  `and on (tenant, site, device, interface) ${withRoles(roles)}`;
