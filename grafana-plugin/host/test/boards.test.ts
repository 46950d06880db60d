import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { settled } from '../pictures/settled.ts';
import { BoardFiles } from '../server/board-files.ts';
import { boardsFolder } from '../server/defaults.ts';
import { cutTables } from './cut-tables.ts';
import { type DemoFleet, startDemoFleet } from './demo-fleet.ts';
import { browse, type Host } from './host.ts';
import { readPanels, type SeenPanel } from './panels.ts';

const boards = await new BoardFiles([boardsFolder]).list();

let fleet: DemoFleet;
let host: Host;

beforeAll(async () => {
  fleet = await startDemoFleet();
  host = await browse(fleet.boards);
});

afterEach(() => host.closePages());

afterAll(async () => {
  await host.stop();
  await fleet.stop();
});

// Short, so that what the fleet has shown since the test began is more than a dot.
const range = 'from=now-5m&to=now';

describe.each(boards)('$title', ({ uid }) => {
  test('each panel ends in data or its text for no data, no table is cut, it fits a phone, and nothing complains', async () => {
    const { page, complaints } = await host.open(`/d/${uid}?${range}`);
    await settled(page);
    // Folded rows ask for nothing before they are opened.
    const folded = page.getByRole('button', { name: 'Expand row' });
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
    await settled(page);
    const panels = await readPanels(page);
    expect(panels.filter(isBroken)).toEqual([]);
    expect(panels.filter(({ outcome }) => outcome === 'data')).not.toEqual([]);
    expect(await cutTables(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect((await readPanels(page)).filter(isBroken)).toEqual([]);
    expect(await panelsBeside(page, 390)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is drawn in light colours too', async () => {
    const { page, complaints } = await host.open(`/d/${uid}?${range}&theme=light`);
    await settled(page);
    const panels = await readPanels(page);
    expect(panels.filter(isBroken)).toEqual([]);
    expect(panels.filter(({ outcome }) => outcome === 'data')).not.toEqual([]);
    expect(await panelBackgrounds(page)).toEqual(['rgb(255, 255, 255)']);
    expect(complaints).toEqual([]);
  });
});

const isBroken = ({ outcome }: SeenPanel): boolean => outcome === 'error' || outcome === 'empty';

/** Panels that are partly outside of a screen. */
const panelsBeside = (page: Page, width: number): Promise<readonly string[]> =>
  page.locator('[data-griditem-key]').evaluateAll(
    (items, right) =>
      items
        .filter((item) => {
          const box = item.getBoundingClientRect();
          return box.left < 0 || box.right > right;
        })
        .map((item) => item.querySelector('h2')?.textContent ?? ''),
    width,
  );

/** The colours of all panels, each once. */
const panelBackgrounds = async (page: Page): Promise<readonly string[]> => {
  const all = await page
    .locator('[data-viz-panel-key] section')
    .evaluateAll((panels) => panels.map((panel) => getComputedStyle(panel).backgroundColor));
  return [...new Set(all)];
};

test('the tower site shows its devices', async () => {
  const { page } = await host.open(`/d/mikrofleet-tower-site?${range}&var-site=hub`);
  await settled(page);
  const seen = (await readPanels(page)).map(({ text }) => text).join(' ');
  expect(seen).toContain('hub-core1');
  expect(seen).toContain('▲\u00a0UP');
  // the site itself is named: a backhaul leads to it
  expect(seen).not.toContain('tower1-');
});

/** Clicks the link in a column of the first row, and returns where it led with the names of that row. */
async function follow(
  page: Page,
  panel: string,
  column: number,
): Promise<{ readonly path: string; readonly names: readonly string[] }> {
  const grid = page.getByTestId(`data-testid Panel header ${panel}`).getByRole('grid');
  const row = grid
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
    .first();
  const names = await row.getByRole('gridcell').allTextContents();
  const before = page.url();
  await row.locator(`[aria-colindex="${column}"]`).getByRole('link').click();
  await page.waitForURL((url) => url.href !== before);
  await settled(page);
  return { path: new URL(page.url()).pathname, names: names.slice(0, column) };
}

test('clicks lead from the fleet to a site, and from there to a link, a sector and a customer', async () => {
  const { page, complaints } = await host.open(
    `/d/mikrofleet-fleet-overview?${range}&var-tenant=acme&var-site=tower1`,
  );
  await settled(page);
  const chosen = (...names: readonly string[]) =>
    names.map((name) => new URL(page.url()).searchParams.getAll(`var-${name}`).join());
  expect(await follow(page, 'Sites', 1)).toEqual({ path: '/d/mikrofleet-tower-site', names: ['tower1'] });
  expect(chosen('tenant', 'site')).toEqual(['acme', 'tower1']);
  const atSite = page.url();
  for (const [panel, column, board] of [
    ['Backhauls', 2, 'mikrofleet-backhaul'],
    ['Sectors', 2, 'mikrofleet-ap-sector'],
    ['Customer devices', 1, 'mikrofleet-cpe'],
  ] as const) {
    await page.goto(atSite);
    await settled(page);
    const { path, names } = await follow(page, panel, column);
    expect(path).toBe(`/d/${board}`);
    // with the tenant and the site, which All would leave open: another tenant may have a device of this name
    expect(chosen('tenant', 'site', ...['device', 'interface'].slice(0, column)), panel).toEqual([
      'acme',
      'tower1',
      ...names,
    ]);
    expect((await readPanels(page)).filter(({ outcome }) => outcome === 'data')).not.toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('the number of sites that are down opens the wall with the tenant that is chosen', async () => {
  const { page } = await host.open(`/d/mikrofleet-fleet-overview?${range}&var-tenant=borealis`);
  await settled(page);
  await page.getByTestId('data-testid Panel header Sites down').getByRole('link').click();
  await page.waitForURL('**/d/mikrofleet-noc-wall?**');
  await settled(page);
  expect(new URL(page.url()).searchParams.get('var-tenant')).toBe('borealis');
  expect(await readPanels(page)).not.toEqual([]);
});

test('the wall fits its screen with bar and controls', async () => {
  const { page } = await host.open('/d/mikrofleet-noc-wall');
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(1080);
});

test('the demo opens boards with its last minutes and refreshes them often; the menu keeps site and time', async () => {
  const { page, complaints } = await host.open('/');
  await page.getByRole('link', { name: 'Tower site' }).click();
  await settled(page);
  const search = () => new URL(page.url()).searchParams;
  expect([search().get('from'), search().get('to')]).toEqual(['now-15m', 'now']);
  await page.goto(
    `${fleet.boards}/d/mikrofleet-tower-site?var-tenant=borealis&var-site=tower2&from=now-10m&to=now`,
  );
  await settled(page);
  // By itself, without a click: the board says every minute.
  await page.waitForResponse((response) => response.url().includes('/api/v1/query_range'));
  expect(await page.getByText('10s', { exact: true }).count()).toBe(1);
  await page.getByRole('button', { name: 'Mikrofleet' }).click();
  await page.getByRole('menuitem', { name: 'PoE and power' }).click();
  await page.waitForURL('**/d/mikrofleet-poe-and-power?**');
  await settled(page);
  expect([search().get('var-site'), search().get('from')]).toEqual(['tower2', 'now-10m']);
  expect(complaints).toEqual([]);
});
