import { combine, mac, number, oidTable, scalar, string, truth } from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1';

/** MIKROTIK-MIB mtxrWlCMRemote (1.11): access points of the old CAPsMAN. Radios are declared a counter. */
export const mtxrWlCMRemoteTable = oidTable(
  { name: 'mtxrWlCMRemoteTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.11.1`, index: ['id'] },
  {
    mtxrWlCMRemoteName: [2, string],
    mtxrWlCMRemoteState: [3, string],
    mtxrWlCMRemoteRadios: [5, number],
  },
);
export const { mtxrWlCMRemoteName, mtxrWlCMRemoteState, mtxrWlCMRemoteRadios } = mtxrWlCMRemoteTable.columns;

/** MIKROTIK-MIB mtxrWifiCapsman (21.1) and mtxrRemoteCap (21.3): the manager of the wifi package (7.19). */
export const mtxrWifiCapsmanEnabled = scalar('mtxrWifiCapsmanEnabled', `${base}.21.1.1`, truth);

export const mtxrRemoteCapTable = oidTable(
  { name: 'mtxrRemoteCapTable', mib: 'MIKROTIK-MIB', entry: `${base}.21.3.1`, index: ['id'] },
  {
    mtxrRemoteCapIdentity: [3, string],
    mtxrRemoteCapBoardName: [4, string],
    mtxrRemoteCapSerial: [5, string],
    mtxrRemoteCapVersion: [6, string],
    mtxrRemoteCapBaseMac: [7, mac],
    mtxrRemoteCapCommonName: [8, string],
    mtxrRemoteCapState: [9, string],
  },
);
export const {
  mtxrRemoteCapIdentity,
  mtxrRemoteCapBoardName,
  mtxrRemoteCapSerial,
  mtxrRemoteCapVersion,
  mtxrRemoteCapBaseMac,
  mtxrRemoteCapCommonName,
  mtxrRemoteCapState,
} = mtxrRemoteCapTable.columns;

/** MIKROTIK-MIB mtxrWifiCap (21.2): an access point of the wifi package under a manager. */
export const mtxrCapEnabled = scalar('mtxrCapEnabled', `${base}.21.2.1`, truth);
export const mtxrCapLockedCapsManCommonName = scalar(
  'mtxrCapLockedCapsManCommonName',
  `${base}.21.2.11`,
  string,
);
export const mtxrCapCurrentCapsManAddress = scalar('mtxrCapCurrentCapsManAddress', `${base}.21.2.12`, string);
export const mtxrCapCurrentCapsManIdentity = scalar(
  'mtxrCapCurrentCapsManIdentity',
  `${base}.21.2.13`,
  string,
);

/** There is an address while the manager is connected. */
export const isManaged = combine(
  'mtxrCapCurrentCapsManAddress given',
  [mtxrCapCurrentCapsManAddress],
  ([address]) => (address === undefined ? undefined : address !== ''),
);

/** The table has one row for each of the two packages; these objects are of this one. */
export const wifiPackage = combine('wifi package', [mtxrCapEnabled], ([enabled]) =>
  enabled === undefined ? undefined : 'wifi',
);
