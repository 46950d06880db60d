import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { registerDevice, removeDevice } from './devices.ts';
import { simulated } from './fleet.ts';
import { Relay } from './relay.ts';
import { app, go, prometheus, revisit, url, visit } from './visit.ts';

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
  const { page, complaints } = await revisit(`${wall}&var-ap=tower1-ap1&var-switch=hub-core1`, {
    width: 1900,
  });
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
  const { page } = await revisit(`${wall}&var-site=nowhere&var-ap=none&var-switch=none`, { width: 1900 });
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

/** As an evaluation after that moment found it. */
async function firing(device: string, afterMs = 0): Promise<boolean> {
  const alert = `ALERTS{device="${device}",alertstate="firing",severity="critical"}`;
  const query = encodeURIComponent(`timestamp(${alert}) > ${afterMs / 1000}`);
  const answer = await fetch(`${inject('prometheus')}/api/v1/query?query=${query}`);
  const { data } = (await answer.json()) as { readonly data: { readonly result: readonly unknown[] } };
  return data.result.length > 0;
}

test('an outage leads to its device, a site on the map to its page, an alert to its board; without Prometheus each panel says so', async () => {
  const long = { timeout: 90_000 };
  const address = `${wall}&var-ap=tower1-ap1&var-switch=hub-core1`;
  const relay = await Relay.open((await simulated('tower2-cpe1')).apiPort);
  const device = { name: 'wall-cpe', address: '127.0.0.1', port: relay.port, site: 'tower1' };
  const id = await registerDevice(device);
  try {
    // Of what is critical, this fires at the next evaluation.
    relay.swap((await simulated('tower2-bh1')).apiPort);
    await expect.poll(() => firing('wall-cpe'), long).toBe(true);
    const { page } = await revisit(address, { width: 1900 });
    const outage = panel(page, 'Open outages').getByRole('link').filter({ hasText: 'wall-cpe' });
    await outage.waitFor();
    expect(await outage.innerText()).toMatch(/tower1 · wall-cpe[^]*since/u);
    const site = panel(page, 'Network')
      .getByRole('list', { name: 'Sites' })
      .getByRole('link', { name: /^tower1,/u });

    await prometheus('kill');
    try {
      await page.reload();
      for (const title of ['Open outages', 'Sites', 'Network'])
        await panel(page, title).getByText('The query failed').waitFor();
    } finally {
      await prometheus('start');
    }
    const startedMs = Date.now();
    await expect.poll(() => firing('wall-cpe', startedMs), long).toBe(true);
    await page.reload();
    await outage.waitFor();
    await site.click();
    await page.getByRole('heading', { name: /tower1/u, level: 1 }).waitFor();

    await page.goBack();
    await outage.click();
    await page.getByRole('heading', { name: /wall-cpe/u, level: 1 }).waitFor();

    await go(page, `${app}/alerts?device=wall-cpe`);
    const link = page
      .getByRole('listitem')
      .filter({ hasText: 'Device wall-cpe is not what it was' })
      .getByRole('link', { name: /^Board of /u });
    await link.waitFor();
    const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '', url);
    expect(pathname).toBe('/d/mikrofleet-app-tower-site');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      'var-tenant': 'acme',
      'var-site': 'tower1',
      'var-device': 'wall-cpe',
      to: 'now',
    });
    const opened = page.waitForEvent('popup');
    await link.click();
    const board = await opened;
    await board.getByText('tower1', { exact: true }).first().waitFor();
  } finally {
    await relay.close();
    await removeDevice(id);
  }
});
