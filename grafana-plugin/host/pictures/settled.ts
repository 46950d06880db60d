import type { Page } from 'playwright-core';

/**
 * Waits until no panel loads any more. Variables load one after the other, and a panel begins only when its own are there: hence
 * the second look.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-testid="board"]').waitFor();
  await page.locator('[data-viz-panel-key] section').first().waitFor();
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(300);
    const loading = await page.locator('[aria-label="Panel loading bar"], [data-testid="Spinner"]').count();
    quiet = loading === 0 ? quiet + 1 : 0;
  }
}
