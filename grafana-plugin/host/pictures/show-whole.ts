import type { Page } from 'playwright-core';

/** Playwright's own whole page changes the size for the moment of the picture, and panels draw themselves anew then. */
export async function showWhole(
  page: Page,
  width: number,
  settled: (page: Page) => Promise<void>,
): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await settled(page);
}
