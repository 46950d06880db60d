import type { Page } from '../../app/page.ts';
import { text } from '../../texts/audit.ts';

export const page: Page = {
  path: 'audit',
  title: () => text('title'),
  needs: 'audit.read',
  menu: { place: 13, icon: 'history' },
  load: () => import('./audit-page.tsx'),
};
