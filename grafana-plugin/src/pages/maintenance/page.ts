import type { Page } from '../../app/page.ts';
import { text } from '../../texts/maintenance.ts';

export const page: Page = {
  path: 'maintenance',
  title: () => text('title'),
  needs: 'maintenance.read',
  menu: { place: 3, icon: 'wrench' },
  load: () => import('./maintenance-page.tsx'),
};
