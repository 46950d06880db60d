import { number, oidTable, scalar, scaled, string, tenths, words } from '../define/oid-set.ts';

/** UPS-MIB (RFC 1628), answered with the package `ups`. It describes one UPS; lines are phases. */
const base = '1.3.6.1.2.1.33.1';

export const upsIdentModel = scalar('upsIdentModel', `${base}.1.2`, string);
export const upsIdentName = scalar('upsIdentName', `${base}.1.5`, string);

export const upsBatteryStatus = scalar(
  'upsBatteryStatus',
  `${base}.2.1`,
  words({ 1: 'unknown', 2: 'normal', 3: 'low', 4: 'depleted' }),
);
/** Minutes, read as seconds. */
export const upsEstimatedMinutesRemaining = scalar('upsEstimatedMinutesRemaining', `${base}.2.3`, scaled(60));
export const upsEstimatedChargeRemaining = scalar('upsEstimatedChargeRemaining', `${base}.2.4`, number);
/** Tenths of volts, unlike the voltages of the lines, which are whole. */
export const upsBatteryVoltage = scalar('upsBatteryVoltage', `${base}.2.5`, tenths);
export const upsBatteryTemperature = scalar('upsBatteryTemperature', `${base}.2.7`, number);
export const upsOutputSource = scalar(
  'upsOutputSource',
  `${base}.4.1`,
  words({ 1: 'other', 2: 'none', 3: 'normal', 4: 'bypass', 5: 'battery', 6: 'booster', 7: 'reducer' }),
);
export const upsOutputFrequency = scalar('upsOutputFrequency', `${base}.4.2`, tenths);

export const upsInputTable = oidTable(
  { name: 'upsInputTable', mib: 'UPS-MIB', entry: `${base}.3.3.1`, index: ['id'] },
  { upsInputVoltage: [3, number] },
);
export const { upsInputVoltage } = upsInputTable.columns;

export const upsOutputTable = oidTable(
  { name: 'upsOutputTable', mib: 'UPS-MIB', entry: `${base}.4.4.1`, index: ['id'] },
  { upsOutputVoltage: [2, number], upsOutputPercentLoad: [5, number] },
);
export const { upsOutputVoltage, upsOutputPercentLoad } = upsOutputTable.columns;
