import type { Page } from '../../app/page.ts';
import { text } from '../../texts/register.ts';

export const page: Page = {
  path: 'register',
  title: () => text('title'),
  needs: 'device.write',
  load: () => import('./register-page.tsx'),
};
