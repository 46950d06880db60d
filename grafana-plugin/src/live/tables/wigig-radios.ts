import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const wigigRadios = liveTable({
  resource: 'wigig-radios',
  title: text('wigigRadios'),
  rowKey: (row) => row.interface ?? '',
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      state: ({ connected }) =>
        connected === undefined
          ? undefined
          : connected
            ? { word: text('connected'), tone: 'good' }
            : { word: text('notConnected'), tone: 'bad' },
    },
    {
      id: 'frequency',
      title: text('frequency'),
      value: ({ frequency_hertz: hertz }) => (hertz === undefined ? undefined : `${hertz / 1e9} GHz`),
    },
    { id: 'loss', title: text('errors'), property: 'transmit_packet_error_ratio', as: 'ratio' },
    {
      id: 'temperature',
      title: text('temperature'),
      property: 'rf_temperature_celsius',
      as: 'degrees',
    },
  ],
});
