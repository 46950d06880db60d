import { except, number, oidTable, scaled, string, words } from '../define/oid-set.ts';

const status = words({
  1: 'up',
  2: 'down',
  3: 'testing',
  4: 'unknown',
  5: 'dormant',
  6: 'notPresent',
  7: 'lowerLayerDown',
});

/** IANAifType numbers that RouterOS uses, named as in its own `type` property where that exists. */
const interfaceType = words({
  1: 'other',
  6: 'ether',
  23: 'ppp',
  24: 'loopback',
  53: 'virtual',
  71: 'wlan',
  131: 'tunnel',
  135: 'vlan',
  161: 'bond',
  166: 'mpls',
  209: 'bridge',
  244: 'lte',
});

export const ifTable = oidTable(
  { name: 'ifTable', mib: 'IF-MIB', entry: '1.3.6.1.2.1.2.2.1', index: ['ifIndex'] },
  {
    ifType: [3, interfaceType],
    ifMtu: [4, number],
    ifAdminStatus: [7, status],
    ifOperStatus: [8, status],
    ifInDiscards: [13, number],
    ifInErrors: [14, number],
    ifOutDiscards: [19, number],
    ifOutErrors: [20, number],
  },
);
export const {
  ifType,
  ifMtu,
  ifAdminStatus,
  ifOperStatus,
  ifInDiscards,
  ifInErrors,
  ifOutDiscards,
  ifOutErrors,
} = ifTable.columns;

export const ifXTable = oidTable(
  { name: 'ifXTable', mib: 'IF-MIB', entry: '1.3.6.1.2.1.31.1.1.1', index: ['ifIndex'] },
  {
    ifName: [1, string],
    ifHCInOctets: [6, number],
    ifHCInUcastPkts: [7, number],
    ifHCInMulticastPkts: [8, number],
    ifHCInBroadcastPkts: [9, number],
    ifHCOutOctets: [10, number],
    ifHCOutUcastPkts: [11, number],
    ifHCOutMulticastPkts: [12, number],
    ifHCOutBroadcastPkts: [13, number],
    /** Mbit/s; 0 if the interface has no speed (bridges, tunnels, no link). */
    ifHighSpeed: [15, except(scaled(1e6), 0)],
    /** The interface comment. */
    ifAlias: [18, string],
  },
);
export const {
  ifName,
  ifHCInOctets,
  ifHCInUcastPkts,
  ifHCInMulticastPkts,
  ifHCInBroadcastPkts,
  ifHCOutOctets,
  ifHCOutUcastPkts,
  ifHCOutMulticastPkts,
  ifHCOutBroadcastPkts,
  ifHighSpeed,
  ifAlias,
} = ifXTable.columns;
