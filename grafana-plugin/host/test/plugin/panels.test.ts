import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const wall = '/d/mikrofleet-app-noc-panels?kiosk';
const panel = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('region', { name: title })
    .or(page.locator('section').filter({ hasText: title }))
    .first();

/** Of the smallest letters that say a state or a name. */
const letters = (locator: Locator): Promise<number> =>
  locator.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));

test('the panels of a wall show the fleet, by Prometheus alone', async () => {
  const { page, complaints } = await visit(`${wall}&var-ap=tower1-ap1&var-switch=hub-core1`, { width: 1900 });
  const sites = panel(page, 'Sites');
  for (const site of ['hub', 'tower1']) await sites.getByText(site, { exact: true }).first().waitFor();
  // The other tenant has its own wall.
  expect(await page.getByText('tower2').count()).toBe(0);
  await panel(page, 'Network').getByText('tower1', { exact: true }).first().waitFor();
  const clients = panel(page, 'Clients of tower1-ap1');
  await clients
    .getByText(/−\d+ dBm/u)
    .first()
    .waitFor();
  const ports = panel(page, 'Ports of hub-core1').getByRole('list', { name: /hub-core1/u });
  await ports.getByRole('listitem').first().waitFor();
  expect(await ports.getByRole('listitem').count()).toBeGreaterThan(4);
  expect(await page.getByText(/The query failed|does not fit the panel/u).count()).toBe(0);
  // Some 7 mm on a screen of 55 inches: what can be read from 4 m.
  expect(await letters(sites.getByText('tower1', { exact: true }).first())).toBeGreaterThanOrEqual(20);
  expect(complaints).toEqual([]);
});

test('a selection without anything says so in each panel', async () => {
  const { page } = await visit(`${wall}&var-site=nowhere&var-ap=none&var-switch=none`, { width: 1900 });
  await panel(page, 'Clients of none').getByText('No client is connected').waitFor();
  await panel(page, 'Ports of none').getByText('No ports of a device in this selection').waitFor();
  for (const title of ['Sites', 'Network'])
    expect(await panel(page, title).innerText()).not.toMatch(/undefined|NaN/u);
  expect(await page.getByText('The query failed').count()).toBe(0);
});

test('on a phone the panels are below each other and none is wider', async () => {
  const { page } = await visit(wall, { width: 390 });
  await panel(page, 'Sites').getByText('tower1', { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
