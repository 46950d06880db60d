import { number, oidTable, scalar, string, ticks, unsigned, zonedDate } from '../define/oid-set.ts';

export const hrSystemUptime = scalar('hrSystemUptime', '1.3.6.1.2.1.25.1.1', ticks);

export const hrSystemDate = scalar('hrSystemDate', '1.3.6.1.2.1.25.1.2', zonedDate);

/** Index 65536 is main memory, 131072 the system disk, others further disks. Units are 1024 bytes. */
export const hrStorageTable = oidTable(
  { name: 'hrStorageTable', mib: 'HOST-RESOURCES-MIB', entry: '1.3.6.1.2.1.25.2.3.1', index: ['id'] },
  {
    hrStorageDescr: [3, string],
    hrStorageAllocationUnits: [4, number],
    // declared Integer32: a disk of 2 TiB and more would be negative
    hrStorageSize: [5, unsigned],
    hrStorageUsed: [6, unsigned],
  },
);
export const { hrStorageDescr, hrStorageAllocationUnits, hrStorageSize, hrStorageUsed } =
  hrStorageTable.columns;

/** One row per core, in percent, mean of the last minute. The OID named cpuLoad in old lists is something else. */
export const hrProcessorTable = oidTable(
  { name: 'hrProcessorTable', mib: 'HOST-RESOURCES-MIB', entry: '1.3.6.1.2.1.25.3.3.1', index: ['id'] },
  { hrProcessorLoad: [2, number] },
);
export const { hrProcessorLoad } = hrProcessorTable.columns;
