import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const disks = liveTable({
  resource: 'disks',
  title: text('disks'),
  rowKey: (row) => row.disk ?? '',
  sortedBy: { id: 'disk' },
  intervalSeconds: 15,
  columns: [
    { id: 'disk', title: text('disk'), property: 'disk' },
    {
      id: 'state',
      title: text('state'),
      state: ({ enabled, critical_warning: isCritical, raid_member_error: isBroken, state, mounted }) =>
        enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : isCritical === true || isBroken === true
            ? { word: text('failing'), tone: 'bad' }
            : (ownWord(state, { good: ['ready', 'mounted', 'formatted'] }) ??
              (mounted === undefined
                ? undefined
                : { word: text(mounted ? 'mounted' : 'notMounted'), tone: 'quiet' })),
    },
    {
      id: 'used',
      title: text('used'),
      value: ({ size_bytes: size, free_bytes: free }) =>
        size === undefined || free === undefined || size === 0 ? undefined : 1 - free / size,
      as: 'ratio',
    },
    { id: 'free', title: text('free'), property: 'free_bytes', as: 'memory' },
    { id: 'size', title: text('size'), property: 'size_bytes', as: 'memory' },
    { id: 'wear', title: text('wear'), property: 'wear_ratio', as: 'ratio' },
    { id: 'temperature', title: text('temperature'), property: 'temperature_celsius', as: 'degrees' },
    { id: 'type', title: text('type'), property: 'disk_type' },
    { id: 'model', title: text('model'), property: 'model' },
    { id: 'file-system', title: text('fileSystem'), property: 'fs' },
    { id: 'serial', title: text('serial'), property: 'serial' },
  ],
});
