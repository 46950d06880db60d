import { afterEach, expect, test } from 'vitest';
import { deviceId } from './devices.ts';
import { breakDevice, repairDevice } from './fleet.ts';
import { app, exporter, revisit } from './visit.ts';

const device = 'tower1-ap1';
afterEach(() => repairDevice(device));

const long = { timeout: 90_000 };

test('a device that hangs, then vanishes while its page is open: the rows stay with their time, and it goes on by itself', async () => {
  const { page } = await revisit(`${app}/devices/${await deviceId(device)}/wireless`);
  const table = page.getByRole('region', { name: 'Wireless clients' }).getByRole('table');
  await table.getByRole('row').nth(10).waitFor();
  for (const fault of ['silent', 'unplugged'] as const) {
    await breakDevice(device, fault);
    await page
      .getByText(/^Not refreshed since /u)
      .first()
      .waitFor(long);
    expect(await page.getByText('Live', { exact: true }).count()).toBe(0);
    expect(await table.getByRole('row').count()).toBeGreaterThan(10);
    await repairDevice(device);
    await page
      .getByText(/^Not refreshed since /u)
      .first()
      .waitFor({ state: 'hidden', ...long });
  }
});

test('an exporter that dies and comes back under a live table', async () => {
  const { page } = await revisit(`${app}/devices/${await deviceId(device)}/wireless`);
  const table = page.getByRole('region', { name: 'Wireless clients' }).getByRole('table');
  await table.getByRole('row').nth(10).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await exporter('kill');
  try {
    await page.getByText(/^Not refreshed since /u).waitFor(long);
    await page
      .getByText(/The exporter does not answer\./u)
      .first()
      .waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(10);
  } finally {
    await exporter('start');
  }
  await page.getByText(/^Not refreshed since /u).waitFor({ state: 'hidden', ...long });
  await page.getByText('Live', { exact: true }).waitFor(long);
});
