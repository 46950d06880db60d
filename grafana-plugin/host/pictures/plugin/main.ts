/** Writes pictures of every page of the plugin, with a fleet, an exporter, Prometheus and Alertmanager of its own. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { readPages } from '../../../generate/pages.ts';
import { hostFolder } from '../../bundle/bundle.ts';
import { startPluginHost } from '../../fleet/plugin-host.ts';
import { startTenants } from '../../fleet/tenants.ts';
import { cookieNames } from '../../server/people/signed-in.ts';
import { startPictureBrowser } from '../browser.ts';
import { type Picture, writeContactSheet } from './contact-sheet.ts';
import { makeOutage } from './outage.ts';
import { type ListedDevice, type Place, placesOf, tabPlaces } from './places.ts';
import { pluginSettled } from './settled.ts';
import { makeRecords } from './records.ts';
import { showWhole } from '../show-whole.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    catalogue: { type: 'boolean', default: false },
    'no-outage': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const widths = [1400, 390] as const;
const themes = ['dark', 'light'] as const;
const out = join(hostFolder, 'pictures/out/plugin');
const pluginId = 'mikrofleet-mikrotik-app';
/** What Grafana's catalogue shows; a screen and not the whole page. */
const catalogue = join(hostFolder, '../src/img/screenshots');
const inCatalogue: Readonly<Record<string, string>> = {
  devices: 'devices',
  'device-wireless': 'wireless-clients',
  alerts: 'alerts',
  maintenance: 'maintenance',
  'noc-panels': 'noc-wall',
};

if (values.help) {
  console.log(`npm run pictures:plugin -- [options]   writes to pictures/out/plugin, with an index.html of all

  --only TEXT   only places whose name matches this expression, such as device-|sites; kept are the other pictures
  --no-outage   does not wait the minutes until alerts fire, so that pages of alerts are empty
  --catalogue   also writes the pictures of Grafana's catalogue into src/img/screenshots`);
} else {
  const tenants = await startTenants(5);
  try {
    const host = await startPluginHost(tenants);
    const browser = await startPictureBrowser();
    try {
      await tenants.acceptPeopleOf(host.url);
      console.log('The plugin is served; making records and an outage …');
      await makeRecords(host.url, pluginId);
      if (!values['no-outage']) await makeOutage(tenants, ['hub-ap2', 'tower1-cpe1']);
      await takePictures(browser, host.url);
    } finally {
      await browser.close();
      await host.stop();
    }
  } finally {
    await tenants.stop();
  }
}

async function openPage(browser: Browser, url: string, theme: string, place: Place): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: widths[0], height: 900 } });
  context.setDefaultTimeout(60_000);
  const { as = 'admin', org = 1 } = place;
  await context.addCookies([
    { name: cookieNames.person, value: as, url },
    { name: cookieNames.organisation, value: String(org), url },
    { name: 'theme', value: theme, url },
  ]);
  const page = await context.newPage();
  await page.goto(url + place.path);
  await pluginSettled(page);
  return page;
}

async function listDevices(url: string, org: 1 | 2): Promise<readonly ListedDevice[]> {
  const headers = { cookie: `${cookieNames.person}=admin; ${cookieNames.organisation}=${org}` };
  const answer = await fetch(`${url}/api/plugin-proxy/${pluginId}/v1/devices?limit=100`, { headers });
  const { items } = (await answer.json()) as { items: readonly { id: string; name: string }[] };
  return items.map(({ id, name }) => ({ id, name, org }));
}

async function pagePlaces(): Promise<readonly Place[]> {
  const inPages = await readdir(join(hostFolder, '../src/pages'), { withFileTypes: true });
  const pages = await readPages(inPages.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  return placesOf(pages.map(({ path }) => path));
}

async function devicePlaces(browser: Browser, url: string): Promise<readonly Place[]> {
  const devices = [...(await listDevices(url, 1)), ...(await listDevices(url, 2))];
  return tabPlaces((place) => openPage(browser, url, 'dark', place), url, devices);
}

async function takePictures(browser: Browser, url: string): Promise<void> {
  const only = new RegExp(values.only, 'u');
  if (values.only === '') await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const pictures: Picture[] = [];
  for (const list of [pagePlaces, () => devicePlaces(browser, url)]) {
    const places = (await list()).filter(({ name }) => only.test(name));
    for (const [index, place] of places.entries()) {
      console.log(`${index + 1} of ${places.length}  ${place.name}  ${place.path}`);
      for (const theme of themes) {
        try {
          pictures.push(...(await picturesOf(browser, url, theme, place)));
        } catch (error) {
          // The others are of use without it.
          console.error(`  no picture in the ${theme} theme: ${(error as Error).message}`);
          process.exitCode = 1;
        }
      }
    }
  }
  if (pictures.length === 0) throw new Error(`No place has a name that matches "${values.only}".`);
  console.log(`\n${pictures.length} pictures: ${await writeContactSheet(out, pictures)}`);
}

async function picturesOf(
  browser: Browser,
  url: string,
  theme: string,
  place: Place,
): Promise<readonly Picture[]> {
  const page = await openPage(browser, url, theme, place);
  const pictures: Picture[] = [];
  try {
    await place.before?.(page);
    for (const width of widths) {
      const kind = `${theme}-${width}`;
      const file = `${place.name}-${kind}.png`;
      await page.setViewportSize({ width, height: 900 });
      await pluginSettled(page);
      const shown = inCatalogue[place.name];
      if (values.catalogue && shown !== undefined && kind === 'dark-1400') {
        await mkdir(catalogue, { recursive: true });
        await page.screenshot({ path: join(catalogue, `${shown}.png`) });
      }
      await showWhole(page, width, pluginSettled);
      await page.screenshot({ path: join(out, file) });
      pictures.push({ place: place.name, address: place.path, kind, file });
    }
  } finally {
    await page.context().close();
  }
  return pictures;
}
