import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

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
    { id: 'temperature', title: text('temperature'), property: 'temperature_celsius', as: 'degrees' },
    {
      id: 'voltage',
      title: text('voltage'),
      value: ({ voltage_volts: volts }) => (volts === undefined ? undefined : `${volts} V`),
    },
    {
      id: 'current',
      title: text('current'),
      value: ({ current_amperes: amperes }) => (amperes === undefined ? undefined : `${amperes} A`),
    },
    { id: 'power', title: text('power'), property: 'power_watts', as: 'watts' },
    {
      id: 'fan-speed',
      title: text('fanSpeed'),
      value: ({ fan_speed_rpm: rpm }) => (rpm === undefined ? undefined : `${rpm} rpm`),
    },
  ],
});
