import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { settled } from '../pictures/settled.ts';
import { writeFixtureBoards } from './boards.fixture.ts';
import { type Host, startHost } from './host.ts';
import { type Prometheus, startPrometheus } from './history.ts';
import { readPanels } from './panels.ts';

let prometheus: Prometheus;
let folder: string;
let host: Host;

beforeAll(async () => {
  prometheus = await startPrometheus();
  folder = writeFixtureBoards();
  host = await startHost(folder, prometheus.url);
});

afterEach(() => host.closePages());

afterAll(async () => {
  await host.stop();
  await prometheus.stop();
  await rm(folder, { recursive: true });
});

const panelText = async (page: Page, title: string): Promise<string> =>
  (await readPanels(page)).find((panel) => panel.title === title)?.text ?? `no panel ${title}`;

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe('every panel', () => {
  test('shows its values, or its text for no data, and nothing complains', async () => {
    const { page, complaints } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    const panels = await readPanels(page);
    const outcomes = Object.fromEntries(panels.map(({ title, outcome }) => [title, outcome]));
    expect(outcomes).toEqual({
      'One value': 'data',
      'Several values': 'data',
      Words: 'data',
      Nothing: 'data',
      Dial: 'data',
      Bars: 'data',
      Traffic: 'data',
      'Stacked with a limit': 'data',
      'Colours by name': 'data',
      'No series': 'no data',
      States: 'data',
      Devices: 'data',
      'Empty table': 'no data',
      Map: 'data',
      Note: 'data',
      'Load of ap1': 'data',
      'Load of core1': 'data',
      'Load of sw.1': 'data',
    });
    const text = Object.fromEntries(
      panels.map((panel) => [panel.title, panel.text.replaceAll(/\s+/gu, ' ')]),
    );
    expect(text['One value']).toContain('3');
    expect(text['Words']).toContain('▲ UP');
    expect(text['Nothing']).toBe('no such thing here');
    expect(text['No series']).toBe('nothing is measured here');
    expect(text['Empty table']).toBe('no rows');
    expect(text['Note']).toContain('Site hub');
    expect(text['Traffic']).toContain('24');
    expect(text['Stacked with a limit']).toMatch(/Name.*Last.*Max.*ap1/u);
    expect(complaints).toEqual([]);
  });

  test('a table has the columns, the order and the words that its transformations and overrides say', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    const grid = page.getByTestId('data-testid Panel header Devices').getByRole('grid');
    expect(await grid.getByRole('columnheader').allTextContents()).toEqual([
      'site',
      'Device',
      'State',
      'Load',
    ]);
    const column = (index: number) =>
      grid.locator(`[role="gridcell"][aria-colindex="${index}"]`).allTextContents();
    expect(await column(1)).toEqual(['hub', 'hub', 'hub']);
    // The highest load first, and not the order of the answer.
    expect(await column(2)).toEqual(['sw.1', 'ap1', 'core1']);
    expect(await column(3)).toEqual(['▲ UP', '▲ UP', '▲ UP']);
  });

  test('the outage is an annotation of the graphs, until it is switched off', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    const marks = page.locator('[data-viz-panel-key="panel-22"] [data-testid="annotation"]');
    // The outage, and the event a quarter of an hour ago.
    await expect.poll(() => marks.count(), { timeout: 60_000 }).toBe(2);
    await marks.first().hover();
    await page
      .getByText(/Down: ap1|Event at hub/u)
      .first()
      .waitFor();
    await page.getByLabel('Outages').click({ force: true });
    await expect.poll(() => marks.count(), { timeout: 60_000 }).toBe(1);
  });

  test('a folded row asks for nothing until it is opened', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    expect(await panelText(page, 'Inside')).toBe('no panel Inside');
    await page.getByRole('button', { name: 'Expand row' }).click();
    await settled(page);
    expect(await panelText(page, 'Inside')).toContain('42');
  });
});

describe('graphs', () => {
  test('lines have the colours of their legend', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    const panel = page.locator('[data-viz-panel-key="panel-25"]');
    await panel.scrollIntoViewIfNeeded();
    const missing = await panel.evaluate((element) => {
      const icons = [...element.querySelectorAll('[data-testid="series-icon"]')];
      const canvas = element.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const isDrawn = (colour: string): boolean => {
        const wanted = [...colour.matchAll(/\d+/gu)].map(Number);
        for (let at = 0; at < data.length; at += 4) {
          if (wanted.slice(0, 3).every((value, index) => Math.abs(value - data[at + index]!) < 12))
            return true;
        }
        return false;
      };
      const colours = icons.map((icon) => getComputedStyle(icon).backgroundColor);
      return { count: new Set(colours).size, missing: colours.filter((colour) => !isDrawn(colour)) };
    });
    expect(missing).toEqual({ count: 3, missing: [] });
  });

  test('a stretch drawn with the mouse becomes the time range of the board', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    const plot = page.locator('[data-viz-panel-key="panel-22"] .u-over');
    await plot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await plot.boundingBox())!;
    await page.mouse.move(x + width * 0.25, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => search(page).get('from'), { timeout: 60_000 }).toMatch(/^\d{4}-/u);
    const span = Date.parse(search(page).get('to')!) - Date.parse(search(page).get('from')!);
    // Half of an hour, give or take a pixel.
    expect(Math.abs(span - 1_800_000)).toBeLessThan(60_000);
  });

  test('the pointer shows a state with its time', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub');
    await settled(page);
    const plot = page.locator('[data-viz-panel-key="panel-24"] .u-over');
    await plot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await plot.boundingBox())!;
    // 25 minutes ago, in the lane of ap1.
    await page.mouse.move(x + (width * 35) / 60, y + height / 4);
    await page.locator('#grafana-portal-container, body').getByText('▼ DOWN').last().waitFor();
  });
});

describe('variables', () => {
  test('a variable without a value takes the first, and chained ones follow it', async () => {
    const { page } = await host.open('/d/every-panel');
    await settled(page);
    expect(search(page).get('var-site')).toBe('hub');
    expect(await panelText(page, 'Several values')).toContain('core1');
    await page.goto(`${host.url}/d/every-panel?var-tenant=borealis`);
    await settled(page);
    expect(search(page).get('var-site')).toBe('tower2');
    const text = await panelText(page, 'Several values');
    expect(text).toContain('lte1');
    expect(text).not.toContain('core1');
  });

  test('values in the address are taken, several of them and with characters of patterns', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub&var-device=sw.1&var-device=ap1');
    await settled(page);
    const text = await panelText(page, 'Several values');
    expect(text).toContain('sw.1');
    expect(text).toContain('ap1');
    expect(text).not.toContain('core1');
    const titles = (await readPanels(page))
      .map(({ title }) => title)
      .filter((title) => title.startsWith('Load of'));
    expect(titles.sort()).toEqual(['Load of ap1', 'Load of sw.1']);
  });

  test('a choice goes into the address', async () => {
    const { page } = await host.open('/d/every-panel');
    await settled(page);
    await page.getByTestId('board').getByText('hub', { exact: true }).first().click({ force: true });
    await page.getByRole('option', { name: 'tower2' }).click();
    await expect.poll(() => search(page).get('var-site'), { timeout: 60_000 }).toBe('tower2');
    await settled(page);
    expect(await panelText(page, 'Several values')).toContain('lte1');
  });
});

describe('links', () => {
  test('a link of a table cell opens the other board with variables, data source and time', async () => {
    const { page, complaints } = await host.open('/d/every-panel?var-site=hub&from=now-2h&to=now-5m');
    await settled(page);
    await page.getByTestId('data-testid Panel header Devices').getByRole('link', { name: 'sw.1' }).click();
    await page.getByText('Load of sw.1 at hub').waitFor();
    expect(new URL(page.url()).pathname).toBe('/d/second');
    const parameters = search(page);
    expect(parameters.getAll('var-device')).toEqual(['sw.1']);
    expect([parameters.get('var-site'), parameters.get('from'), parameters.get('to')]).toEqual([
      'hub',
      'now-2h',
      'now-5m',
    ]);
    expect(parameters.get('var-datasource')).toBe('default');
    await settled(page);
    expect(await panelText(page, 'Load of sw.1 at hub')).toMatch(/0\.[56]/u);
    await page.goBack();
    await page.getByText('Several values').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the link in a panel header and the menu of boards keep them too', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub&var-device=ap1&from=now-2h&to=now');
    await settled(page);
    await page.getByRole('button', { name: 'Boards' }).click();
    await page.getByRole('menuitem', { name: 'Second board' }).click();
    await page.getByText('Load of ap1 at hub').waitFor();
    expect(search(page).get('from')).toBe('now-2h');
    await page.goto(`${host.url}/d/every-panel?var-site=hub&from=now-2h&to=now`);
    await settled(page);
    const link = page.locator('[data-viz-panel-key="panel-1"] a[href*="/d/second"]');
    expect(await link.getAttribute('href')).toContain('var-site=hub&from=now-2h&to=now');
  });
});

const background = async (theme: string): Promise<string> => {
  const { page } = await host.open(`/d/second?theme=${theme}`);
  await settled(page);
  return await page
    .locator('section')
    .first()
    .evaluate((panel) => getComputedStyle(panel).backgroundColor);
};

describe('the frame', () => {
  test('the index lists the boards and opens one', async () => {
    const { page, complaints } = await host.open('/');
    await page.getByRole('link', { name: 'Second board' }).click();
    await page.getByText('Load of').waitFor();
    expect(complaints).toEqual([]);
  });

  test('kiosk shows only the panels, and Esc ends it', async () => {
    const { page } = await host.open('/d/second?kiosk');
    await settled(page);
    expect(await page.getByRole('navigation', { name: 'Breadcrumbs' }).count()).toBe(0);
    expect(await page.getByText('Last 1 hour').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByText('Last 1 hour').waitFor();
    expect(search(page).has('kiosk')).toBe(false);
  });

  test('a wall in kiosk mode refreshes', async () => {
    const { page } = await host.open('/d/second?kiosk&refresh=5s');
    await settled(page);
    await page.waitForResponse((response) => response.url().includes('/api/v1/query_range'));
    await page.waitForResponse((response) => response.url().includes('/api/v1/query_range'));
  });

  test('the theme is that of the address', async () => {
    expect(await background('light')).toBe('rgb(255, 255, 255)');
    expect(await background('dark')).not.toBe('rgb(255, 255, 255)');
  });

  test('on a phone the panels are below each other, and nothing is wider than the screen', async () => {
    const { page } = await host.open('/d/every-panel?var-site=hub', { width: 390, height: 844 });
    await settled(page);
    const boxes = await page
      .locator('[data-griditem-key]')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(10);
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
    const tops = boxes.map(({ top }) => Math.round(top));
    expect(new Set(tops).size).toBe(tops.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('a board that does not exist says so', async () => {
    const { page } = await host.open('/d/missing');
    await page.getByText('Dashboard not found').waitFor();
  });
});
