import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const packages = liveTable({
  resource: 'packages',
  title: text('packages'),
  rowKey: (row) => row.package ?? '',
  sortedBy: { id: 'package' },
  intervalSeconds: 30,
  columns: [
    { id: 'package', title: text('package'), property: 'package' },
    { id: 'version', title: text('version'), property: 'version' },
    {
      id: 'state',
      title: text('state'),
      property: 'enabled',
      state: ({ enabled, scheduled }) =>
        scheduled !== undefined && scheduled !== ''
          ? { word: scheduled, tone: 'warning' }
          : enabled === undefined
            ? undefined
            : { word: text(enabled ? 'enabled' : 'disabled'), tone: enabled ? 'good' : 'quiet' },
    },
    { id: 'built', title: text('built'), property: 'build_timestamp_seconds', as: 'date' },
    { id: 'size', title: text('size'), property: 'size_bytes', as: 'memory' },
    { id: 'bundle', title: text('bundle'), property: 'bundle' },
  ],
});
