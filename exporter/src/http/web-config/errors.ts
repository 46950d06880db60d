import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'config.needs-restart': {
    summary: 'A changed setting takes effect only after a restart.',
    remedy: 'Restart the exporter, or undo the change.',
  },
} satisfies ErrorRows;
