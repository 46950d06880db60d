import { defineCollector } from '../define/collector.ts';
import {
  celsius,
  duration,
  flag,
  flagOrFalse,
  hertz,
  not,
  percent,
  type Row,
  text,
  volts,
} from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { combine, firstOf, instance, is } from '../define/oid-set.ts';
import { menu, monitor, scalars } from '../define/sources.ts';
import * as oid from '../oids/ups-mib.ts';
import { firstGiven, isSet } from '../define/values.ts';

const list = menu('/system/ups', { isConfigured: true });
/** Not of a UPS that is disabled or cannot be reached: `monitor` would refuse. */
const live = monitor('/system/ups/monitor', {
  of: list,
  perItem: true,
  skip: (row) => isSet(row['disabled']) || isSet(row['invalid']),
  skipProperties: ['disabled', 'invalid'],
});

/** Boost and trim correct the voltage of the line, which still supplies the load. */
const onLine = combine('upsOutputSource is the line', [oid.upsOutputSource], ([source]) =>
  source === undefined || source === 'other'
    ? undefined
    : ['normal', 'booster', 'reducer'].includes(String(source)),
);
const lowBattery = combine('upsBatteryStatus is low', [oid.upsBatteryStatus], ([status]) =>
  status === undefined || status === 'unknown' ? undefined : status !== 'normal',
);

/** A UPS on a serial line reports its last self-test in words of its own, one on USB in those of HID. */
function* withSelfTest(row: Row): Iterable<Row> {
  const result = firstGiven(row['self-test'], row['hid-self-test']);
  yield result === undefined ? row : { ...row, 'self-test-result': result };
}

export default defineCollector({
  name: 'ups',
  title: 'UPS: line, battery, load',
  unseen: 'all of it',
  types: ['router', 'switch'],
  notes:
    'Needs the package ups. One command to list, and one for each UPS; a device without the package is asked once per ' +
    'connection. Over SNMP (UPS-MIB, 12 objects) there is one UPS, of one phase. Rows: UPS devices.',
  tables: [
    {
      api: live,
      snmp: scalars(),
      resource: {
        name: 'ups',
        title: 'UPS',
        prefix: 'ups',
        example: {
          ups: 'ups1',
          model: 'Smart-UPS 1500',
          serial: 'AS0000000000',
          port: 'usbhid1',
          enabled: true,
          invalid: false,
          on_line: true,
          on_battery: false,
          runtime_left_seconds: 1940,
          battery_charge_ratio: 1,
          battery_voltage_volts: 27,
          line_voltage_volts: 231,
          output_voltage_volts: 231,
          load_ratio: 0.38,
          temperature_celsius: 29,
          frequency_hertz: 50,
          replace_battery: false,
          low_battery: false,
          overload: false,
        },
      },
      labels: { ups: text('name', firstOf(oid.upsIdentName, oid.upsIdentModel)) },
      expand: {
        properties: ['self-test', 'hid-self-test'],
        makes: { 'self-test-result': ['self-test', 'hid-self-test'] },
        rows: withSelfTest,
      },
      metrics: [
        gauge('mikrotik_ups_on_line', 'Whether the line supplies the load.', flag('on-line', onLine)),
        gauge(
          'mikrotik_ups_on_battery',
          'Whether the battery supplies the load.',
          flag('on-battery', is(oid.upsOutputSource, 'battery')),
        ),
        gauge(
          'mikrotik_ups_runtime_left_seconds',
          'Time that the battery would last at the present load.',
          duration('runtime-left', oid.upsEstimatedMinutesRemaining),
        ),
        gauge(
          'mikrotik_ups_offline_after_seconds',
          'Time until the device goes into hibernation; only on battery.',
          duration('offline-after'),
        ),
        gauge(
          'mikrotik_ups_battery_charge_ratio',
          'Charge of the battery.',
          percent('battery-charge', oid.upsEstimatedChargeRemaining),
        ),
        gauge(
          'mikrotik_ups_battery_voltage_volts',
          'Voltage of the battery.',
          volts('battery-voltage', oid.upsBatteryVoltage),
        ),
        gauge(
          'mikrotik_ups_line_voltage_volts',
          'Voltage of the line.',
          volts('line-voltage', instance(oid.upsInputVoltage, 1)),
        ),
        gauge(
          'mikrotik_ups_output_voltage_volts',
          'Voltage supplied to the load.',
          volts('output-voltage', instance(oid.upsOutputVoltage, 1)),
        ),
        gauge(
          'mikrotik_ups_load_ratio',
          'Load in relation to what the UPS can supply.',
          percent('load', instance(oid.upsOutputPercentLoad, 1)),
        ),
        gauge(
          'mikrotik_ups_temperature_celsius',
          'Temperature inside the UPS.',
          celsius('temperature', oid.upsBatteryTemperature),
        ),
        gauge(
          'mikrotik_ups_frequency_hertz',
          'Frequency of the output.',
          hertz('frequency', oid.upsOutputFrequency),
        ),
        gauge(
          'mikrotik_ups_replace_battery',
          'Whether the battery must be replaced.',
          flag('replace-battery'),
        ),
        gauge(
          'mikrotik_ups_low_battery',
          'Whether the battery is nearly empty.',
          flag('low-battery', lowBattery),
        ),
        gauge('mikrotik_ups_overload', 'Whether the load is more than the UPS can supply.', flag('overload')),
        gauge('mikrotik_ups_smart_boost', 'Whether a low line voltage is raised.', flag('smart-boost')),
        gauge('mikrotik_ups_smart_trim', 'Whether a high line voltage is lowered.', flag('smart-trim')),
        gauge(
          'mikrotik_ups_runtime_calibration_running',
          'Whether the UPS measures how long its battery lasts, by emptying it.',
          flag('rtc-running'),
        ),
        states('mikrotik_ups_transfer_cause', 'Why the load was last switched to the battery.', {
          label: 'cause',
          text: text('transfer-cause', undefined, (cause) => (cause === '' ? undefined : cause)),
          states: [],
        }),
        states('mikrotik_ups_self_test', 'Result of the last self-test.', {
          label: 'result',
          text: text('self-test-result'),
          states: [
            'done-and-passed',
            'done-and-warning',
            'done-and-error',
            'aborted',
            'in-progress',
            'no-test-initiated',
          ],
        }),
      ],
    },
    {
      api: list,
      resource: { name: 'ups', prefix: 'ups' },
      labels: { ups: text('name') },
      metrics: [
        info('mikrotik_ups_info', 'Model, serial number, firmware and port of the UPS.', {
          model: text('model'),
          serial: text('serial'),
          firmware: text('version'),
          manufacture_date: text('manufacture-date'),
          port: text('port'),
        }),
        gauge('mikrotik_ups_enabled', 'Whether the UPS is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_ups_invalid',
          'Whether the UPS cannot be read, as when it is unplugged.',
          flagOrFalse('invalid'),
        ),
        gauge(
          'mikrotik_ups_nominal_battery_voltage_volts',
          'Nominal voltage of the battery.',
          volts('nominal-battery-voltage'),
        ),
      ],
    },
  ],
});
