import { bool, oidTable, scaled, string } from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrPartition (17): parts of the flash, each with a RouterOS to boot. */
export const mtxrPartitionTable = oidTable(
  {
    name: 'mtxrPartitionTable',
    mib: 'MIKROTIK-MIB',
    entry: '1.3.6.1.4.1.14988.1.1.17.1.1',
    index: ['id'],
  },
  {
    mtxrPartitionName: [2, string],
    /** Megabytes, of 1024 × 1024. */
    mtxrPartitionSize: [3, scaled(1_048_576)],
    mtxrPartitionVersion: [4, string],
    mtxrPartitionActive: [5, bool],
    mtxrPartitionRunning: [6, bool],
  },
);
export const {
  mtxrPartitionName,
  mtxrPartitionSize,
  mtxrPartitionVersion,
  mtxrPartitionActive,
  mtxrPartitionRunning,
} = mtxrPartitionTable.columns;
