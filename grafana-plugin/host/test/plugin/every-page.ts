import type { Page } from 'playwright-core';
import { ask } from './visit.ts';

interface Included {
  readonly type: string;
  readonly path: string;
}

/** The pages of the menu, from the plugin itself. */
export async function menuPages(): Promise<readonly string[]> {
  const settings = await (await ask('/api/plugins/mikrofleet-mikrotik-app/settings')).json();
  const { includes } = settings as { readonly includes: readonly Included[] };
  return includes
    .filter(({ type }) => type === 'page')
    .map(({ path }) => path.replace('%PLUGIN_ID%', 'mikrofleet-mikrotik-app'));
}

/** Until what is read is there. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page
    .getByText(/^Loading/u)
    .first()
    .waitFor({ state: 'hidden' });
}
