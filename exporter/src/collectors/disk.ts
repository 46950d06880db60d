import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import {
  bytes,
  celsius,
  count,
  duration,
  flag,
  flagOrFalse,
  not,
  percent,
  type Row,
  size,
  text,
} from '../define/fields.ts';
import { counter, gauge, info, states } from '../define/metrics.ts';
import { combine, indexOf, productOf } from '../define/oid-set.ts';
import { menu, walk } from '../define/sources.ts';
import {
  hrStorageAllocationUnits,
  hrStorageDescr,
  hrStorageSize,
  hrStorageTable,
  hrStorageUsed,
} from '../oids/host-resources-mib.ts';
import { firstGiven } from '../define/values.ts';

const index = indexOf(hrStorageTable, 'id');
/** Main memory (65536) and the system disk (131072) are in the collector system. */
const systemDisk = 131_072;

const whole = productOf(hrStorageSize, hrStorageAllocationUnits);
const used = productOf(hrStorageUsed, hrStorageAllocationUnits);
const free = combine('size - used', [whole, used], ([all, part]) =>
  all === undefined || part === undefined ? undefined : Number(all) - Number(part),
);
/** `disk: usb1` is the slot `usb1`. */
const slot = combine('slot of hrStorageDescr', [hrStorageDescr], ([description]) =>
  description === undefined ? undefined : String(description).replace(/^disk: /, ''),
);

/** A list of words, such as `spare-space,temperature`; empty without a warning. */
function* readable(row: Row): Iterable<Row> {
  const warning = row['critical-warning'];
  const disk = firstGiven(row['slot'], row['name']);
  yield {
    ...row,
    ...(disk === undefined ? {} : { slot: disk }),
    ...(warning === undefined ? {} : { 'critical-warning': warning !== '' && warning !== 'none' }),
  };
}

/** The menu of RouterOS 6, which calls the slot name, has no flags: a missing one is not false. */
const hasFlags = { when: (row: Row) => row['name'] === undefined };

export default defineCollector({
  name: 'disk',
  title: 'Disks: size, free space, wear, temperature',
  types: everywhere,
  isSlow: true,
  notes:
    'USB, SATA and NVMe disks, memory cards and RAM disks; one command, one row for each disk or part of it. The system ' +
    'disk is in the collector system, and what a disk reads and writes in disk-io. Wear and temperature are from the disk ' +
    'itself, RouterOS 7.15 and later; over SNMP there are sizes only.',
  tables: [
    {
      api: menu('/disk'),
      snmp: walk(hrStorageTable, [index], (row) => Number(row[index.name]) > systemDisk),
      resource: {
        name: 'disks',
        title: 'Disks',
        prefix: 'disk',
        example: {
          disk: 'nvme1',
          disk_type: 'hardware',
          model: 'DEMO NVMe 512GB',
          serial: 'DEMONVME0001',
          fs: 'ext4',
          mounted: true,
          size_bytes: 512_110_190_592,
          free_bytes: 401_203_200_000,
          temperature_celsius: 41,
          wear_ratio: 0.03,
          available_spare_ratio: 1,
        },
      },
      labels: { disk: text('slot', slot) },
      expand: { properties: ['name'], rows: readable },
      metrics: [
        info('mikrotik_disk_info', 'Kind, model, serial number, file system and mount point of the disk.', {
          disk_type: text('type'),
          model: text('model'),
          serial: text('serial'),
          firmware: text('fw-version'),
          bus: text('interface'),
          parent: text('parent'),
          fs: text('fs'),
          fs_label: text('fs-label'),
          fs_uuid: text('fs-uuid'),
          mount_point: text('mount-point'),
        }),
        gauge(
          'mikrotik_disk_enabled',
          'Whether the disk is enabled.',
          not(flagOrFalse('disabled')),
          hasFlags,
        ),
        gauge(
          'mikrotik_disk_mounted',
          'Whether the file system is mounted.',
          flagOrFalse('mounted'),
          hasFlags,
        ),
        gauge('mikrotik_disk_size_bytes', 'Size of the disk.', size('size', whole)),
        gauge('mikrotik_disk_free_bytes', 'Free space on the disk.', size('free', free)),
        gauge('mikrotik_disk_inodes', 'Files that fit on the disk.', count('total-inodes')),
        gauge('mikrotik_disk_free_inodes', 'Files for which there is still space.', count('free-inodes')),
        states(
          'mikrotik_disk_state',
          'State of the disk as RouterOS reports it, for RAID and network disks.',
          {
            label: 'state',
            text: text('state', undefined, (state) => (state === '' ? undefined : state)),
            states: [],
          },
        ),
        gauge(
          'mikrotik_disk_raid_member_error',
          'Whether the array no longer uses this member.',
          flag('raid-member-failed'),
        ),
        gauge('mikrotik_disk_temperature_celsius', 'Temperature of the disk.', celsius('temperature')),
        gauge(
          'mikrotik_disk_wear_ratio',
          'Used part of the life of the disk by its own estimate; can exceed 1.',
          percent('percentage-used'),
        ),
        gauge('mikrotik_disk_available_spare_ratio', 'Spare blocks left.', percent('available-spare')),
        gauge(
          'mikrotik_disk_available_spare_threshold_ratio',
          'Spare blocks below which the disk warns.',
          percent('available-spare-threshold'),
        ),
        gauge(
          'mikrotik_disk_critical_warning',
          'Whether the disk warns of its end.',
          flag('critical-warning'),
        ),
        counter('mikrotik_disk_power_on_seconds_total', 'Time the disk was on.', duration('power-on-time')),
        counter('mikrotik_disk_power_cycles_total', 'Times the disk was switched on.', count('power-cycles')),
        counter(
          'mikrotik_disk_unsafe_shutdowns_total',
          'Times the disk lost power while in use.',
          count('unsafe-shutdowns'),
        ),
        counter(
          'mikrotik_disk_integrity_errors_total',
          'Errors in the data that the disk could not correct.',
          count('unrecovered-integrity-errors'),
        ),
        counter(
          'mikrotik_disk_host_read_bytes_total',
          'Bytes read over the life of the disk.',
          bytes('host-read-bytes'),
        ),
        counter(
          'mikrotik_disk_host_written_bytes_total',
          'Bytes written over the life of the disk.',
          bytes('host-write-bytes'),
        ),
      ],
    },
  ],
});
