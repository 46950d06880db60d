import { counter32, counter64, inCounter32, number, oidTable, string } from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1.2';

/**
 * In is upload, out is download. Packet columns (10, 11) stay 0 while bytes grow, so they are not read. The numbers of PCQ
 * sub-queues have a counter's type, and fall all the same.
 */
export const mtxrQueueSimpleTable = oidTable(
  { name: 'mtxrQueueSimpleTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.1`, index: ['id'] },
  {
    mtxrQueueSimpleName: [2, string],
    mtxrQueueSimpleBytesIn: [8, counter64],
    mtxrQueueSimpleBytesOut: [9, counter64],
    mtxrQueueSimplePCQQueuesIn: [12, number],
    mtxrQueueSimplePCQQueuesOut: [13, number],
    mtxrQueueSimpleDroppedIn: [14, counter32],
    mtxrQueueSimpleDroppedOut: [15, counter32],
  },
);
export const {
  mtxrQueueSimpleName,
  mtxrQueueSimpleBytesIn,
  mtxrQueueSimpleBytesOut,
  mtxrQueueSimplePCQQueuesIn,
  mtxrQueueSimplePCQQueuesOut,
  mtxrQueueSimpleDroppedIn,
  mtxrQueueSimpleDroppedOut,
} = mtxrQueueSimpleTable.columns;

export const mtxrQueueTreeTable = oidTable(
  { name: 'mtxrQueueTreeTable', mib: 'MIKROTIK-MIB', entry: `${base}.2.1`, index: ['id'] },
  {
    mtxrQueueTreeName: [2, string],
    mtxrQueueTreeFlow: [3, string],
    /** Id of a parent queue of the tree, or ifIndex of an interface; `global` is neither. */
    mtxrQueueTreeParentIndex: [4, number],
    mtxrQueueTreeBytes: [5, counter32],
    mtxrQueueTreeHCBytes: [7, counter64],
    mtxrQueueTreePCQQueues: [8, number],
    mtxrQueueTreeDropped: [9, counter32],
  },
);
export const {
  mtxrQueueTreeName,
  mtxrQueueTreeFlow,
  mtxrQueueTreeParentIndex,
  mtxrQueueTreeBytes,
  mtxrQueueTreePCQQueues,
  mtxrQueueTreeDropped,
} = mtxrQueueTreeTable.columns;
export const mtxrQueueTreeHCBytes = inCounter32(
  mtxrQueueTreeTable.columns.mtxrQueueTreeHCBytes,
  mtxrQueueTreeBytes,
);
