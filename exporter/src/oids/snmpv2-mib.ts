import { number, scalar, string, ticks } from '../define/oid-set.ts';

/** SNMPv2-MIB and facts about the host itself. */
export const sysDescr = scalar('sysDescr', '1.3.6.1.2.1.1.1', string);
/** 1.3.6.1.4.1.14988.1 RouterOS, 1.3.6.1.4.1.14988.2 SwOS. */
export const sysObjectID = scalar('sysObjectID', '1.3.6.1.2.1.1.2', string);
export const sysUpTime = scalar('sysUpTime', '1.3.6.1.2.1.1.3', ticks);
/** Seconds since the SNMP engine started, see define/uptime.ts; RouterOS 7. */
export const snmpEngineTime = scalar('snmpEngineTime', '1.3.6.1.6.3.10.2.1.3', number);
/** Who looks after the device. */
export const sysContact = scalar('sysContact', '1.3.6.1.2.1.1.4', string);
/** The identity. */
export const sysName = scalar('sysName', '1.3.6.1.2.1.1.5', string);
export const sysLocation = scalar('sysLocation', '1.3.6.1.2.1.1.6', string);
/** CISCO-AAA-SESSION-MIB casnActiveTableEntries, the only PPP session count over SNMP. */
export const casnActiveTableEntries = scalar('casnActiveTableEntries', '1.3.6.1.4.1.9.9.150.1.1.1', number);
