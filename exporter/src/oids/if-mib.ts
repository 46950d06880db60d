import {
  counter32,
  counter64,
  except,
  inCounter32,
  mac,
  number,
  oidTable,
  scaled,
  string,
  ticks,
  words,
} from '../define/oid-set.ts';

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
    ifPhysAddress: [6, mac],
    ifAdminStatus: [7, status],
    ifOperStatus: [8, status],
    /** The uptime of the agent then; 0 if nothing changed since it started. */
    ifLastChange: [9, ticks],
    ifInOctets: [10, counter32],
    ifInUcastPkts: [11, counter32],
    ifInDiscards: [13, counter32],
    ifInErrors: [14, counter32],
    ifOutOctets: [16, counter32],
    ifOutUcastPkts: [17, counter32],
    ifOutDiscards: [19, counter32],
    ifOutErrors: [20, counter32],
  },
);
export const {
  ifType,
  ifMtu,
  ifPhysAddress,
  ifAdminStatus,
  ifOperStatus,
  ifLastChange,
  ifInOctets,
  ifInUcastPkts,
  ifInDiscards,
  ifInErrors,
  ifOutOctets,
  ifOutUcastPkts,
  ifOutDiscards,
  ifOutErrors,
} = ifTable.columns;

export const ifXTable = oidTable(
  { name: 'ifXTable', mib: 'IF-MIB', entry: '1.3.6.1.2.1.31.1.1.1', index: ['ifIndex'] },
  {
    ifName: [1, string],
    ifInMulticastPkts: [2, counter32],
    ifInBroadcastPkts: [3, counter32],
    ifOutMulticastPkts: [4, counter32],
    ifOutBroadcastPkts: [5, counter32],
    ifHCInOctets: [6, counter64],
    ifHCInUcastPkts: [7, counter64],
    ifHCInMulticastPkts: [8, counter64],
    ifHCInBroadcastPkts: [9, counter64],
    ifHCOutOctets: [10, counter64],
    ifHCOutUcastPkts: [11, counter64],
    ifHCOutMulticastPkts: [12, counter64],
    ifHCOutBroadcastPkts: [13, counter64],
    /** Mbit/s; 0 if the interface has no speed (bridges, tunnels, no link). */
    ifHighSpeed: [15, except(scaled(1e6), 0)],
    /** The interface comment. */
    ifAlias: [18, string],
  },
);
const columns = ifXTable.columns;
export const { ifName, ifInMulticastPkts, ifInBroadcastPkts, ifOutMulticastPkts, ifOutBroadcastPkts } =
  columns;
export const { ifHighSpeed, ifAlias } = columns;
export const ifHCInOctets = inCounter32(columns.ifHCInOctets, ifInOctets);
export const ifHCInUcastPkts = inCounter32(columns.ifHCInUcastPkts, ifInUcastPkts);
export const ifHCInMulticastPkts = inCounter32(columns.ifHCInMulticastPkts, ifInMulticastPkts);
export const ifHCInBroadcastPkts = inCounter32(columns.ifHCInBroadcastPkts, ifInBroadcastPkts);
export const ifHCOutOctets = inCounter32(columns.ifHCOutOctets, ifOutOctets);
export const ifHCOutUcastPkts = inCounter32(columns.ifHCOutUcastPkts, ifOutUcastPkts);
export const ifHCOutMulticastPkts = inCounter32(columns.ifHCOutMulticastPkts, ifOutMulticastPkts);
export const ifHCOutBroadcastPkts = inCounter32(columns.ifHCOutBroadcastPkts, ifOutBroadcastPkts);
