import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'registry.import-rejected': {
    status: 422,
    summary: 'The inventory has faults; nothing of it was imported.',
    remedy: 'Correct what `errors` lists; `dry_run=true` shows what would change without changing it.',
  },
} satisfies ErrorRows;
