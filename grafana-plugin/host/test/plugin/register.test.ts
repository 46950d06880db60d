import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../../../exporter/test/run/free-port.ts';
import { seriousFindings } from './axe.ts';
import { deviceId, removeRegistered } from './devices.ts';
import { simulated } from './fleet.ts';
import { Relay } from './relay.ts';
import { app, go, revisit, visit } from './visit.ts';

// Devices of the other tenant: in this one they are not registered yet.
const ap = await simulated('tower2-ap1');
const lte = await simulated('tower2-lte1');
const router = await simulated('tower2-rtr1');
const swos = await simulated('tower2-sw1');

afterAll(removeRegistered);

const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${name}\\b`, 'u') });

interface Entered {
  readonly address?: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly community?: string;
}

async function enter(page: Page, entered: Entered): Promise<void> {
  const { address = '127.0.0.1', port, username = 'monitor', password = 'demo-monitor', community } = entered;
  await field(page, 'Address').fill(address);
  await field(page, 'Port').fill(String(port));
  await page
    .getByRole('radio', { name: community === undefined ? 'RouterOS API' : 'SNMP' })
    .check({ force: true });
  if (community === undefined) {
    await field(page, 'User').fill(username);
    await page.getByLabel(/^Password/u).fill(password);
  } else await page.getByLabel(/^Community/u).fill(community);
  await page.getByRole('button', { name: /^Test (the connection|again)$/u }).click();
}

const steps = (page: Page) => page.getByRole('list', { name: 'Connection test' });
const step = (page: Page, name: string) =>
  steps(page)
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}:`, 'u') });
const next = (page: Page) => page.getByRole('button', { name: 'Next: site and role' });

async function chooseSite(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Site/u }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`, 'u') })
    .first()
    .click();
}

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });

test('neighbours of known devices are candidates: those that are known already cannot be taken twice unnoticed', async () => {
  const { page } = await revisit(`${app}/register`);
  await page.getByRole('radio', { name: 'Neighbours' }).check({ force: true });
  await page.getByRole('combobox', { name: /^Seen by/u }).click();
  await page.getByRole('option', { name: /^hub-core1/u }).click();
  await row(page, 'tower1-sw1').getByText('Perhaps registered: same identity').waitFor();
  await row(page, 'tower1-sw1').getByRole('link', { name: 'tower1-sw1' }).waitFor();
  await row(page, 'tower2-rtr1').getByText('New', { exact: true }).waitFor();

  // All of them, each once, however many see it.
  await page.getByRole('combobox', { name: /^Seen by/u }).click();
  await page.getByRole('option', { name: /^All known devices/u }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^(\d+) of \1 devices asked, \d+ neighbours found$/u })
    .waitFor();
  expect(await row(page, 'tower2-rtr1').count()).toBe(1);
  await row(page, 'tower2-rtr1')
    .getByText(/hub-core1: /u)
    .waitFor();
  await page.getByRole('checkbox', { name: 'Choose tower2-rtr1' }).check({ force: true });
  await page.getByRole('button', { name: 'Connect to it' }).click();
  expect(await field(page, 'Address').inputValue()).toMatch(/^10\.0\.0\.\d+$/u);
});

test('what a scan finds is registered together; what fails says why and can be tried again', async () => {
  // A network of this process alone, in which each address has the usual port.
  const network = `127.${100 + ((process.pid >> 8) % 100)}.${process.pid % 256}`;
  const core = await simulated('hub-core1');
  const backhaul = await simulated('tower2-bh1');
  const customer = await simulated('tower2-cpe1');
  const relays = await Promise.all(
    [customer, backhaul, core].map(({ apiPort }, index) => Relay.openAt(`${network}.${index + 1}`, apiPort)),
  );
  try {
    const { page } = await revisit(`${app}/register?from=scan`);
    await field(page, 'Network').fill(`${network}.0/29`);
    await page.getByRole('combobox', { name: /^Try these credentials/u }).click();
    await page.getByRole('option', { name: /^demo-api/u }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: /^Log in with the API credentials/u }).check({ force: true });
    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    await page.getByText('3 devices found', { exact: true }).waitFor();
    await row(page, 'hub-core1').getByText('Perhaps registered: same identity').waitFor();
    await page.getByRole('button', { name: 'Choose all new ones' }).click();
    await page.getByRole('checkbox', { name: 'Choose hub-core1' }).check({ force: true });
    await page.getByRole('button', { name: 'Register 3 devices' }).click();

    await field(page, 'User').fill('monitor');
    await page.getByLabel(/^Password/u).fill('demo-monitor');
    await chooseSite(page, 'hub');
    const start = page.getByRole('button', { name: 'Contact and register 3 devices' });
    await start.click();
    await page.getByText('Give the credential a name: several devices share it.').waitFor();
    await field(page, 'Name of the credential').fill('roof');
    await start.click();
    const results = page.getByRole('region', { name: 'Registration of devices' });
    await results.getByText('2 of 3 done, 1 failed').waitFor();
    const failed = results.getByRole('listitem').filter({ hasText: 'Failed' });
    await failed.getByText(/already has this (serial|name)/u).waitFor();
    await failed.getByRole('link', { name: 'Open the registered device' }).waitFor();
    await results.getByRole('button', { name: 'Try 1 again' }).waitFor();
    expect(await seriousFindings(page, 'results of several')).toEqual([]);

    // The results outlive another page.
    await results.getByRole('link', { name: 'tower2-cpe1' }).click();
    await page.getByRole('heading', { name: /tower2-cpe1/u, level: 1 }).waitFor();
    await go(page, `${app}/register`);
    await results.getByRole('link', { name: 'tower2-bh1' }).waitFor();
    await results.getByRole('button', { name: 'Close the results' }).click();
    await page.getByRole('button', { name: 'Test the connection' }).waitFor();
  } finally {
    await Promise.all(relays.map((relay) => relay.close()));
    // The tests below register the same hardware.
    await removeRegistered();
  }
});

test('a device over the API: tested, identified, given a place, and opened', async () => {
  const { page } = await visit(`${app}/devices`);
  await page.getByRole('link', { name: 'Register devices' }).click();
  await enter(page, { port: ap.apiPort });
  await page.getByText('The device can be registered').waitFor();
  for (const name of ['Port', 'Login', 'Rights', 'Identity'])
    await step(page, name).getByText('OK', { exact: true }).waitFor();
  // The test is still there after another page, its password is not.
  await page.getByRole('link', { name: 'Devices' }).first().click();
  await page.getByRole('link', { name: 'Register devices' }).click();
  await page.getByText('The device can be registered').waitFor();
  await page.getByLabel(/^Password/u).fill('demo-monitor');
  await next(page).click();
  await page.getByText('Proposed: Access point.').waitFor();
  expect(await field(page, 'Name').getAttribute('placeholder')).toBe('tower2-ap1');
  await field(page, 'Name').fill('roof-ap');
  await chooseSite(page, 'roof');
  await page.getByText('The site "roof" is made with it.').waitFor();
  await field(page, 'Role').fill('sector');
  expect(await seriousFindings(page, 'second step')).toEqual([]);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('roof-ap is registered').waitFor();
  expect(await seriousFindings(page, 'last step')).toEqual([]);
  await page.getByRole('link', { name: 'Open its page' }).click();
  await page.getByRole('heading', { name: /roof-ap/u, level: 1 }).waitFor();
  await page.getByText('sector', { exact: true }).first().waitFor();
  await page.getByRole('tab', { name: 'Wireless', exact: true }).waitFor();
});

test('a switch over SNMP, after a wrong community', async () => {
  const { page } = await revisit(`${app}/register`);
  await enter(page, { port: swos.snmpPort, community: 'mistyped' });
  await page.getByText('The device cannot be read yet').waitFor();
  await step(page, 'SNMP').getByText('Failed').waitFor();
  await step(page, 'SNMP')
    .getByText(/community/iu)
    .first()
    .waitFor();
  await enter(page, { port: swos.snmpPort, community: 'demo-public' });
  await page.getByText('The device can be registered').waitFor();
  await next(page).click();
  await page.getByText('Proposed: Switch.').waitFor();
  await field(page, 'Name').fill('roof-switch');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('roof-switch is registered').waitFor();
  expect(await page.getByRole('link', { name: 'Open its board' }).getAttribute('href')).toContain(
    'roof-switch',
  );
});

test('each way that it fails is told with its remedy', async () => {
  const { page } = await visit(`${app}/register`);
  // Nothing is asked before what is needed is there.
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await page.getByText('Fill this in.').first().waitFor();
  expect(await page.getByText('Fill this in.').count()).toBe(3);
  expect(await field(page, 'Address').evaluate((node) => node === document.activeElement)).toBe(true);

  await enter(page, { port: ap.apiPort, password: 'mistyped' });
  await step(page, 'Login').getByText('Failed').waitFor();
  await step(page, 'Login')
    .getByText(/rejected the login of "monitor"/u)
    .waitFor();
  await step(page, 'Login')
    .getByText(/policies api and read/u)
    .waitFor();
  await step(page, 'Rights').getByText('Not reached').waitFor();

  await enter(page, { port: await freePort() });
  await step(page, 'Port').getByText('Failed').waitFor();
  await step(page, 'Port')
    .getByText(/The connection was refused/u)
    .waitFor();
  await step(page, 'Port')
    .getByText(/ip.service enable api/u)
    .waitFor();

  await enter(page, { address: '192.0.2.1', port: 8728 });
  await step(page, 'Name and address')
    .getByText(/192\.0\.2\.1 is outside the allowed networks\./u)
    .waitFor();
  await step(page, 'Name and address')
    .getByText(/have a platform operator add its network/u)
    .waitFor();
  await step(page, 'Port').getByText('Not reached').waitFor();

  const relay = await Relay.open(lte.apiPort);
  // The login passes, and nothing after it.
  relay.hangAfter(30);
  try {
    await enter(page, { port: relay.port });
    await page.getByText('The device cannot be read yet').waitFor();
    await step(page, 'Login').getByText('OK', { exact: true }).waitFor();
    await steps(page)
      .getByRole('listitem')
      .filter({ hasText: 'Failed' })
      .getByText(/in time|did not answer|no answer/iu)
      .first()
      .waitFor();
  } finally {
    await relay.close();
  }
});

test('a certificate that nobody vouches for is shown, and can be trusted alone', async () => {
  const { page } = await revisit(`${app}/register`);
  await page.getByRole('combobox', { name: 'Encryption' }).click();
  await page.getByRole('option', { name: 'TLS, verify the certificate' }).click();
  await enter(page, { port: router.apiTlsPort });
  await step(page, 'Encryption').getByText('Failed').waitFor();
  await page.getByText(/The device presents the certificate [\dA-Fa-f:]{64,}/u).waitFor();
  await page.getByRole('button', { name: 'Trust this certificate only' }).click();
  await page.getByText('What you typed has changed since the test: test again.').waitFor();
  await page.getByRole('button', { name: 'Test again' }).click();
  await page.getByText('The device can be registered').waitFor();
});

test('a name that is taken and a device that is registered already are refused', async () => {
  const { page } = await visit(`${app}/register`);
  await enter(page, { port: lte.apiPort });
  await next(page).click();
  await field(page, 'Name').fill('roof-ap');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('The device was not registered').waitFor();
  await page
    .getByText(/"roof-ap"/u)
    .first()
    .waitFor();
  await field(page, 'Name').fill('roof-lte');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('roof-lte is registered').waitFor();

  await page.getByRole('button', { name: 'Register another' }).click();
  await enter(page, { port: lte.apiPort });
  const existing = page.getByRole('link', { name: 'Open the registered device' });
  await next(page).or(existing).first().waitFor();
  // An exporter that does not say so with the test says so when it is registered.
  if ((await existing.count()) === 0) {
    await next(page).click();
    await field(page, 'Name').fill('roof-lte2');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
  }
  await existing.click();
  await page.getByRole('heading', { name: /roof-lte/u, level: 1 }).waitFor();
});

test('hardware that was swapped is shown in the list, compared and confirmed', async () => {
  const { page } = await visit(`${app}/register`);
  const relay = await Relay.open(router.apiPort);
  try {
    await enter(page, { port: relay.port });
    await next(page).click();
    await field(page, 'Name').fill('roof-router');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByText('roof-router is registered').waitFor();
    relay.swap((await simulated('tower2-bh1')).apiPort);
    await page.getByRole('link', { name: 'Open its page' }).click();
    await page.getByRole('link', { name: 'Devices' }).first().click();
    await page.getByRole('button', { name: 'roof-router: Compare and confirm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Is roof-router new hardware?' });
    expect(await seriousFindings(page, 'swapped hardware')).toEqual([]);
    const [old = '', seen = ''] = await dialog.getByRole('definition').allInnerTexts();
    expect(old).not.toBe(seen);
    expect(seen).toMatch(/^DEMO/u);
    await dialog.getByRole('button', { name: 'Confirm the new hardware' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByText('Compare and confirm').count()).toBe(0);
    await go(page, `${app}/devices/${await deviceId('roof-router')}/changes`);
    await page
      .getByRole('row')
      .filter({ hasText: 'New hardware confirmed' })
      .filter({ hasText: 'Grafana: admin' })
      .waitFor();
  } finally {
    await relay.close();
  }
});
