import type { Table } from '../../define/collector.ts';
import { type Row, text } from '../../define/fields.ts';
import { except, firstOf, indexOf, referredTo } from '../../define/oid-set.ts';
import { menu, walk } from '../../define/sources.ts';
import { dot1dBasePortIfIndex, dot1dTpFdbPort, dot1dTpFdbTable } from '../../oids/bridge-mib.ts';
import { ifName } from '../../oids/if-mib.ts';
import { mtxrLicVersion } from '../../oids/mikrotik-system.ts';
import { dot1qTpFdbPort, dot1qTpFdbTable } from '../../oids/q-bridge-mib.ts';

const nameOfPort = (port: typeof dot1qTpFdbPort) =>
  referredTo(referredTo(port, dot1dBasePortIfIndex), ifName);
/** The host is on a port; the bridge has rows for its own addresses. */
const isOnPort = (port: typeof dot1qTpFdbPort) => (row: Row) => row[port.name] !== 0;
const isVersion6 = (row: Row) => String(row[mtxrLicVersion.name]).startsWith('6.');

const fdbId = indexOf(dot1qTpFdbTable, 'id');
/** 0 on a bridge without VLAN filtering. */
const vlanId = { ...fdbId, syntax: except(fdbId.syntax, 0) };

/** Addresses that bridges have learned on their ports, not their own. */
export const learnedHosts: Pick<Table, 'api' | 'snmp' | 'labels'> = {
  api: menu('/interface/bridge/host', { where: ['local=true', '#!'] }),
  // RouterOS 6.40 and 6.44 have the hosts without a VLAN in the older table only, RouterOS 7 has all in the newer one
  snmp: [
    walk(dot1qTpFdbTable, [dot1qTpFdbPort], isOnPort(dot1qTpFdbPort)),
    walk(
      dot1dTpFdbTable,
      [dot1dTpFdbPort, mtxrLicVersion],
      (row) => isVersion6(row) && isOnPort(dot1dTpFdbPort)(row),
    ),
  ],
  labels: {
    mac_address: text(
      'mac-address',
      firstOf(indexOf(dot1qTpFdbTable, 'mac'), indexOf(dot1dTpFdbTable, 'mac')),
    ),
    vlan: text('vid', vlanId),
    interface: text('on-interface', firstOf(nameOfPort(dot1qTpFdbPort), nameOfPort(dot1dTpFdbPort))),
  },
};
