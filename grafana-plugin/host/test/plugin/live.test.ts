import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { BufferingProxy } from './buffering-proxy.ts';
import { deviceId } from './devices.ts';
import { app, url, visit } from './visit.ts';

const columnOf = async (table: Locator, title: string): Promise<number> => {
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const index = titles.findIndex((text) => text.trim() === title);
  if (index < 0) throw new Error(`No column ${title}: ${titles.join()}`);
  return index;
};

const cells = async (table: Locator, title: string): Promise<readonly string[]> => {
  const index = await columnOf(table, title);
  const rows = table.getByRole('row').filter({ has: table.page().getByRole('cell') });
  return rows.evaluateAll(
    (all, at) => all.map((row) => row.querySelectorAll<HTMLElement>('td')[at]?.innerText ?? ''),
    index,
  );
};

const decibel = (text: string): number => Number(/-?\d+/u.exec(text.replace('−', '-'))?.[0]);

test('three clicks from the menu to the weakest client; its row stays while it is read again, and has a history', async () => {
  const { page, complaints } = await visit('/');
  await page
    .getByRole('navigation', { name: 'Navigation' })
    .getByRole('link', { name: 'Mikrofleet' })
    .click();
  await page.getByRole('link', { name: 'tower1-ap1', exact: true }).click();
  await page.getByRole('tab', { name: 'Wireless', exact: true }).click();

  const table = page.getByRole('region', { name: 'Wireless clients' }).getByRole('table');
  await table.getByRole('row').nth(30).waitFor();
  const signals = (await cells(table, 'Signal')).map(decibel);
  expect(signals).toEqual(signals.toSorted((left, right) => left - right));
  expect(signals[0]).toBeLessThan(signals.at(-1)!);
  await page.getByText('Live', { exact: true }).waitFor();

  const [mac = ''] = await cells(table, 'MAC address');
  const row = table.getByRole('row').filter({ hasText: mac });
  const before = await row.elementHandle();
  const readAt = page.getByText(/^Read at /u);
  const first = await readAt.innerText();
  await expect.poll(() => readAt.innerText(), { timeout: 60_000 }).not.toBe(first);
  expect(
    await before!.evaluate((node, text) => node.isConnected && node.textContent.includes(text), mac),
  ).toBe(true);
  // It is still the row of this client, wherever it stands now.
  expect(await row.evaluate((node, old) => node === old, before)).toBe(true);

  // By the keyboard: a pointer would have to meet a row that moves.
  await row.getByRole('button').first().press('Enter');
  const graph = page.getByRole('heading', { name: /^Signal of / });
  await graph.waitFor();
  const opened = await graph.elementHandle();
  const second = await readAt.innerText();
  await expect.poll(() => readAt.innerText(), { timeout: 60_000 }).not.toBe(second);
  expect(await opened!.evaluate((node) => node.isConnected)).toBe(true);

  await page.getByRole('textbox', { name: 'Filter rows' }).fill(mac);
  await page.getByText(/^1 of \d+ rows$/u).waitFor();
  expect(new Set(await cells(table, 'MAC address'))).toContain(mac);
  expect(complaints).toEqual([]);
});

test('behind a proxy that holds streams back the table is polled, and says so', async () => {
  const proxy = await BufferingProxy.open(url);
  try {
    const path = `${app}/devices/${await deviceId('tower1-ap1')}/wireless`;
    const { page } = await visit(path, { through: proxy.url });
    await page.getByRole('table').getByRole('row').nth(10).waitFor();
    await page.getByText(/^Every \d+ s$/u).hover();
    await page.getByText(/^The connection does not pass streams on/u).waitFor();
    expect(await page.getByText('Live', { exact: true }).count()).toBe(0);
    const readAt = page.getByText(/^Read at /u);
    const first = await readAt.innerText();
    await expect.poll(() => readAt.innerText(), { timeout: 60_000 }).not.toBe(first);
  } finally {
    await proxy.close();
  }
});
