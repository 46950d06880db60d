import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'registry.import-rejected': {
    status: 422,
    summary: 'The inventory has errors; nothing was imported.',
    remedy: 'Correct what `errors` lists; `dry_run=true` shows the changes without making them.',
  },
} satisfies ErrorRows;
