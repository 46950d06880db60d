import type { Table } from '../../define/collector.ts';
import { type Row, text } from '../../define/fields.ts';
import { firstOf, indexOf, referredTo } from '../../define/oid-set.ts';
import { menu, walk } from '../../define/sources.ts';
import { dot1dBasePortIfIndex, dot1dTpFdbPort, dot1dTpFdbTable } from '../../oids/bridge-mib.ts';
import { ifName } from '../../oids/if-mib.ts';
import { mtxrLicVersion } from '../../oids/mikrotik-system.ts';
import { dot1qTpFdbPort, dot1qTpFdbTable, fdbMac, fdbVlan } from '../../oids/q-bridge-mib.ts';

const nameOfPort = (port: typeof dot1qTpFdbPort) =>
  referredTo(referredTo(port, dot1dBasePortIfIndex), ifName);
/** The host is on a port; the bridge has rows for its own addresses. */
const isOnPort = (port: typeof dot1qTpFdbPort) => (row: Row) => row[port.name] !== 0;
const isVersion6 = (row: Row) => String(row[mtxrLicVersion.name]).startsWith('6.');

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
    mac_address: text('mac-address', firstOf(fdbMac, indexOf(dot1dTpFdbTable, 'mac'))),
    vlan: text('vid', fdbVlan),
    interface: text('on-interface', firstOf(nameOfPort(dot1qTpFdbPort), nameOfPort(dot1dTpFdbPort))),
  },
};
