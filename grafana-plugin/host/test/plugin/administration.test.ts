import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { proxy } from './devices.ts';
import { app, ask, revisit } from './visit.ts';

const json = async (path: string): Promise<string> => await (await ask(`${proxy}/${path}`)).text();

test('a site is made, changed and removed', async () => {
  const { page, complaints } = await revisit(`${app}/sites?new=1`);
  await page.getByLabel(/^Name/u).fill('quarry');
  await page.getByLabel(/^Latitude/u).fill('48.3');
  await page.getByLabel(/^Longitude/u).fill('16.4');
  await page.getByRole('button', { name: 'Make the site' }).click();
  await page.getByRole('button', { name: 'Edit quarry' }).click();
  await page.getByLabel(/^Name/u).fill('old quarry');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Edit old quarry' }).click();
  await page.getByRole('button', { name: 'Remove the site old quarry' }).click();
  await page.getByRole('button', { name: 'Remove the site', exact: true }).waitFor();
  expect(await seriousFindings(page, 'removal of a site')).toEqual([]);
  await page.getByRole('button', { name: 'Remove the site', exact: true }).click();
  await page.getByRole('button', { name: 'Edit old quarry' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('the secret of a credential is written, and never read again', async () => {
  const { page } = await revisit(`${app}/credentials?new=1`);
  await page.getByLabel(/^Name/u).fill('roof-radios');
  await page.getByRole('radio', { name: 'SNMP' }).check({ force: true });
  await page.getByLabel(/^Community/u).fill('marker-c0mmunity');
  await page.getByLabel(/^May be sent to/u).fill('10.7.0.0/16');
  await page.getByRole('button', { name: 'Make the credential' }).click();
  await page.getByText('roof-radios').first().waitFor();
  expect(await page.content()).not.toContain('marker-c0mmunity');
  expect(await json('credentials')).toContain('roof-radios');
  expect(await json('credentials')).not.toContain('marker-c0mmunity');
});

test('a token is shown once, and works until it is revoked', async () => {
  const { page } = await revisit(`${app}/tokens?new=1`);
  await page.getByLabel(/^Name/u).fill('nightly-report');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByLabel('Token of nightly-report').inputValue();
  expect(token).toMatch(/^mkf_/u);
  expect(await seriousFindings(page, 'a token that is shown once')).toEqual([]);
  await page.getByRole('button', { name: 'I have it' }).click();
  await page.getByRole('button', { name: 'Revoke the token nightly-report' }).waitFor();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke the token nightly-report' }).click();
  await page.getByRole('button', { name: 'Revoke the token', exact: true }).waitFor();
  expect(await seriousFindings(page, 'revocation of a token')).toEqual([]);
  await page.getByRole('button', { name: 'Revoke the token', exact: true }).click();
  await page.getByRole('button', { name: 'Revoke the token nightly-report' }).waitFor({ state: 'detached' });
});

test('the audit is filtered, whole, and goes to the disk', async () => {
  const { page } = await revisit(`${app}/audit`);
  await page.getByLabel('Action').fill('token.create');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page
    .getByRole('cell', { name: /token\.create/u })
    .first()
    .waitFor();
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe('audit.csv');
  const saved = join(await mkdtemp(join(tmpdir(), 'mikrofleet-audit-')), 'audit.csv');
  await file.saveAs(saved);
  const lines = (await readFile(saved, 'utf8')).trim().split('\n').slice(1);
  await rm(dirname(saved), { recursive: true });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes('token.create'))).toEqual([]);
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await page.getByText('The audit is whole').waitFor();
});
