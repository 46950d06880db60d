import { series } from '../../promql/series.ts';
import { deviceMaintenance } from '../recording/reachability.ts';
import { only, type Guard } from './guard.ts';

/** What makes a group of routers. A number alone does not: it counts anew in each VLAN. */
export const vrrpGroup = 'tenant, site, vrid, address';

/** Not while a device of the site is being worked on: the others take over then, as they should. */
export const notWhileSiteIsWorkedOn: Guard = {
  name: 'a device of the site is in maintenance',
  expression: `unless on (tenant, site) max by (tenant, site) (${series(deviceMaintenance)}) == 1`,
  applies: (labels) => [
    {
      series: 'mikrotik_maintenance',
      labels: { ...only(labels, 'tenant', 'site'), device: 'another' },
      value: 1,
    },
  ],
};
