import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const queues = liveTable({
  resource: 'queues',
  title: text('queues'),
  rowKey: (row) => `${row.kind} ${row.queue ?? ''}`,
  sortedBy: { id: 'queue' },
  columns: [
    { id: 'queue', title: text('queue'), value: (row) => row.queue },
    { id: 'type', title: text('type'), value: (row) => row.kind },
    { id: 'target', title: text('target'), value: (row) => row.queue_target },
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
      value: (row) => row.upload_rate_bytes_per_second,
      as: 'bits-per-second',
      hasTrail: true,
    },
    {
      id: 'upload-limit',
      title: text('uploadLimit'),
      value: (row) => row.upload_limit_bytes_per_second,
      as: 'bits-per-second',
    },
    { id: 'upload-use', title: text('uploadUse'), value: (row) => row.upload_utilization_ratio, as: 'ratio' },
    {
      id: 'download-rate',
      title: text('downloadRate'),
      // A queue tree has one direction.
      value: (row) => row.download_rate_bytes_per_second ?? row.rate_bytes_per_second,
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
      value: (row) => row.download_utilization_ratio ?? row.utilization_ratio,
      as: 'ratio',
    },
    { id: 'parent', title: text('parent'), value: (row) => row.parent },
    { id: 'comment', title: text('comment'), value: (row) => row.comment },
  ],
});
