import { text } from '../../texts/site-map-panel.ts';
import type { Measure } from '../shared/rows/measures.ts';
import { type SiteMeasure, siteMeasures } from '../shared/sites/site-measures.ts';

export type MapMeasure = SiteMeasure | 'place' | 'upstream' | 'load' | 'link';

export const mapMeasures: readonly Measure<MapMeasure>[] = [
  ...siteMeasures,
  {
    key: 'place',
    title: () => text('measurePlace'),
    letter: 'D',
    metrics: ['mikrotik_site_info'],
    example: 'mikrotik_site_info',
  },
  {
    key: 'upstream',
    title: () => text('measureUpstream'),
    letter: 'E',
    metrics: ['mikrotik_site_upstream_info'],
    example: 'mikrotik_site_upstream_info',
  },
  {
    key: 'load',
    title: () => text('measureLoad'),
    letter: 'F',
    metrics: [],
    example:
      'max by (tenant, site, peer_site) (device_interface:mikrotik_link_utilization:ratio_rate5m * on (tenant, site, device, interface) group_left (peer_site) mikrotik_interface_role_info{peer_site!=""})',
  },
  {
    key: 'link',
    title: () => text('measureLink'),
    letter: 'G',
    metrics: [],
    example:
      'min by (tenant, site, peer_site) (mikrotik_interface_up * on (tenant, site, device, interface) group_left (peer_site) mikrotik_interface_role_info{peer_site!=""})',
  },
];
