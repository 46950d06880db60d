import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { deviceId, proxy, registerDevice, removeDevice } from './devices.ts';
import { simulated } from './fleet.ts';
import { app, ask, revisit, visit } from './visit.ts';

let router = '';
beforeAll(async () => {
  const { address, apiPort } = await simulated('hub-chr1');
  router = await registerDevice({ name: 'console-router', address, port: apiPort });
});
afterAll(() => removeDevice(router));

const line = (page: Page) => page.getByRole('combobox', { name: 'Command' });
const runButton = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });
const isAllowed = (page: Page) =>
  expect.poll(() => runButton(page).isEnabled(), { timeout: 60_000 }).toBe(true);

test('a viewer has no console, and is told who has', async () => {
  const { page } = await visit(`${app}/devices/${router}/commands`, { as: 'viewer' });
  await page.getByText('Your role may not run commands').waitFor();
  await page.getByText(/needs the role Editor of the organisation; yours is Viewer/u).waitFor();
  expect(await line(page).count()).toBe(0);
});

test('an editor runs what reads, as table and as text, and is refused what changes', async () => {
  const { page } = await visit(`${app}/devices/${router}/commands`, { as: 'editor' });
  await line(page).pressSequentially('/ip/addr');
  await page
    .getByRole('option', { name: /^address/u })
    .first()
    .waitFor();
  expect(await seriousFindings(page, 'completions')).toEqual([]);
  await page.getByRole('option', { name: /^address/u }).click();
  await line(page).fill('/ip/address/print');
  await page.getByText('Reads', { exact: true }).first().waitFor();
  await isAllowed(page);
  await line(page).press('Enter');
  const answer = page.getByRole('region', { name: 'Answer' }).first();
  await answer
    .getByRole('status')
    .filter({ hasText: /rows? in \d+ ms/u })
    .waitFor();
  await answer.getByRole('columnheader', { name: /address$/u }).waitFor();
  await answer.getByRole('radio', { name: 'Text' }).check({ force: true });
  await answer
    .getByText(/interface=/u)
    .first()
    .waitFor();
  expect(await answer.getByRole('table').count()).toBe(0);

  await line(page).fill('/system/reboot');
  await page.getByText(/^You may not run it: .*command\.write.* role Admin /u).waitFor();
  expect(await runButton(page).isDisabled()).toBe(true);
  await line(page).fill('/user/print');
  await page.getByText('Nobody may run it here.').waitFor();

  // Whoever goes around the page is refused as well, and everybody sees it.
  const body = JSON.stringify({ path: '/system/reboot', confirm: true });
  const refused = await ask(
    `${proxy}/devices/${router}/execute`,
    { as: 'editor' },
    { method: 'POST', headers: { 'content-type': 'application/json' }, body },
  );
  expect(refused.status).toBe(403);
  await line(page).fill('/ip/address/print');
  await isAllowed(page);
  await runButton(page).click();
  const history = page.getByRole('region', { name: 'Commands run on this device' });
  await history.getByRole('row').filter({ hasText: '/system/reboot' }).getByText('Refused').waitFor();
  const done = history.getByRole('row').filter({ hasText: '/ip/address/print' }).filter({ hasText: 'Done' });
  await done
    .first()
    .getByText(/editor/u)
    .waitFor();
});

test('an administrator changes a device; what can cut it off is asked for first, and used again from the history', async () => {
  const { page } = await revisit(`${app}/devices/${router}/commands`);
  await line(page).fill('/system/identity/set name=hub-chr1');
  await page.getByText('Changes the device').first().waitFor();
  await isAllowed(page);
  await runButton(page).click();
  await page.getByRole('status').filter({ hasText: 'The device answered without rows.' }).waitFor();

  await line(page).fill('/system/reboot');
  await page.getByText('Can cut the device off').first().waitFor();
  await isAllowed(page);
  await runButton(page).click();
  const dialog = page.getByRole('dialog', { name: 'Run a command that can cut console-router off?' });
  await dialog.getByText('The device goes down.').waitFor();
  expect(await seriousFindings(page, 'confirmation of a command')).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const history = page.getByRole('region', { name: 'Commands run on this device' });
  await history.getByRole('row').filter({ hasText: '/system/identity/set' }).getByText('Done').waitFor();
  const reboots = history
    .getByRole('row')
    .filter({ hasText: '/system/reboot' })
    .filter({ hasText: 'grafana:admin' });
  expect(await reboots.count()).toBe(0);
  await runButton(page).click();
  await dialog.getByRole('button', { name: /^Run it on / }).click();
  await reboots.first().waitFor();

  await line(page).fill('');
  await history
    .getByRole('row')
    .filter({ hasText: '/system/identity/set' })
    .getByRole('button', { name: 'Use again' })
    .click();
  expect(await line(page).inputValue()).toBe('/system/identity/set name=hub-chr1');
});

test('a device that refuses a command says so in its own words', async () => {
  // It is read with an account that may not change anything.
  const core = await deviceId('hub-core1');
  const { page } = await revisit(`${app}/devices/${core}/commands`);
  await line(page).fill('/system/identity/set name=other');
  await isAllowed(page);
  await runButton(page).click();
  await page.getByText('The device refused the command').waitFor();
  await page
    .getByText(/not enough permissions/u)
    .first()
    .waitFor();
});
