import type { Page } from '../../app/page.ts';
import { text } from '../../texts/sites.ts';

export const page: Page = {
  path: 'sites',
  title: () => text('title'),
  needs: 'site.read',
  menu: { place: 10, icon: 'map-marker' },
  load: () => import('./sites-page.tsx'),
};
