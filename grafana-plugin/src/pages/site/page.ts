import type { Page } from '../../app/page.ts';
import { text } from '../../texts/site.ts';

export const page: Page = {
  path: 'sites/:id/*',
  title: () => text('title'),
  needs: 'site.read',
  load: () => import('./site-page.tsx'),
};
