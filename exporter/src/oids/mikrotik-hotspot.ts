import { counter64, mac, oidTable, string } from '../define/oid-set.ts';

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
    mtxrHotspotActiveUserIP: [5, string],
    mtxrHotspotActiveUserMAC: [6, mac],
    mtxrHotspotActiveUserBytesIn: [12, counter64],
    mtxrHotspotActiveUserBytesOut: [13, counter64],
    mtxrHotspotActiveUserPacketsIn: [14, counter64],
    mtxrHotspotActiveUserPacketsOut: [15, counter64],
    mtxrHotspotActiveUserLimitBytesIn: [16, counter64],
    mtxrHotspotActiveUserLimitBytesOut: [17, counter64],
  },
);
export const {
  mtxrHotspotActiveUserName,
  mtxrHotspotActiveUserIP,
  mtxrHotspotActiveUserMAC,
  mtxrHotspotActiveUserBytesIn,
  mtxrHotspotActiveUserBytesOut,
  mtxrHotspotActiveUserPacketsIn,
  mtxrHotspotActiveUserPacketsOut,
  mtxrHotspotActiveUserLimitBytesIn,
  mtxrHotspotActiveUserLimitBytesOut,
} = mtxrHotspotActiveUsersTable.columns;
