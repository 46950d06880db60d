import type { Page } from '../../app/page.ts';
import { text } from '../../texts/tokens.ts';

export const page: Page = {
  path: 'tokens',
  title: () => text('title'),
  needs: 'token.read',
  menu: { place: 12, icon: 'key-skeleton-alt' },
  load: () => import('./tokens-page.tsx'),
};
