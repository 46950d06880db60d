import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const bondingMembers = liveTable({
  resource: 'bonding-members',
  title: text('bondingMembers'),
  rowKey: (row) => `${row.interface ?? ''} ${row.member ?? ''}`,
  sortedBy: { id: 'interface' },
  columns: [
    { id: 'interface', title: text('bonding'), property: 'interface' },
    { id: 'member', title: text('member'), property: 'member' },
    {
      id: 'state',
      title: text('state'),
      property: 'active',
      state: ({ active, in_sync: isInSync, expired }) =>
        active === undefined
          ? undefined
          : !active
            ? { word: text('notActive'), tone: 'bad' }
            : expired === true || isInSync === false
              ? { word: text('notInSync'), tone: 'warning' }
              : { word: text('active'), tone: 'good' },
    },
    { id: 'partner', title: text('partner'), property: 'partner_system_id' },
    {
      id: 'partner-state',
      title: text('partnerState'),
      state: ({ partner_in_sync: isInSync }) =>
        isInSync === undefined
          ? undefined
          : isInSync
            ? { word: text('inSync'), tone: 'good' }
            : { word: text('notInSync'), tone: 'warning' },
    },
  ],
});
