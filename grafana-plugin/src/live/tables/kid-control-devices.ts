import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const kidControlDevices = liveTable({
  resource: 'kid-control-devices',
  title: text('kidControl'),
  rowKey: (row) => row.mac_address ?? '',
  sortedBy: { id: 'download', desc: true },
  columns: [
    { id: 'name', title: text('name'), property: ['device_name', 'mac_address'] },
    { id: 'user', title: text('user'), property: 'user' },
    {
      id: 'state',
      title: text('state'),
      state: ({ blocked, limited, inactive }) =>
        blocked === true
          ? { word: text('blocked'), tone: 'bad' }
          : limited === true
            ? { word: text('limited'), tone: 'warning' }
            : inactive === true
              ? { word: text('inactive'), tone: 'quiet' }
              : { word: text('active'), tone: 'good' },
    },
    {
      id: 'download',
      title: text('download'),
      property: 'download_rate_bytes_per_second',
      as: 'bits-per-second',
      hasTrail: true,
    },
    {
      id: 'upload',
      title: text('upload'),
      property: 'upload_rate_bytes_per_second',
      as: 'bits-per-second',
      hasTrail: true,
    },
    { id: 'idle', title: text('idle'), property: 'idle_seconds', as: 'duration' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
  ],
});
