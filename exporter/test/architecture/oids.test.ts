import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { OidObject, OidTable } from '../../src/define/oid-set.ts';
import { hasRecordings, mibOids, onlyWithRecordings } from './recordings.ts';

type Declared = readonly [name: string, oid: string];

const isTable = (value: unknown): value is OidTable & { columns: Readonly<Record<string, OidObject>> } =>
  typeof value === 'object' && value !== null && 'entry' in value && 'columns' in value;
/** Not what is computed from several objects. */
const isObject = (value: unknown): value is OidObject =>
  typeof value === 'object' && value !== null && 'oid' in value && 'syntax' in value && !('parts' in value);

async function declared(): Promise<Declared[]> {
  const folder = new URL('../../src/oids/', import.meta.url);
  const found: Declared[] = [];
  for (const file of readdirSync(fileURLToPath(folder))) {
    const exported = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (isTable(value)) found.push([value.name, value.entry.replace(/\.1$/, '')]);
      else if (isObject(value)) {
        expect(value.name, `${file} exports ${name}`).toBe(name);
        found.push([name, value.oid.replace(/\.0$/, '')]);
      }
    }
  }
  return found;
}

const all = await declared();

// RFC 2863, RFC 3418, RFC 2790, RFC 1213, RFC 1628, RFC 6933, IEEE 802.1AB and CISCO-AAA-SESSION-MIB, entered by hand.
const standard: Readonly<Record<string, string>> = {
  sysDescr: '1.3.6.1.2.1.1.1',
  sysObjectID: '1.3.6.1.2.1.1.2',
  sysUpTime: '1.3.6.1.2.1.1.3',
  sysContact: '1.3.6.1.2.1.1.4',
  sysName: '1.3.6.1.2.1.1.5',
  sysLocation: '1.3.6.1.2.1.1.6',
  snmpEngineTime: '1.3.6.1.6.3.10.2.1.3',
  hrSystemUptime: '1.3.6.1.2.1.25.1.1',
  hrSystemDate: '1.3.6.1.2.1.25.1.2',
  hrStorageTable: '1.3.6.1.2.1.25.2.3',
  hrStorageDescr: '1.3.6.1.2.1.25.2.3.1.3',
  hrStorageAllocationUnits: '1.3.6.1.2.1.25.2.3.1.4',
  hrStorageSize: '1.3.6.1.2.1.25.2.3.1.5',
  hrStorageUsed: '1.3.6.1.2.1.25.2.3.1.6',
  hrProcessorTable: '1.3.6.1.2.1.25.3.3',
  hrProcessorLoad: '1.3.6.1.2.1.25.3.3.1.2',
  entPhysicalTable: '1.3.6.1.2.1.47.1.1.1',
  entPhysicalDescr: '1.3.6.1.2.1.47.1.1.1.1.2',
  entPhysicalClass: '1.3.6.1.2.1.47.1.1.1.1.5',
  entPhysicalName: '1.3.6.1.2.1.47.1.1.1.1.7',
  entPhysicalSerialNum: '1.3.6.1.2.1.47.1.1.1.1.11',
  entPhysicalMfgName: '1.3.6.1.2.1.47.1.1.1.1.12',
  entPhysicalModelName: '1.3.6.1.2.1.47.1.1.1.1.13',
  upsIdentModel: '1.3.6.1.2.1.33.1.1.2',
  upsIdentName: '1.3.6.1.2.1.33.1.1.5',
  upsBatteryStatus: '1.3.6.1.2.1.33.1.2.1',
  upsEstimatedMinutesRemaining: '1.3.6.1.2.1.33.1.2.3',
  upsEstimatedChargeRemaining: '1.3.6.1.2.1.33.1.2.4',
  upsBatteryVoltage: '1.3.6.1.2.1.33.1.2.5',
  upsBatteryTemperature: '1.3.6.1.2.1.33.1.2.7',
  upsOutputSource: '1.3.6.1.2.1.33.1.4.1',
  upsOutputFrequency: '1.3.6.1.2.1.33.1.4.2',
  upsInputTable: '1.3.6.1.2.1.33.1.3.3',
  upsInputVoltage: '1.3.6.1.2.1.33.1.3.3.1.3',
  upsOutputTable: '1.3.6.1.2.1.33.1.4.4',
  upsOutputVoltage: '1.3.6.1.2.1.33.1.4.4.1.2',
  upsOutputPercentLoad: '1.3.6.1.2.1.33.1.4.4.1.5',
  ifTable: '1.3.6.1.2.1.2.2',
  ifType: '1.3.6.1.2.1.2.2.1.3',
  ifMtu: '1.3.6.1.2.1.2.2.1.4',
  ifPhysAddress: '1.3.6.1.2.1.2.2.1.6',
  ifAdminStatus: '1.3.6.1.2.1.2.2.1.7',
  ifOperStatus: '1.3.6.1.2.1.2.2.1.8',
  ifLastChange: '1.3.6.1.2.1.2.2.1.9',
  dot1dBaseBridgeAddress: '1.3.6.1.2.1.17.1.1',
  dot1dBasePortTable: '1.3.6.1.2.1.17.1.4',
  dot1dBasePortIfIndex: '1.3.6.1.2.1.17.1.4.1.2',
  dot1dStpPriority: '1.3.6.1.2.1.17.2.2',
  dot1dStpPortTable: '1.3.6.1.2.1.17.2.15',
  dot1dStpPortPriority: '1.3.6.1.2.1.17.2.15.1.2',
  dot1dStpPortState: '1.3.6.1.2.1.17.2.15.1.3',
  dot1dStpPortPathCost: '1.3.6.1.2.1.17.2.15.1.5',
  dot1dStpPortDesignatedRoot: '1.3.6.1.2.1.17.2.15.1.6',
  dot1dStpPortDesignatedCost: '1.3.6.1.2.1.17.2.15.1.7',
  dot1dStpPortDesignatedPort: '1.3.6.1.2.1.17.2.15.1.9',
  dot1dTpFdbTable: '1.3.6.1.2.1.17.4.3',
  dot1dTpFdbPort: '1.3.6.1.2.1.17.4.3.1.2',
  dot1qTpFdbTable: '1.3.6.1.2.1.17.7.1.2.2',
  dot1qTpFdbPort: '1.3.6.1.2.1.17.7.1.2.2.1.2',
  dot1qPortVlanTable: '1.3.6.1.2.1.17.7.1.4.5',
  dot1qPvid: '1.3.6.1.2.1.17.7.1.4.5.1.1',
  ifInOctets: '1.3.6.1.2.1.2.2.1.10',
  ifInUcastPkts: '1.3.6.1.2.1.2.2.1.11',
  ifOutOctets: '1.3.6.1.2.1.2.2.1.16',
  ifOutUcastPkts: '1.3.6.1.2.1.2.2.1.17',
  ifInDiscards: '1.3.6.1.2.1.2.2.1.13',
  ifInErrors: '1.3.6.1.2.1.2.2.1.14',
  ifOutDiscards: '1.3.6.1.2.1.2.2.1.19',
  ifOutErrors: '1.3.6.1.2.1.2.2.1.20',
  ifXTable: '1.3.6.1.2.1.31.1.1',
  ifName: '1.3.6.1.2.1.31.1.1.1.1',
  ifInMulticastPkts: '1.3.6.1.2.1.31.1.1.1.2',
  ifInBroadcastPkts: '1.3.6.1.2.1.31.1.1.1.3',
  ifOutMulticastPkts: '1.3.6.1.2.1.31.1.1.1.4',
  ifOutBroadcastPkts: '1.3.6.1.2.1.31.1.1.1.5',
  ifHCInOctets: '1.3.6.1.2.1.31.1.1.1.6',
  ifHCInUcastPkts: '1.3.6.1.2.1.31.1.1.1.7',
  ifHCInMulticastPkts: '1.3.6.1.2.1.31.1.1.1.8',
  ifHCInBroadcastPkts: '1.3.6.1.2.1.31.1.1.1.9',
  ifHCOutOctets: '1.3.6.1.2.1.31.1.1.1.10',
  ifHCOutUcastPkts: '1.3.6.1.2.1.31.1.1.1.11',
  ifHCOutMulticastPkts: '1.3.6.1.2.1.31.1.1.1.12',
  ifHCOutBroadcastPkts: '1.3.6.1.2.1.31.1.1.1.13',
  ifHighSpeed: '1.3.6.1.2.1.31.1.1.1.15',
  ifAlias: '1.3.6.1.2.1.31.1.1.1.18',
  ipAddrTable: '1.3.6.1.2.1.4.20',
  ipAdEntIfIndex: '1.3.6.1.2.1.4.20.1.2',
  ipAdEntNetMask: '1.3.6.1.2.1.4.20.1.3',
  ipv6AddrTable: '1.3.6.1.2.1.55.1.8',
  ipv6AddrPfxLength: '1.3.6.1.2.1.55.1.8.1.2',
  ipv6AddrType: '1.3.6.1.2.1.55.1.8.1.3',
  ipNetToMediaTable: '1.3.6.1.2.1.4.22',
  ipNetToMediaPhysAddress: '1.3.6.1.2.1.4.22.1.2',
  ipNetToMediaType: '1.3.6.1.2.1.4.22.1.4',
  lldpRemTable: '1.0.8802.1.1.2.1.4.1',
  lldpRemChassisId: '1.0.8802.1.1.2.1.4.1.1.5',
  lldpRemPortId: '1.0.8802.1.1.2.1.4.1.1.7',
  lldpRemSysName: '1.0.8802.1.1.2.1.4.1.1.9',
  lldpRemSysDesc: '1.0.8802.1.1.2.1.4.1.1.10',
  ipCidrRouteNumber: '1.3.6.1.2.1.4.24.3',
  ospfRouterId: '1.3.6.1.2.1.14.1.1',
  ospfNbrTable: '1.3.6.1.2.1.14.10',
  ospfNbrIpAddr: '1.3.6.1.2.1.14.10.1.1',
  ospfNbrRtrId: '1.3.6.1.2.1.14.10.1.3',
  ospfNbrPriority: '1.3.6.1.2.1.14.10.1.5',
  ospfNbrState: '1.3.6.1.2.1.14.10.1.6',
  ospfNbrEvents: '1.3.6.1.2.1.14.10.1.7',
  ospfNbrLsRetransQLen: '1.3.6.1.2.1.14.10.1.8',
  casnActiveTableEntries: '1.3.6.1.4.1.9.9.150.1.1.1',
};

/** Newer than the MIB of the recordings; the numbers are those of snmp.yml of snmp_exporter (1d54f35), generated from the MIB of 2026. */
const newer: Readonly<Record<string, string>> = {
  mtxrLTECarrierAggTable: '1.3.6.1.4.1.14988.1.1.16.2.1',
  mtxrLTECarrierAggBand: '1.3.6.1.4.1.14988.1.1.16.2.1.1.3',
  mtxrLTECarrierAggEARFCN: '1.3.6.1.4.1.14988.1.1.16.2.1.1.4',
  mtxrLTECarrierAggBandwidth: '1.3.6.1.4.1.14988.1.1.16.2.1.1.5',
  mtxrLTECarrierAggPhyCellId: '1.3.6.1.4.1.14988.1.1.16.2.1.1.6',
  mtxrLTECarrierAggRSSI: '1.3.6.1.4.1.14988.1.1.16.2.1.1.7',
  mtxrLTECarrierAggRSRP: '1.3.6.1.4.1.14988.1.1.16.2.1.1.8',
  mtxrLTECarrierAggRSRQ: '1.3.6.1.4.1.14988.1.1.16.2.1.1.9',
  mtxrLTECarrierAggSINR: '1.3.6.1.4.1.14988.1.1.16.2.1.1.10',
  mtxrLTECarrierAggSNR: '1.3.6.1.4.1.14988.1.1.16.2.1.1.11',
  mtxrLTECarrierAggNR: '1.3.6.1.4.1.14988.1.1.16.2.1.1.12',
  mtxrLTECarrierAggUplink: '1.3.6.1.4.1.14988.1.1.16.2.1.1.13',
  mtxrLTEModemPrimaryBand: '1.3.6.1.4.1.14988.1.1.16.1.1.15',
  mtxrLTEModemRegStatus: '1.3.6.1.4.1.14988.1.1.16.1.1.17',
  mtxrLTEModemPinStatus: '1.3.6.1.4.1.14988.1.1.16.1.1.18',
  mtxrLTEModemModel: '1.3.6.1.4.1.14988.1.1.16.1.1.19',
  mtxrLTEModemFirmware: '1.3.6.1.4.1.14988.1.1.16.1.1.20',
  mtxrLTEModemCQI: '1.3.6.1.4.1.14988.1.1.16.1.1.21',
  mtxrLTEModemNrRSRP: '1.3.6.1.4.1.14988.1.1.16.1.1.22',
  mtxrLTEModemNrRSRQ: '1.3.6.1.4.1.14988.1.1.16.1.1.23',
  mtxrLTEModemNrSINR: '1.3.6.1.4.1.14988.1.1.16.1.1.24',
};

const isMikrotik = (oid: string): boolean => oid.startsWith('1.3.6.1.4.1.14988.');

test.each(all.filter(([, oid]) => !isMikrotik(oid)))('%s is %s', (name, oid) => {
  expect(oid).toBe(standard[name]);
});

test('nothing is declared twice under two numbers', () => {
  const numbers = new Map<string, string>();
  for (const [name, oid] of all) {
    expect(numbers.get(name) ?? oid, name).toBe(oid);
    numbers.set(name, oid);
  }
});

describe('agrees with MIKROTIK-MIB', onlyWithRecordings, () => {
  const mib = hasRecordings ? mibOids() : new Map<string, string>();

  test('which was understood', () => {
    expect(mib.size).toBeGreaterThan(300);
    // the two that other exporters get wrong
    expect(mib.get('mtxrWlStatStrength')).toBe('1.3.6.1.4.1.14988.1.1.1.1.1.4');
    expect(mib.get('mtxrHlProcessorFrequency')).toBe('1.3.6.1.4.1.14988.1.1.3.14');
  });

  test.each(all.filter(([, oid]) => isMikrotik(oid)))('%s is %s', (name, oid) => {
    expect(oid).toBe(mib.get(name) ?? newer[name]);
  });
});
