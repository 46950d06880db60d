import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { deviceId } from './devices.ts';
import { menuPages, settled } from './every-page.ts';
import { app, go, visit } from './visit.ts';

test.each(['dark', 'light'] as const)('no page has a serious finding, %s', async (theme) => {
  const { page } = await visit(`${app}/devices`, { theme });
  await page.getByText('hub-core1').first().waitFor();
  const found: string[] = [];
  for (const path of [
    ...(await menuPages()),
    ...['register', 'register?from=scan', 'register?from=neighbours', 'import'].map((one) => `${app}/${one}`),
    ...['devices?view=tree', 'devices?view=map', 'alerts?tab=silences'].map((one) => `${app}/${one}`),
    '/plugins/mikrofleet-mikrotik-app?page=set-up',
    '/d/mikrofleet-app-noc-panels?kiosk',
  ]) {
    await go(page, path);
    await settled(page);
    found.push(...(await seriousFindings(page, path)));
  }
  for (const path of [`devices/${await deviceId('tower1-ap1')}`, 'sites/tower1']) {
    await go(page, `${app}/${path}`);
    await settled(page);
    for (const tab of await page.getByRole('main').getByRole('tab').all()) {
      await tab.press('Enter');
      await settled(page);
      found.push(...(await seriousFindings(page, `tab ${await tab.innerText()} of ${path}`)));
    }
  }
  for (const [path, button] of [
    ['maintenance', 'New window'],
    ['sites', /^(New|Add) /u],
    ['credentials', /^(New|Add) /u],
    ['tokens', /^(New|Add) /u],
  ] as const) {
    await go(page, `${app}/${path}`);
    await settled(page);
    await page.getByRole('main').getByRole('button', { name: button }).first().press('Enter');
    await page.getByRole('dialog').waitFor();
    found.push(...(await seriousFindings(page, `drawer of ${path}`)));
  }
  expect(found).toEqual([]);
});

test('by the keyboard alone: a device is found and opened, and the first step of the wizard is gone through', async () => {
  const { page } = await visit(`${app}/devices`);
  await page.getByText('hub-core1').first().waitFor();
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('aria-label') ?? (element?.textContent || element?.id) ?? '';
    });
  const tabTo = async (wanted: string): Promise<void> => {
    for (let steps = 0; steps < 200; steps++) {
      await page.keyboard.press('Tab');
      if ((await focused()) === wanted) return;
    }
    throw new Error(`Tab does not reach ${wanted}`);
  };
  await tabTo('hub-core1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /hub-core1/u, level: 1 }).waitFor();

  await go(page, `${app}/register`);
  await page.getByRole('button', { name: 'Test the connection' }).waitFor();
  await tabTo('register-address');
  await page.keyboard.type('127.0.0.1');
  await tabTo('register-username');
  await page.keyboard.type('monitor');
  await page.keyboard.press('Enter');
  // The mistake is where the person is led to.
  await expect.poll(focused).toBe('register-password');
  await page.getByText('Fill this in.').waitFor();
});
