import { counter32, number, oidTable, scalar, string, words } from '../define/oid-set.ts';

/** Also without neighbours, so it shows that their table is empty rather than missing. */
export const ospfRouterId = scalar('ospfRouterId', '1.3.6.1.2.1.14.1.1', string);

/** OSPFv2 neighbours; the index is the address and, of a link without addresses, the ifIndex. */
export const ospfNbrTable = oidTable(
  { name: 'ospfNbrTable', mib: 'OSPF-MIB', entry: '1.3.6.1.2.1.14.10.1', index: ['ipv4', 'ifIndex'] },
  {
    ospfNbrIpAddr: [1, string],
    ospfNbrRtrId: [3, string],
    ospfNbrPriority: [5, number],
    ospfNbrState: [
      6,
      words({
        1: 'down',
        2: 'attempt',
        3: 'init',
        4: '2-way',
        5: 'exstart',
        6: 'exchange',
        7: 'loading',
        8: 'full',
      }),
    ],
    ospfNbrEvents: [7, counter32],
    ospfNbrLsRetransQLen: [8, number],
  },
);
export const {
  ospfNbrIpAddr,
  ospfNbrRtrId,
  ospfNbrPriority,
  ospfNbrState,
  ospfNbrEvents,
  ospfNbrLsRetransQLen,
} = ospfNbrTable.columns;
