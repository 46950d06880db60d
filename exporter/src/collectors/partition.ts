import { defineCollector } from '../define/collector.ts';
import { flagOrFalse, size, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { everywhere } from '../define/device-types.ts';
import { menu, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-partition.ts';

export default defineCollector({
  name: 'partition',
  title: 'Partitions of the flash: version, size, which one runs',
  types: everywhere,
  isSlow: true,
  notes: 'Boards with NAND only; one command, one to eight rows.',
  tables: [
    {
      api: menu('/partitions'),
      snmp: walk(oid.mtxrPartitionTable),
      labels: { partition: text('name', oid.mtxrPartitionName) },
      metrics: [
        info('mikrotik_partition_info', 'RouterOS of the partition, and the one booted if it does not.', {
          version: text('version', oid.mtxrPartitionVersion),
          fallback_to: text('fallback-to'),
        }),
        gauge('mikrotik_partition_size_bytes', 'Size of the partition.', size('size', oid.mtxrPartitionSize)),
        gauge(
          'mikrotik_partition_active',
          'Whether the device boots the partition next.',
          flagOrFalse('active', oid.mtxrPartitionActive),
        ),
        gauge(
          'mikrotik_partition_running',
          'Whether the device runs the partition now.',
          flagOrFalse('running', oid.mtxrPartitionRunning),
        ),
      ],
    },
  ],
});
