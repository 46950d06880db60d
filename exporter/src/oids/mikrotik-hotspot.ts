import { mac, number, oidTable, string } from '../define/oid-set.ts';

/** In is upload, out is download. No recorded device has rows; columns and units are those of the MIB. */
export const mtxrHotspotActiveUsersTable = oidTable(
  {
    name: 'mtxrHotspotActiveUsersTable',
    mib: 'MIKROTIK-MIB',
    entry: '1.3.6.1.4.1.14988.1.1.5.1.1',
    index: ['id'],
  },
  {
    mtxrHotspotActiveUserName: [3, string],
    mtxrHotspotActiveUserMAC: [6, mac],
    mtxrHotspotActiveUserBytesIn: [12, number],
    mtxrHotspotActiveUserBytesOut: [13, number],
    mtxrHotspotActiveUserPacketsIn: [14, number],
    mtxrHotspotActiveUserPacketsOut: [15, number],
  },
);
export const {
  mtxrHotspotActiveUserName,
  mtxrHotspotActiveUserMAC,
  mtxrHotspotActiveUserBytesIn,
  mtxrHotspotActiveUserBytesOut,
  mtxrHotspotActiveUserPacketsIn,
  mtxrHotspotActiveUserPacketsOut,
} = mtxrHotspotActiveUsersTable.columns;
