import { defineCollector } from '../define/collector.ts';
import { count, flagOrFalse, not, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

export default defineCollector({
  name: 'vrrp',
  title: 'VRRP: master and backup',
  types: ['router'],
  notes:
    'An interface that is neither master nor backup does not take part: it is disabled, invalid, or its interface is down. Not available over SNMP. Rows: interfaces.',
  tables: [
    {
      api: menu('/interface/vrrp', { isConfigured: true }),
      resource: {
        name: 'vrrp-interfaces',
        title: 'VRRP interfaces',
        prefix: 'vrrp',
        example: {
          interface: 'vrrp1',
          on_interface: 'vlan10',
          vrid: '10',
          vrrp_version: '3',
          master: true,
          backup: false,
          enabled: true,
          invalid: false,
          priority: 200,
        },
      },
      labels: { interface: text('name') },
      metrics: [
        gauge('mikrotik_vrrp_master', 'Whether the router is the master.', flagOrFalse('master')),
        gauge('mikrotik_vrrp_backup', 'Whether the router is a backup.', flagOrFalse('backup')),
        gauge('mikrotik_vrrp_enabled', 'Whether the interface is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_vrrp_invalid',
          'Whether the configuration is invalid, for example because the interface is gone.',
          flagOrFalse('invalid'),
        ),
        gauge('mikrotik_vrrp_priority', 'Priority in the election of the master.', count('priority')),
        info('mikrotik_vrrp_info', 'Interface, virtual router ID and version of the protocol.', {
          on_interface: text('interface'),
          vrid: text('vrid'),
          vrrp_version: text('version'),
        }),
      ],
    },
  ],
});
