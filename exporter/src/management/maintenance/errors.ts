import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'maintenance.not-open': {
    status: 409,
    summary: 'The maintenance window is not open.',
    remedy: 'Only an open window can be ended early. To give up a later one, remove it.',
  },
} satisfies ErrorRows;
