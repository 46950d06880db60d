import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { proxy } from './devices.ts';
import { ask, visit } from './visit.ts';

const setUp = '/plugins/mikrofleet-mikrotik-app?page=set-up';
const address = (page: Page) => page.getByRole('textbox', { name: 'Address of the exporter' });
const token = (page: Page) => page.locator('#mikrofleet-token');
const save = (page: Page) => page.getByRole('button', { name: 'Save and test' }).click();
const step = (page: Page, title: string) =>
  page
    .getByRole('list', { name: 'Connection' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${title}:`, 'u') });

async function replaceToken(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Reset' }).click();
  await token(page).fill(text);
}

/** A token of the first tenant, as somebody copies it from its page. */
async function makeToken(): Promise<{ readonly id: string; readonly token: string }> {
  const body = JSON.stringify({ name: 'set-up test', role: 'admin', scopes: ['grafana'], days: 1 });
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(`${proxy}/tokens`, {}, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as { readonly id: string; readonly token: string };
}

test('each mistake of a set-up is named, from the address to the organisation', async () => {
  const { page } = await visit(setUp, { org: 4 });
  await save(page);
  await page.getByText('Enter the address.').waitFor();
  await page.getByText('Enter the token.').waitFor();
  await address(page).fill('mikrofleet:9436/api');
  await token(page).fill('secret');
  await save(page);
  await page.getByText(/begins with http:\/\/ or https:\/\/ and has no path/u).waitFor();
  await page.getByText('A token of Mikrofleet begins with mkf_.').waitFor();

  // Nothing listens there.
  await address(page).fill('http://127.0.0.1:9');
  await token(page).fill('mkf_mistyped');
  await save(page);
  await step(page, 'Exporter answers').getByText('Failed').waitFor();
  await step(page, 'Exporter answers')
    .getByText(/The exporter does not answer/u)
    .waitFor();
  await step(page, 'Token is accepted').getByText('Waiting').waitFor();

  await address(page).fill(inject('prometheus'));
  await save(page);
  await step(page, 'Exporter answers')
    .getByText(/not the management API/u)
    .waitFor();

  await address(page).fill(inject('exporter'));
  await save(page);
  await step(page, 'Token is accepted').getByText('Failed').waitFor();
  expect(await page.getByText('mkf_mistyped').count()).toBe(0);

  const made = await makeToken();
  try {
    await replaceToken(page, made.token);
    await save(page);
    // It is the token of a tenant with another organisation, whose people are not these.
    await step(page, 'You are known').getByText('Failed').waitFor();
    await step(page, 'You are known')
      .getByText(/organi[sz]ation/u)
      .waitFor();
    expect(await page.getByText('Everything is set up.').count()).toBe(0);
  } finally {
    await ask(`${proxy}/tokens/${made.id}`, {}, { method: 'DELETE' });
  }
});

test('a set-up that works says so step by step, and what the person may do', async () => {
  const { page } = await visit(setUp);
  for (const title of [
    'Exporter answers',
    'Token is accepted',
    'You are known',
    'Tenant belongs to this organisation',
    'Alertmanager',
    'Our series are in the data source',
    'Only your tenant is in it',
  ])
    await step(page, title).getByText('OK', { exact: true }).waitFor();
  await page.getByText('Everything is set up.').waitFor();
  await page.getByRole('heading', { name: 'What you may do' }).waitFor();
  await page.getByRole('link', { name: 'Open the devices' }).click();
  await page.getByRole('heading', { name: 'Devices', level: 1 }).waitFor();
});

test('a data source that shows other tenants is a warning that names them', async () => {
  const { page } = await visit(setUp, { org: 2 });
  await step(page, 'Only your tenant is in it').getByText('OK', { exact: true }).waitFor();
  const choose = async (name: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: 'Select a data source' }).click();
    await page.getByText(name).last().click();
    await save(page);
  };
  await choose(/^Prometheus of everybody/u);
  try {
    await step(page, 'Only your tenant is in it').getByText('Warning').waitFor();
    await step(page, 'Only your tenant is in it')
      .getByText(/It also has the series of: acme\./u)
      .waitFor();
  } finally {
    await choose(/^Prometheus(?! of)(?! data)/u);
  }
  await step(page, 'Only your tenant is in it').getByText('OK', { exact: true }).waitFor();
});

test('a viewer sees no set-up, and cannot save one', async () => {
  const body = JSON.stringify({ enabled: true, jsonData: { exporterUrl: 'http://127.0.0.1:9' } });
  const headers = { 'content-type': 'application/json' };
  const path = '/api/plugins/mikrofleet-mikrotik-app/settings';
  for (const as of ['viewer', 'editor'] as const)
    expect((await ask(path, { as, org: 4 }, { method: 'POST', headers, body })).status).toBe(403);
});
