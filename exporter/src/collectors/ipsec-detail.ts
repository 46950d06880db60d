import { defineCollector } from '../define/collector.ts';
import { flagOrFalse, text } from '../define/fields.ts';
import { rows, sum } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { statistics } from './ipsec/statistics.ts';

export default defineCollector({
  name: 'ipsec-detail',
  title: 'IPsec: security associations and errors',
  types: ['router'],
  isSlow: true,
  notes:
    'Errors are counted by the kernel since the boot. Costs 2 commands; rows: two security associations per tunnel.',
  tables: [
    {
      api: menu('/ip/ipsec/installed-sa'),
      labels: {},
      metrics: [
        rows(
          'mikrotik_ipsec_security_associations',
          'Installed security associations by state and encryption; a tunnel has one per direction.',
          { state: text('state'), encryption: text('enc-algorithm') },
        ),
        rows('mikrotik_ipsec_security_association_entries', 'All installed security associations.'),
        sum(
          'mikrotik_ipsec_hardware_security_associations',
          'Security associations whose encryption is done by hardware (hw-aead).',
          flagOrFalse('hw-aead'),
        ),
      ],
    },
    statistics,
  ],
});
