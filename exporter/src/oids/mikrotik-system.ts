import { dateAndTime, number, scalar, string } from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1';

/** MIKROTIK-MIB mtxrLicense (4) and mtxrSystem (7). */
export const mtxrLicSoftwareId = scalar('mtxrLicSoftwareId', `${base}.4.1`, string);
/** Without the zone of the device, so taken as UTC: a day matters here, not an hour. */
export const mtxrLicUpgrUntil = scalar('mtxrLicUpgrUntil', `${base}.4.2`, dateAndTime);
export const mtxrLicLevel = scalar('mtxrLicLevel', `${base}.4.3`, string);
export const mtxrLicVersion = scalar('mtxrLicVersion', `${base}.4.4`, string);
export const mtxrLicUpgradableTo = scalar('mtxrLicUpgradableTo', `${base}.4.5`, number);
export const mtxrSerialNumber = scalar('mtxrSerialNumber', `${base}.7.3`, string);
export const mtxrFirmwareVersion = scalar('mtxrFirmwareVersion', `${base}.7.4`, string);
/** `2026-01-30 09:17:54`; on 6.x `Apr/30/2020 10:25:03`. */
export const mtxrBuildTime = scalar('mtxrBuildTime', `${base}.7.6`, string);
export const mtxrFirmwareUpgradeVersion = scalar('mtxrFirmwareUpgradeVersion', `${base}.7.7`, string);
/** `wAP 60G`: board-name of the API. */
export const mtxrDisplayName = scalar('mtxrDisplayName', `${base}.7.8`, string);
/** `RBwAPG-60ad`: what the API calls model. From 7.x on (RB750Gr3, 7.20.4, has it without the display name). */
export const mtxrBoardName = scalar('mtxrBoardName', `${base}.7.9`, string);

/** mtxrDHCP (6) and mtxrConntrack (22); the latter are declared Counter32 but are gauges. */
export const mtxrDHCPLeaseCount = scalar('mtxrDHCPLeaseCount', `${base}.6.1`, number);
export const mtxrCtTotalEntries = scalar('mtxrCtTotalEntries', `${base}.22.1.1`, number);
export const mtxrCtIP4Entries = scalar('mtxrCtIP4Entries', `${base}.22.1.2`, number);
export const mtxrCtIP6Entries = scalar('mtxrCtIP6Entries', `${base}.22.1.3`, number);
