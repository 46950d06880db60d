import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import type { RowsOf } from '../reading.ts';
import { valueText } from '../value-text.ts';

type HealthRow = RowsOf['health'];

/** Each sensor has one of them, with its own unit: in a column each, most of the table would be empty. */
function measured(row: HealthRow): string | undefined {
  const { temperature_celsius: degrees, voltage_volts: volts, current_amperes: amperes } = row;
  const { power_watts: watts, fan_speed_rpm: rpm } = row;
  if (degrees !== undefined) return valueText(degrees, 'degrees');
  if (volts !== undefined) return `${volts} V`;
  if (amperes !== undefined) return `${amperes} A`;
  if (watts !== undefined) return valueText(watts, 'watts');
  return rpm === undefined ? undefined : `${rpm} rpm`;
}

export const health = liveTable({
  resource: 'health',
  title: text('health'),
  rowKey: (row) => row.sensor ?? '',
  sortedBy: { id: 'sensor' },
  intervalSeconds: 15,
  columns: [
    { id: 'sensor', title: text('sensor'), property: 'sensor' },
    {
      id: 'state',
      title: text('state'),
      state: ({ ok, state }) =>
        ok === undefined
          ? undefined
          : ok
            ? { word: text('ok'), tone: 'good' }
            : { word: state ?? text('failed'), tone: 'bad' },
    },
    { id: 'value', title: text('value'), value: measured },
  ],
});
