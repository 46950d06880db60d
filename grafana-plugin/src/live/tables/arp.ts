import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const arp = liveTable({
  resource: 'arp',
  title: text('arp'),
  rowKey: (row) => `${row.interface ?? ''} ${row.address ?? ''} ${row.mac_address ?? ''}`,
  sortedBy: { id: 'address' },
  intervalSeconds: 15,
  columns: [
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      property: 'complete',
      state: ({ complete, invalid }) =>
        invalid === true
          ? { word: text('invalid'), tone: 'bad' }
          : complete === undefined
            ? undefined
            : complete
              ? { word: text('complete'), tone: 'good' }
              : { word: text('noAnswer'), tone: 'warning' },
    },
    { id: 'dynamic', title: text('dynamic'), property: 'dynamic', as: 'yes-no' },
    { id: 'dhcp', title: text('fromDhcp'), property: 'dhcp', as: 'yes-no' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
