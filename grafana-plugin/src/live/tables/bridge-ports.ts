import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const bridgePorts = liveTable({
  resource: 'bridge-ports',
  title: text('bridgePorts'),
  rowKey: (row) => `${row.bridge ?? ''} ${row.interface ?? ''}`,
  sortedBy: { id: 'interface' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'bridge', title: text('bridge'), property: 'bridge' },
    {
      id: 'state',
      title: text('state'),
      property: 'status',
      state: ({ forwarding, status }) =>
        forwarding === undefined
          ? ownWord(status, { good: ['in-bridge'], bad: ['inactive'] })
          : forwarding
            ? { word: text('forwarding'), tone: 'good' }
            : { word: text('discarding'), tone: 'warning' },
    },
    { id: 'role', title: text('stpRole'), property: 'role' },
    { id: 'pvid', title: text('pvid'), property: 'pvid' },
    { id: 'path-cost', title: text('pathCost'), property: 'path_cost' },
    {
      id: 'topology-changes',
      title: text('topologyChanges'),
      value: (row) => (row.topology_changes === undefined ? undefined : Number(row.topology_changes)),
      as: 'count',
    },
    {
      id: 'last-change',
      title: text('lastChange'),
      property: 'last_topology_change_age_seconds',
      as: 'duration',
    },
    { id: 'offload', title: text('hardwareOffload'), property: 'hardware_offload', as: 'yes-no' },
  ],
});
