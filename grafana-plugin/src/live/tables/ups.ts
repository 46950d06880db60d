import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const ups = liveTable({
  resource: 'ups',
  title: text('ups'),
  rowKey: (row) => row.ups ?? '',
  sortedBy: { id: 'ups' },
  columns: [
    { id: 'ups', title: text('ups'), property: 'ups' },
    {
      id: 'state',
      title: text('state'),
      state: ({ enabled, on_battery: isOnBattery, low_battery: isLow, on_line: isOnLine }) =>
        enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : isLow === true
            ? { word: text('lowBattery'), tone: 'bad' }
            : isOnBattery === true
              ? { word: text('onBattery'), tone: 'warning' }
              : isOnLine === true
                ? { word: text('onLine'), tone: 'good' }
                : undefined,
    },
    { id: 'charge', title: text('charge'), property: 'battery_charge_ratio', as: 'ratio', hasTrail: true },
    { id: 'runtime', title: text('runtimeLeft'), property: 'runtime_left_seconds', as: 'duration' },
    { id: 'load', title: text('load'), property: 'load_ratio', as: 'ratio', hasTrail: true },
    { id: 'line', title: text('lineVoltage'), property: 'line_voltage_volts', as: 'volts' },
    { id: 'battery', title: text('batteryVoltage'), property: 'battery_voltage_volts', as: 'volts' },
    { id: 'temperature', title: text('temperature'), property: 'temperature_celsius', as: 'degrees' },
    { id: 'replace', title: text('replaceBattery'), property: 'replace_battery', as: 'yes-no' },
    { id: 'model', title: text('model'), property: 'model' },
    { id: 'serial', title: text('serial'), property: 'serial' },
  ],
});
