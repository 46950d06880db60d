import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'report.month-not-begun': {
    status: 400,
    summary: 'The month of the report has not begun.',
    remedy: 'Ask for the current month or an earlier one.',
  },
  'report.no-data': {
    status: 404,
    summary: 'Prometheus has no data of the month.',
    remedy:
      'Check that its retention reaches back so far, that it loads the recording rules of the project, and that devices have the label tenant.',
  },
} satisfies ErrorRows;
