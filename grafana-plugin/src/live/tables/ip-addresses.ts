import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const ipAddresses = liveTable({
  resource: 'ip-addresses',
  title: text('ipAddresses'),
  rowKey: (row) => `${row.interface ?? ''} ${row.address ?? ''}`,
  sortedBy: { id: 'interface' },
  intervalSeconds: 15,
  columns: [
    { id: 'address', title: text('address'), property: 'address' },
    { id: 'interface', title: text('interface'), property: ['actual_interface', 'interface'] },
    { id: 'network', title: text('network'), property: 'network' },
    {
      id: 'state',
      title: text('state'),
      property: 'enabled',
      state: ({ enabled, invalid }) =>
        enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : invalid === true
            ? { word: text('invalid'), tone: 'bad' }
            : { word: text('enabled'), tone: 'good' },
    },
    { id: 'dynamic', title: text('dynamic'), property: 'dynamic', as: 'yes-no' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
