import { number, oidTable } from '../define/oid-set.ts';

const vlanBridge = '1.3.6.1.2.1.17.7.1';

/** The first part of the index is the VLAN, 0 on a bridge without VLAN filtering. Port 0 is the bridge itself. */
export const dot1qTpFdbTable = oidTable(
  { name: 'dot1qTpFdbTable', mib: 'Q-BRIDGE-MIB', entry: `${vlanBridge}.2.2.1`, index: ['id', 'mac'] },
  { dot1qTpFdbPort: [2, number] },
);
export const { dot1qTpFdbPort } = dot1qTpFdbTable.columns;

export const dot1qPortVlanTable = oidTable(
  { name: 'dot1qPortVlanTable', mib: 'Q-BRIDGE-MIB', entry: `${vlanBridge}.4.5.1`, index: ['id'] },
  { dot1qPvid: [1, number] },
);
export const { dot1qPvid } = dot1qPortVlanTable.columns;
