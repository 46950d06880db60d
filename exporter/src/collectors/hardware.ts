import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { type Row, text } from '../define/fields.ts';
import { info } from '../define/metrics.ts';
import { combine, indexOf } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import * as oid from '../oids/entity-mib.ts';

const index = indexOf(oid.entPhysicalTable, 'id');
/** The device itself is in mikrotik_system_info and mikrotik_system_board_info. */
const isPart = (row: Row): boolean => row[oid.entPhysicalClass.name] !== 'chassis';

/**
 * `00:13.0` is a function of a PCI device, `1-0` (6.x also `1:1`) a device at a USB bus. The numbers do not say it: USB
 * begins at 262145 up to 7.18, and together with PCI at 131073 in 7.20beta2 (RB750Gr3).
 */
const bus = combine('bus of entPhysicalName', [oid.entPhysicalName], ([location]) => {
  if (/^([\da-f]{4}:)?[\da-f]{2}:[\da-f]{2}\.[0-7]$/i.test(String(location))) return 'pci';
  return /^\d+[-:]\d/.test(String(location)) ? 'usb' : undefined;
});

/** SNMP has vendor and product in one text; the API has them apart. */
function* described(row: Row): Iterable<Row> {
  const parts = [row['vendor'], row['name']].filter((part) => part !== undefined && part !== '');
  yield {
    ...row,
    ...(parts.length === 0 ? {} : { description: parts.join(' ') }),
  };
}

const empty = (value: string): string | undefined => (value === '' ? undefined : value);

export default defineCollector({
  name: 'hardware',
  title: 'Hardware inventory: PCI and USB devices',
  types: everywhere,
  isSlow: true,
  notes:
    'Radios, modems, network cards and controllers: what a visit or a theft changes. One command (7.20 and later) or two; 1 to ' +
    '30 rows, fewer on boards. Over SNMP the ENTITY-MIB. If two devices report one location, the second has its id appended.',
  tables: [
    {
      api: [
        menu('/system/resource/hardware'),
        // before 7.20 a menu for each bus, which calls the location device
        menu('/system/resource/pci', { constants: { type: 'pci' }, take: { location: 'device' } }),
        menu('/system/resource/usb', { constants: { type: 'usb' }, take: { location: 'device' } }),
      ],
      snmp: walk(oid.entPhysicalTable, [oid.entPhysicalClass, index], isPart),
      resource: {
        name: 'hardware',
        title: 'PCI and USB devices',
        prefix: 'hardware',
        example: {
          location: '1-1',
          bus: 'usb',
          description: 'Quectel RG502Q-EA',
          vendor_id: '0x2c7c',
          device_id: '0x0800',
          serial: 'DEMO0001',
        },
      },
      labels: { location: text('location', oid.entPhysicalName) },
      namesakes: {
        label: 'location',
        id: text(
          '.id',
          combine('id from the index', [index], ([number]) =>
            number === undefined ? undefined : `*${Number(number).toString(16).toUpperCase()}`,
          ),
        ),
      },
      expand: {
        properties: ['vendor', 'name'],
        makes: { description: ['vendor', 'name'] },
        rows: described,
      },
      metrics: [
        info('mikrotik_hardware_info', 'Bus, vendor, product and serial number of the part.', {
          bus: text('type', bus),
          description: text('description', oid.entPhysicalDescr, empty),
          category: text('category', undefined, empty),
          vendor_id: text('vendor-id', oid.entPhysicalMfgName, empty),
          device_id: text('device-id', oid.entPhysicalModelName, empty),
          serial: text('serial-number', oid.entPhysicalSerialNum, empty),
        }),
      ],
    },
  ],
});
