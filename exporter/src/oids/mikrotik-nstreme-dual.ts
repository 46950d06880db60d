import { bool, except, number, oidTable } from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrNstremeDual (10). 0 = not connected. */
export const mtxrDnStatTable = oidTable(
  { name: 'mtxrDnStatTable', mib: 'MIKROTIK-MIB', entry: '1.3.6.1.4.1.14988.1.1.10.1.1', index: ['ifIndex'] },
  {
    mtxrDnStatTxRate: [2, except(number, 0)],
    mtxrDnStatRxRate: [3, except(number, 0)],
    mtxrDnStatTxStrength: [4, except(number, 0)],
    mtxrDnStatRxStrength: [5, except(number, 0)],
    mtxrDnConnected: [6, bool],
  },
);
export const {
  mtxrDnStatTxRate,
  mtxrDnStatRxRate,
  mtxrDnStatTxStrength,
  mtxrDnStatRxStrength,
  mtxrDnConnected,
} = mtxrDnStatTable.columns;
