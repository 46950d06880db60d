import { defineCollector } from '../define/collector.ts';
import { flag, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-capsman.ts';

/** The legacy package does not say which manager it found. */
function withManaged(row: Row): Row {
  const address = row['current-caps-man-address'];
  if (row['stack'] !== 'wifi' || row['enabled'] === undefined) return row;
  return { ...row, managed: address === undefined || address === '' ? 'false' : 'true' };
}

export default defineCollector({
  name: 'cap',
  title: 'CAP: the CAPsMAN this access point is under',
  types: ['ap'],
  notes: 'Both packages. The legacy one does not report which manager it found. One row for each package.',
  tables: [
    {
      api: [
        menu(['/interface/wifi/cap', '/interface/wifiwave2/cap'], { constants: { stack: 'wifi' } }),
        menu('/interface/wireless/cap', { constants: { stack: 'wireless' } }),
      ],
      snmp: scalars(),
      labels: { stack: text('stack', oid.wifiPackage) },
      expand: {
        properties: ['current-caps-man-address', 'stack', 'enabled'],
        makes: { managed: ['current-caps-man-address'] },
        rows: (row) => [withManaged(row)],
      },
      metrics: [
        info('mikrotik_cap_info', 'Manager of the access point, and the certificate it is locked to.', {
          manager: text('current-caps-man-identity', oid.mtxrCapCurrentCapsManIdentity),
          locked_to: text('locked-caps-man-common-name', oid.mtxrCapLockedCapsManCommonName),
        }),
        gauge(
          'mikrotik_cap_enabled',
          'Whether the device offers its radios to a CAPsMAN.',
          flag('enabled', oid.mtxrCapEnabled),
        ),
        gauge('mikrotik_cap_managed', 'Whether a CAPsMAN is connected.', flag('managed', oid.isManaged)),
      ],
    },
  ],
});
