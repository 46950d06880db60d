import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const wigigStations = liveTable({
  resource: 'wigig-stations',
  title: text('wigigStations'),
  rowKey: (row) => `${row.interface ?? ''} ${row.mac_address ?? ''}`,
  sortedBy: { id: 'signal' },
  columns: [
    { id: 'interface', title: text('interface'), value: (row) => row.interface },
    { id: 'mac-address', title: text('macAddress'), value: (row) => row.mac_address },
    { id: 'signal', title: text('signal'), value: (row) => row.rssi_dbm, as: 'signal', hasTrail: true },
    { id: 'quality', title: text('quality'), value: (row) => row.signal_quality_ratio, as: 'ratio' },
    {
      id: 'rate',
      title: text('rate'),
      value: (row) => row.transmit_rate_bytes_per_second,
      as: 'bits-per-second',
    },
    { id: 'mcs', title: text('mcs'), value: (row) => row.transmit_mcs, as: 'count' },
    {
      id: 'distance',
      title: text('distance'),
      value: ({ distance_meters: meters }) => (meters === undefined ? undefined : `${Math.round(meters)} m`),
    },
  ],
});
