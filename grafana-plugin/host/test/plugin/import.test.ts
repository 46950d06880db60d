import { afterAll, expect, test } from 'vitest';
import { proxy, removeDevice } from './devices.ts';
import { simulated } from './fleet.ts';
import { app, ask, visit } from './visit.ts';

const { apiPort } = await simulated('tower2-ap1');

const list = (site: string): string =>
  `name,address,port,type,site\nlist-ap,127.0.0.1,${apiPort},ap,hub\nlist-switch,127.0.0.1,9,switch,${site}\n`;

afterAll(async () => {
  const { items } = await (await ask(`${proxy}/devices?source=registry&limit=100`)).json();
  for (const { id } of items as readonly { id: string }[]) await removeDevice(id);
});

test('a list is previewed, corrected, imported, and its devices are there', async () => {
  const { page } = await visit(`${app}/import`);
  const lines = page.getByRole('textbox', { name: /^Lines to import/u });
  await page.getByLabel('File').setInputFiles({
    name: 'devices.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list('hubb')),
  });
  await page
    .getByText(/There is no site with the id or name "hubb"/u)
    .first()
    .waitFor();
  await page.getByRole('cell', { name: 'list-switch' }).first().waitFor();
  expect(await lines.inputValue()).toBe(list('hubb'));
  await lines.fill(list('hub'));
  await page.getByText('The lines have changed since the preview.').waitFor();
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('2 are created').waitFor();
  await page.getByRole('button', { name: 'Import 2 entries' }).click();
  await page.getByText('The import is done').waitFor();
  await page.getByRole('link', { name: 'Open the devices' }).click();
  for (const name of ['list-ap', 'list-switch'])
    await page.getByRole('link', { name, exact: true }).waitFor();
});
