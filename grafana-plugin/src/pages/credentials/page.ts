import type { Page } from '../../app/page.ts';
import { text } from '../../texts/credentials.ts';

export const page: Page = {
  path: 'credentials',
  title: () => text('title'),
  needs: 'credential.read',
  menu: { place: 11, icon: 'lock' },
  load: () => import('./credentials-page.tsx'),
};
