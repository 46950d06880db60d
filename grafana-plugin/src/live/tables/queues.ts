import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const queues = liveTable({
  resource: 'queues',
  title: text('queues'),
  rowKey: (row) => `${row.kind} ${row.queue ?? ''}`,
  sortedBy: { id: 'queue' },
  columns: [
    { id: 'queue', title: text('queue'), property: 'queue' },
    { id: 'type', title: text('type'), property: 'kind' },
    { id: 'target', title: text('target'), property: 'queue_target' },
    {
      id: 'state',
      title: text('state'),
      state: (row) =>
        row.enabled === false
          ? { word: text('disabled'), tone: 'quiet' }
          : row.invalid === true
            ? { word: text('invalid'), tone: 'bad' }
            : { word: text('enabled'), tone: 'good' },
    },
    {
      id: 'upload-rate',
      title: text('uploadRate'),
      property: 'upload_rate_bytes_per_second',
      as: 'bits-per-second',
      hasTrail: true,
    },
    {
      id: 'upload-limit',
      title: text('uploadLimit'),
      property: 'upload_limit_bytes_per_second',
      as: 'bits-per-second',
    },
    { id: 'upload-use', title: text('uploadUse'), property: 'upload_utilization_ratio', as: 'ratio' },
    {
      id: 'download-rate',
      title: text('downloadRate'),
      // A queue tree has one direction.
      property: ['download_rate_bytes_per_second', 'rate_bytes_per_second'],
      as: 'bits-per-second',
      hasTrail: true,
    },
    {
      id: 'download-limit',
      title: text('downloadLimit'),
      value: (row) =>
        row.kind === 'tree' ? row.limit_bytes_per_second : row.download_limit_bytes_per_second,
      as: 'bits-per-second',
    },
    {
      id: 'download-use',
      title: text('downloadUse'),
      property: ['download_utilization_ratio', 'utilization_ratio'],
      as: 'ratio',
    },
    { id: 'parent', title: text('parent'), property: 'parent' },
    { id: 'comment', title: text('comment'), property: 'comment' },
  ],
});
