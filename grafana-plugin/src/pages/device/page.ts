import type { Page } from '../../app/page.ts';
import { text } from '../../texts/device.ts';

export const page: Page = {
  path: 'devices/:id/*',
  title: () => text('title'),
  needs: 'device.read',
  load: () => import('./device-page.tsx'),
};
