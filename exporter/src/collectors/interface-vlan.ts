import { defineCollector } from '../define/collector.ts';
import { count, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';
import { loopProtectBlocked } from './interface/ethernet-errors.ts';
import { twoOfOneName } from './interface/rows.ts';

export default defineCollector({
  name: 'interface-vlan',
  title: 'VLAN and MACVLAN interfaces: tag and parent; number of VLANs and multicast groups of bridges',
  types: ['router', 'switch'],
  isSlow: true,
  notes:
    'Four commands, a row for each interface; their state and traffic are in the interface collector. MACVLAN: RouterOS 7.14 ' +
    'or later. RouterOS has no MIB for it.',
  tables: [
    {
      api: menu('/interface/vlan', { isConfigured: true }),
      labels: { interface: text('name') },
      namesakes: twoOfOneName(),
      metrics: [
        info('mikrotik_vlan_info', 'VLAN id of the interface, and the interface it is on.', {
          vlan_id: text('vlan-id'),
          parent: text('interface'),
          service_tag: text('use-service-tag'),
        }),
        loopProtectBlocked,
      ],
    },
    {
      api: menu('/interface/macvlan', { isConfigured: true }),
      labels: { interface: text('name') },
      namesakes: twoOfOneName(),
      metrics: [
        info('mikrotik_macvlan_info', 'Mode of the interface, and the interface it is on.', {
          mode: text('mode'),
          parent: text('interface'),
        }),
        loopProtectBlocked,
      ],
    },
    {
      api: counted('/interface/bridge/vlan'),
      labels: {},
      metrics: [
        gauge('mikrotik_bridge_vlan_entries', 'Entries of the VLAN table of all bridges.', count('count')),
      ],
    },
    {
      api: counted('/interface/bridge/mdb'),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_bridge_multicast_groups',
          'Multicast groups that bridges have learned with IGMP or MLD snooping.',
          count('count'),
        ),
      ],
    },
  ],
});
