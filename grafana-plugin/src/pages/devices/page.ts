import type { Page } from '../../app/page.ts';
import { text } from '../../texts/devices.ts';

export const page: Page = {
  path: 'devices',
  title: () => text('title'),
  needs: 'device.read',
  menu: { place: 1, icon: 'sitemap', isFirst: true },
  load: () => import('./devices-page.tsx'),
};
