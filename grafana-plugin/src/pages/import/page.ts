import type { Page } from '../../app/page.ts';
import { text } from '../../texts/import.ts';

export const page: Page = {
  path: 'import',
  title: () => text('title'),
  needs: 'inventory.import',
  load: () => import('./import-page.tsx'),
};
