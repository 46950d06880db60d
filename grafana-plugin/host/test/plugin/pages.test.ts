import { expect, test } from 'vitest';
import { app, exporter, url, visit } from './visit.ts';

test('the plugin opens with its first page, its place in the menu and the way there', async () => {
  const { page, complaints } = await visit(app);
  await page.getByRole('heading', { name: 'Devices', level: 1 }).waitFor();
  await page.getByText('hub-core1').first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`${app}/devices`);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  expect(await crumbs.innerText()).toMatch(/^Home\s+More apps\s+Mikrofleet\s+Devices$/u);
  const menu = page.getByRole('navigation', { name: 'Navigation' });
  expect(await menu.getByRole('link', { name: 'Mikrofleet' }).getAttribute('href')).toBe(`${app}/devices`);
  expect(await page.title()).toMatch(/^Devices - Mikrofleet/u);
  expect(complaints).toEqual([]);
});

test('an organisation shows its own devices, and a switch shows those of the other', async () => {
  const { page } = await visit(`${app}/devices`, { as: 'viewer', org: 2 });
  await page.getByText('tower2-rtr1').first().waitFor();
  expect(await page.getByText('hub-core1').count()).toBe(0);
  await page.getByRole('button', { name: 'Organization: borealis' }).click();
  await page.getByRole('menuitem', { name: 'acme' }).click();
  await page.getByText('hub-core1').first().waitFor();
  expect(await page.getByText('tower2-rtr1').count()).toBe(0);
});

test('set-up is for administrators: others do not see it in the menu, and its address leads them home', async () => {
  const admin = await visit('/plugins/mikrofleet-mikrotik-app');
  await admin.page.getByRole('tab', { name: 'Set-up' }).waitFor();
  expect(await admin.page.getByRole('link', { name: 'Plugins' }).count()).toBeGreaterThan(0);
  const viewer = await visit('/plugins/mikrofleet-mikrotik-app?page=set-up', { as: 'viewer' });
  await viewer.page.waitForURL(`${url}/`);
  await viewer.page.getByRole('heading', { name: 'Dashboards' }).waitFor();
  expect(await viewer.page.getByRole('navigation', { name: 'Navigation' }).innerText()).not.toContain(
    'Administration',
  );
});

test('somebody without a role has no plugin', async () => {
  const { page } = await visit(`${app}/devices`, { as: 'nobody' });
  await page.getByText('App not found').waitFor();
  expect(await page.getByRole('link', { name: 'Mikrofleet' }).count()).toBe(0);
});

test('where it is not set up, an administrator is led to the set-up and others are told who can', async () => {
  const admin = await visit(`${app}/devices`, { org: 3 });
  await admin.page.getByText('The plugin is not set up yet').waitFor();
  await admin.page.getByText(/^It needs the address of the exporter and a token of your tenant\./u).waitFor();
  await admin.page.getByRole('link', { name: 'Set up' }).waitFor();
  const viewer = await visit(`${app}/devices`, { org: 3, as: 'viewer' });
  await viewer.page.getByText('The plugin is not set up yet').waitFor();
  await viewer.page.getByText(/^An administrator of this organisation sets it up\./u).waitFor();
  expect(await viewer.page.getByRole('main').getByRole('link').count()).toBe(0);
});

test('on a phone the menu opens above the page and closes when something is chosen', async () => {
  const { page } = await visit(`${app}/devices`, { width: 390, theme: 'light' });
  await page.getByText('hub-core1').first().waitFor();
  expect(await page.getByTestId('side-menu').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Open menu' }).click();
  await page.getByRole('link', { name: 'Dashboards' }).click();
  await page.getByRole('heading', { name: 'Dashboards' }).waitFor();
  expect(await page.getByTestId('side-menu').count()).toBe(0);
});

test('a page outlives the death of the exporter and goes on when it is back', async () => {
  const { page } = await visit(`${app}/devices`);
  await page.getByText('hub-core1').first().waitFor();
  await exporter('kill');
  try {
    await page.reload();
    await page.getByText('The exporter does not answer.').first().waitFor();
  } finally {
    await exporter('start');
  }
  await page
    .getByRole('button', { name: /again|retry/iu })
    .first()
    .click();
  await page.getByText('hub-core1').first().waitFor();
});
