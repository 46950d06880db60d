import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const wigigStations = liveTable({
  resource: 'wigig-stations',
  title: text('wigigStations'),
  rowKey: (row) => `${row.interface ?? ''} ${row.mac_address ?? ''}`,
  sortedBy: { id: 'signal' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
    { id: 'signal', title: text('signal'), property: 'rssi_dbm', as: 'signal', hasTrail: true },
    { id: 'quality', title: text('quality'), property: 'signal_quality_ratio', as: 'ratio' },
    {
      id: 'rate',
      title: text('rate'),
      property: 'transmit_rate_bytes_per_second',
      as: 'bits-per-second',
    },
    { id: 'mcs', title: text('mcs'), property: 'transmit_mcs', as: 'count' },
    {
      id: 'distance',
      title: text('distance'),
      value: ({ distance_meters: meters }) => (meters === undefined ? undefined : `${Math.round(meters)} m`),
    },
  ],
  graphs: (row, labels) => {
    const of = selector({ ...labels, interface: row.interface });
    const name = row.interface ?? row.mac_address ?? '';
    return [
      {
        title: text('signalOf', { name }),
        unit: 'suffix:dBm',
        queries: [{ expr: `mikrotik_w60g_station_rssi_dbm${of}`, legend: text('signal') }],
      },
      {
        title: text('ratesOf', { name }),
        unit: 'bps',
        queries: [
          {
            expr: `mikrotik_w60g_station_transmit_rate_bytes_per_second${of} * 8`,
            legend: text('rateTo'),
          },
        ],
      },
    ];
  },
});
