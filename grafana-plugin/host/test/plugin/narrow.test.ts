import { expect, test } from 'vitest';
import { deviceId } from './devices.ts';
import { menuPages, settled } from './every-page.ts';
import { app, go, visit } from './visit.ts';

test('no page is wider than a phone', async () => {
  const { page } = await visit(`${app}/devices`, { width: 390 });
  await page.getByText('hub-core1').first().waitFor();
  const wide: string[] = [];
  const measure = async (what: string): Promise<void> => {
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) wide.push(`${what}: ${width} px`);
  };
  for (const path of [
    ...(await menuPages()),
    `${app}/register`,
    `${app}/register?from=scan`,
    `${app}/import`,
    `${app}/devices?view=tree`,
    `${app}/devices?view=map`,
  ]) {
    await go(page, path);
    await measure(path);
  }
  for (const path of [`${app}/devices/${await deviceId('tower1-ap1')}`, `${app}/sites/tower1`]) {
    await go(page, path);
    await settled(page);
    for (const tab of await page.getByRole('main').getByRole('tab').all()) {
      await tab.press('Enter');
      await measure(`${path} ${await tab.innerText()}`);
    }
  }
  expect(wide).toEqual([]);
});
