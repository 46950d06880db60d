import { expect, test } from 'vitest';
import { deviceId } from './devices.ts';
import { app, go, revisit, visit } from './visit.ts';

test.each([
  { as: 'viewer', registers: false, plans: false, administers: false },
  { as: 'editor', registers: false, plans: true, administers: false },
  { as: 'admin', registers: true, plans: true, administers: true },
] as const)('what $as may do', async ({ as, registers, plans, administers }) => {
  const { page } = await revisit(`${app}/maintenance`, { as });
  const plan = page.getByRole('button', { name: 'New window' });
  await plan.waitFor();
  expect((await plan.getAttribute('aria-disabled')) !== 'true').toBe(plans);
  // The menu has the pages for which the role is enough.
  const menu = page.getByRole('navigation', { name: 'Navigation' });
  for (const name of ['Credentials', 'Tokens', 'Audit'])
    expect(await menu.getByRole('link', { name }).count()).toBe(administers ? 1 : 0);
  // The first page is behind the name of the plugin, as in Grafana.
  await menu.getByRole('link', { name: 'Mikrofleet' }).click();
  await page.getByText('hub-core1').first().waitFor();
  expect((await page.getByRole('link', { name: 'Register devices' }).count()) > 0).toBe(registers);
});

test('an editor who opens a page of administrators is told what it needs', async () => {
  const { page } = await revisit(`${app}/devices`, { as: 'editor' });
  await page.getByText('hub-core1').first().waitFor();
  for (const path of ['register', 'import']) {
    await go(page, `${app}/${path}`);
    await page.getByText('Your role may not open this page').waitFor();
    await page.getByText(/The organisation role Admin has it; yours is Editor\./u).waitFor();
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
    await go(page, `${app}/devices`);
    await page.getByText('hub-core1').first().waitFor();
  }
});

test('a device of another organisation is not there, neither its page nor anything of it', async () => {
  const id = await deviceId('tower2-ap1', 2);
  const { page } = await visit(`${app}/devices/${id}/wireless`, { org: 1 });
  await page.getByText('There is no such device').waitFor();
  expect(await page.getByText('tower2').count()).toBe(0);
  await page.getByRole('link', { name: 'Open the devices' }).click();
  await page.getByText('hub-core1').first().waitFor();
  expect(await page.getByText('tower2').count()).toBe(0);
});
