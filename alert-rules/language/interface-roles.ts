import { infrastructure } from '../../promql/scopes.ts';
import { matching, series } from '../../promql/series.ts';
import { interfaceRole } from '../recording/inventory.ts';
import { deviceMaintenance, deviceUnreachable } from '../recording/reachability.ts';

export type InterfaceRole = 'uplink' | 'backhaul' | 'sector' | 'customer' | 'management';

/** Only interfaces to which the inventory gives the role, with the site at the other end as the label `peer_site`. */
export const ofRole = (role: InterfaceRole): string =>
  `* on (tenant, site, device, interface) group_left (peer_site) ${series(interfaceRole, { interface_role: role })}`;

/** The same for several roles, with the role as a label. */
export const ofAnyRole = (...roles: readonly InterfaceRole[]): string =>
  `* on (tenant, site, device, interface) group_left (interface_role, peer_site) ${series(interfaceRole, { interface_role: matching(roles.join('|')) })}`;

const workedOn = `max by (tenant, site) (${series(deviceMaintenance)} == 1 and on (tenant, site, device) ${series(deviceUnreachable, infrastructure)})`;

/**
 * Not while the site at the other end is being worked on: a link goes down with either end. Any infrastructure device there
 * counts, since the inventory does not say which of them the link ends at.
 */
export const notWhilePeerIsWorkedOn = (window: string): string => `
    unless on (tenant, peer_site) max_over_time(label_replace(${workedOn}, "peer_site", "$1", "site", "(.+)")[${window}:1m]) == 1`;

/** Only interfaces with one of the roles, with their own labels and values. */
export const havingRole = (...roles: readonly InterfaceRole[]): string =>
  `and on (tenant, site, device, interface) ${series(interfaceRole, { interface_role: matching(roles.join('|')) })}`;
