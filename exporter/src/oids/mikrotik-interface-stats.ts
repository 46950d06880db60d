import { number, oidTable, string } from '../define/oid-set.ts';

/** Values that an interface does not have are zero, according to the MIB. */
export const mtxrInterfaceStatsTable = oidTable(
  {
    name: 'mtxrInterfaceStatsTable',
    mib: 'MIKROTIK-MIB',
    entry: '1.3.6.1.4.1.14988.1.1.14.1.1',
    index: ['ifIndex'],
  },
  {
    mtxrInterfaceStatsName: [2, string],
    mtxrInterfaceStatsRxBytes: [31, number],
    mtxrInterfaceStatsTxBytes: [61, number],
  },
);
export const { mtxrInterfaceStatsName, mtxrInterfaceStatsRxBytes, mtxrInterfaceStatsTxBytes } =
  mtxrInterfaceStatsTable.columns;
