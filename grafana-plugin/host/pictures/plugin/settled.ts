import type { Page } from 'playwright-core';

const loading = [
  '[aria-label="Panel loading bar"]',
  '[data-testid="Spinner"]',
  '[data-testid="Loading indicator"]',
  '.react-loading-skeleton',
].join(', ');

/** Waits until nothing of a page loads any more. What loads can ask for more: hence the further looks. */
export async function pluginSettled(page: Page): Promise<void> {
  await page.locator('main h1, [data-testid="board"] section').first().waitFor();
  for (let quiet = 0; quiet < 4; ) {
    await page.waitForTimeout(250);
    quiet = (await page.locator(loading).count()) === 0 ? quiet + 1 : 0;
  }
  await page.evaluate(() => document.fonts.ready);
}
