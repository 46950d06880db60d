import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { text } from '../define/fields.ts';
import { info } from '../define/metrics.ts';
import { menu, scalars } from '../define/sources.ts';
import { sysContact, sysLocation } from '../oids/snmpv2-mib.ts';

export default defineCollector({
  name: 'location',
  title: 'Contact and location of the device, as set for SNMP',
  types: everywhere,
  isSlow: true,
  notes:
    'One command, which `service-setting` shares. The texts are those of `/snmp`, whether its agent is enabled or not; a device ' +
    'with neither has no series. One row.',
  tables: [
    {
      api: menu('/snmp'),
      snmp: scalars(),
      labels: {},
      metrics: [
        info('mikrotik_system_location_info', 'Contact and location of the device.', {
          contact: text('contact', sysContact),
          location: text('location', sysLocation),
        }),
      ],
    },
  ],
});
