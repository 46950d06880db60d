import { expect, test } from 'vitest';
import { app, go, revisit } from './visit.ts';

test('three clicks from the menu to the weakest client of a tower', async () => {
  const { page, complaints } = await revisit(app);
  await page.getByRole('link', { name: 'Sites', exact: true }).first().click();
  await page.getByRole('link', { name: 'tower1', exact: true }).first().click();
  await page.getByRole('heading', { name: /tower1/u, level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Wireless clients' }).click();
  const table = page.getByRole('main').getByRole('table');
  await table
    .getByText(/[-−]\d+ dBm/u)
    .nth(10)
    .waitFor();
  const signals = (await table.getByText(/[-−]\d+ dBm/u).allInnerTexts()).map((text) =>
    parseInt(text.replace('−', '-'), 10),
  );
  expect(signals.length).toBeGreaterThan(10);
  expect(signals).toEqual(signals.toSorted((left, right) => left - right));
  expect(complaints).toEqual([]);
});

test('the tree and the map of devices have the sites, and a marker leads to its site', async () => {
  const { page } = await revisit(`${app}/devices?view=tree`);
  await page.getByText('tower1', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Show what is at hub' }).click();
  await page.getByText('hub-core1').first().waitFor();
  // The demo has them in its file and registers them: one site each, as the file says.
  await page.getByText('From the file').first().waitFor();
  expect(await page.getByRole('main').getByRole('link', { name: 'tower1', exact: true }).count()).toBe(1);
  await go(page, `${app}/devices?view=map`);
  await page.getByTestId('marker').filter({ hasText: 'tower1' }).click();
  await page.getByRole('heading', { name: /tower1/u, level: 1 }).waitFor();
});
