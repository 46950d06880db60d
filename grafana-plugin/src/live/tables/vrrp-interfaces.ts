import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const vrrpInterfaces = liveTable({
  resource: 'vrrp-interfaces',
  title: text('vrrp'),
  rowKey: (row) => row.interface ?? '',
  sortedBy: { id: 'interface' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      state: ({ master, backup, enabled, invalid }) =>
        enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : invalid === true
            ? { word: text('invalid'), tone: 'bad' }
            : master === true
              ? { word: text('master'), tone: 'good' }
              : backup === true
                ? { word: text('backup'), tone: 'good' }
                : { word: text('neitherMasterNorBackup'), tone: 'bad' },
    },
    { id: 'vrid', title: text('vrid'), property: 'vrid' },
    { id: 'priority', title: text('priority'), property: 'priority' },
    { id: 'on', title: text('onInterface'), property: 'on_interface' },
    { id: 'version', title: text('vrrpVersion'), property: 'vrrp_version' },
  ],
});
