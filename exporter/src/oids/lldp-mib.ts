import { mac, oidTable, string, type Syntax } from '../define/oid-set.ts';

/** RouterOS sends the text `B8:69:F4:7F:41:70`, the standard six bytes. Neighbours found by CDP alone have zeros. */
const chassis: Syntax = (value, decode) => {
  const address = String(mac(value, decode) ?? string(value, decode)).toUpperCase();
  return /^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/.test(address) && address !== '00:00:00:00:00:00'
    ? address
    : undefined;
};

/**
 * All neighbours again, not only those of LLDP, with the port at the other end. The last part of the index is the
 * one of mtxrNeighborTable. The interface is in the index from 7.x on; 6.48 has a zero there, 6.44 no such part.
 */
export const lldpRemTable = oidTable(
  {
    name: 'lldpRemTable',
    mib: 'LLDP-MIB',
    entry: '1.0.8802.1.1.2.1.4.1.1',
    index: ['timeMark', 'ifIndex', 'id'],
  },
  {
    lldpRemChassisId: [5, chassis],
    lldpRemPortId: [7, string],
    lldpRemSysName: [9, string],
    lldpRemSysDesc: [10, string],
  },
);
export const { lldpRemChassisId, lldpRemPortId, lldpRemSysName, lldpRemSysDesc } = lldpRemTable.columns;
