import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { removeRegistered } from './devices.ts';
import { simulated } from './fleet.ts';
import { app, visit } from './visit.ts';

const { apiPort } = await simulated('tower2-ap1');

const list = (site: string): string =>
  `name,address,port,type,site\nlist-ap,127.0.0.1,${apiPort},ap,hub\nlist-switch,127.0.0.1,9,switch,${site}\n`;

afterAll(removeRegistered);

test('a template goes to the disk, and what it has is understood', async () => {
  const { page } = await visit(`${app}/import`);
  await page.getByRole('radio', { name: 'Semicolon' }).check({ force: true });
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a template' }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe('mikrofleet-devices.csv');
  const template = await text(await file.createReadStream());
  expect(template).toMatch(/^\W*name;address;/u);
  await page.getByLabel('File').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: Buffer.from(template),
  });
  // Its examples name a site and a credential that are not there, and nothing else is wrong with them.
  await page.getByText('Nothing can be imported until these are corrected').waitFor();
  await page.getByText('with the id or name').first().waitFor();
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
