import { mac, number, oidTable, string } from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrNeighbor (11): what `/ip/neighbor` lists, found by MNDP, LLDP and CDP. */
export const mtxrNeighborTable = oidTable(
  {
    name: 'mtxrNeighborTable',
    mib: 'MIKROTIK-MIB',
    entry: '1.3.6.1.4.1.14988.1.1.11.1.1',
    index: ['id'],
  },
  {
    mtxrNeighborIpAddress: [2, string],
    mtxrNeighborMacAddress: [3, mac],
    mtxrNeighborVersion: [4, string],
    mtxrNeighborPlatform: [5, string],
    mtxrNeighborIdentity: [6, string],
    mtxrNeighborSoftwareID: [7, string],
    mtxrNeighborInterfaceID: [8, number],
  },
);
export const {
  mtxrNeighborIpAddress,
  mtxrNeighborMacAddress,
  mtxrNeighborVersion,
  mtxrNeighborPlatform,
  mtxrNeighborIdentity,
  mtxrNeighborSoftwareID,
  mtxrNeighborInterfaceID,
} = mtxrNeighborTable.columns;
