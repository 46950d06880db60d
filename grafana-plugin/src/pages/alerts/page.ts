import type { Page } from '../../app/page.ts';
import { text } from '../../texts/alerts.ts';

export const page: Page = {
  path: 'alerts',
  title: () => text('title'),
  needs: 'alert.read',
  menu: { place: 2, icon: 'bell' },
  load: () => import('./alerts-page.tsx'),
};
