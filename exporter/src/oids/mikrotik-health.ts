import { number, oidTable, scalar, signed, string, tenths, words } from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1.3';

/** Scalars of older boards and RouterOS 6: tenths of volts, degrees and watts; plain rpm and MHz. */
export const mtxrHlCoreVoltage = scalar('mtxrHlCoreVoltage', `${base}.1`, tenths);
export const mtxrHlThreeDotThreeVoltage = scalar('mtxrHlThreeDotThreeVoltage', `${base}.2`, tenths);
export const mtxrHlFiveVoltage = scalar('mtxrHlFiveVoltage', `${base}.3`, tenths);
export const mtxrHlTwelveVoltage = scalar('mtxrHlTwelveVoltage', `${base}.4`, tenths);
export const mtxrHlSensorTemperature = scalar('mtxrHlSensorTemperature', `${base}.5`, tenths);
export const mtxrHlCpuTemperature = scalar('mtxrHlCpuTemperature', `${base}.6`, tenths);
export const mtxrHlBoardTemperature = scalar('mtxrHlBoardTemperature', `${base}.7`, tenths);
export const mtxrHlVoltage = scalar('mtxrHlVoltage', `${base}.8`, tenths);
/** Which of two fans runs: `main` or `auxiliary`; `n/a` on boards without a choice. */
export const mtxrHlActiveFan = scalar('mtxrHlActiveFan', `${base}.9`, string);
export const mtxrHlTemperature = scalar('mtxrHlTemperature', `${base}.10`, tenths);
export const mtxrHlProcessorTemperature = scalar('mtxrHlProcessorTemperature', `${base}.11`, tenths);
export const mtxrHlPower = scalar('mtxrHlPower', `${base}.12`, tenths);
/** Milliamperes. */
export const mtxrHlCurrent = scalar('mtxrHlCurrent', `${base}.13`, number);
export const mtxrHlProcessorFrequency = scalar('mtxrHlProcessorFrequency', `${base}.14`, number);
/** 1 = ok. */
const supplyState = words({ 0: 'fail', 1: 'ok' });
export const mtxrHlPowerSupplyState = scalar('mtxrHlPowerSupplyState', `${base}.15`, supplyState);
export const mtxrHlBackupPowerSupplyState = scalar('mtxrHlBackupPowerSupplyState', `${base}.16`, supplyState);
export const mtxrHlFanSpeed1 = scalar('mtxrHlFanSpeed1', `${base}.17`, number);
export const mtxrHlFanSpeed2 = scalar('mtxrHlFanSpeed2', `${base}.18`, number);
/** A contact that closes outside the device; only some boards have the socket. */
export const mtxrAlarmSocketStatus = scalar(
  'mtxrAlarmSocketStatus',
  `${base}.19`,
  words({ 0: 'inactive', 1: 'active' }),
);

/**
 * Gauges by name, each with its unit, from 6.47 on. Degrees and rpm are whole; volts, amperes and watts are tenths; a
 * status of 0 is ok, the reverse of the scalars above. The value is declared Integer32 but sent as Gauge32, so
 * temperatures below zero arrive as 2^32 - n. SwOS Lite (CSS610, 2.20) has the values only, each at `<id>.0`.
 */
export const mtxrGaugeTable = oidTable(
  { name: 'mtxrGaugeTable', mib: 'MIKROTIK-MIB', entry: `${base}.100.1`, index: ['id'] },
  {
    mtxrGaugeName: [2, string],
    mtxrGaugeValue: [3, signed],
    mtxrGaugeUnit: [4, words({ 1: 'C', 2: 'RPM', 3: 'dV', 4: 'dA', 5: 'dW', 6: 'status' })],
  },
);
export const { mtxrGaugeName, mtxrGaugeValue, mtxrGaugeUnit } = mtxrGaugeTable.columns;
