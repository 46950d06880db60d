import { number, oidTable, string } from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1.2';

/** In is upload, out is download. Packet columns (10, 11) stay 0 while bytes grow, so they are not read. */
export const mtxrQueueSimpleTable = oidTable(
  { name: 'mtxrQueueSimpleTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.1`, index: ['id'] },
  {
    mtxrQueueSimpleName: [2, string],
    mtxrQueueSimpleBytesIn: [8, number],
    mtxrQueueSimpleBytesOut: [9, number],
    mtxrQueueSimpleDroppedIn: [14, number],
    mtxrQueueSimpleDroppedOut: [15, number],
  },
);
export const {
  mtxrQueueSimpleName,
  mtxrQueueSimpleBytesIn,
  mtxrQueueSimpleBytesOut,
  mtxrQueueSimpleDroppedIn,
  mtxrQueueSimpleDroppedOut,
} = mtxrQueueSimpleTable.columns;

export const mtxrQueueTreeTable = oidTable(
  { name: 'mtxrQueueTreeTable', mib: 'MIKROTIK-MIB', entry: `${base}.2.1`, index: ['id'] },
  {
    mtxrQueueTreeName: [2, string],
    mtxrQueueTreeFlow: [3, string],
    mtxrQueueTreeHCBytes: [7, number],
    mtxrQueueTreeDropped: [9, number],
  },
);
export const { mtxrQueueTreeName, mtxrQueueTreeFlow, mtxrQueueTreeHCBytes, mtxrQueueTreeDropped } =
  mtxrQueueTreeTable.columns;
