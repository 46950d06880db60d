import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const tr069Client = liveTable({
  resource: 'tr069-client',
  title: text('tr069'),
  rowKey: () => 'tr069',
  intervalSeconds: 30,
  columns: [
    { id: 'acs', title: text('acs'), property: 'acs' },
    {
      id: 'state',
      title: text('state'),
      state: ({ status }) => ownWord(status, { good: ['running'], bad: ['error'] }),
    },
    { id: 'failed', title: text('failedSessions'), property: 'failed_sessions', as: 'count' },
    { id: 'reason', title: text('reason'), property: 'reason' },
  ],
});
