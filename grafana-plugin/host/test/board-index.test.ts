import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BoardFiles } from '../server/board-files.ts';
import { boardsFolder } from '../server/defaults.ts';
import { type Host, startHost } from './host.ts';

const boards = await new BoardFiles([boardsFolder]).list();

let prometheus: Server;
let host: Host;

/** Boards that are opened from here need not show anything. */
beforeAll(async () => {
  prometheus = createServer((_, response) => response.end('{"status":"success","data":[]}'));
  await new Promise<void>((resolve) => prometheus.listen(0, '127.0.0.1', resolve));
  host = await startHost(
    boardsFolder,
    new URL(`http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`),
  );
});

afterEach(() => host.closePages());

afterAll(async () => {
  await host.stop();
  prometheus.closeAllConnections();
  await new Promise((resolve) => prometheus.close(resolve));
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

/** What is seen of `rgba(…)` on a ground. */
function over(ground: readonly number[], colour: string): number[] {
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...colour.matchAll(/[\d.]+/gu)].map(Number);
  return [red, green, blue].map((value, index) => alpha * value + (1 - alpha) * ground[index]!);
}

/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('the keyboard reaches every board in the order of reading, and opens it', async () => {
  const { page, complaints } = await host.open('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const reached: string[] = [];
  for (let presses = 0; presses < boards.length + 1; presses += 1) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  expect(reached).toEqual(['Show in light colours', ...boards.map(({ title }) => title)]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/d/${boards.at(-1)!.uid}**`);
  expect(complaints).toEqual([]);
});

test('a screen reader hears landmarks, a list of headings that are links, and what each board shows', async () => {
  const { page } = await host.open('/');
  await page.getByRole('heading', { level: 1, name: 'Dashboards' }).waitFor();
  expect(await page.title()).toBe('Dashboards');
  const items = page.getByRole('main').getByRole('list').getByRole('listitem');
  expect(await items.count()).toBe(boards.length);
  for (const { title, description } of boards) {
    const heading = page.getByRole('heading', { level: 2, name: title, exact: true });
    expect(await heading.getByRole('link').count(), title).toBe(1);
    expect(await page.getByText(description, { exact: true }).count(), title).toBe(1);
  }
  const here = page.getByRole('navigation', { name: 'Breadcrumbs' }).locator('[aria-current="page"]');
  expect(await here.allTextContents()).toEqual(['Dashboards']);
  // Of the page that one comes from nothing is left.
  await page.getByRole('link', { name: boards[0]!.title }).click();
  await expect.poll(() => page.title(), { timeout: 60_000 }).toBe(`${boards[0]!.title} – Dashboards`);
  await expect.poll(() => here.allTextContents(), { timeout: 60_000 }).toEqual([boards[0]!.title]);
  await page.getByRole('link', { name: 'Dashboards' }).click();
  await expect.poll(() => page.title(), { timeout: 60_000 }).toBe('Dashboards');
  await page.goto(`${host.url}/d/missing`);
  await expect.poll(() => page.title(), { timeout: 60_000 }).toBe('Dashboard not found');
});

test.each(['dark', 'light'])(
  'text can be read in %s colours, and on a phone nothing is cut off',
  async (theme) => {
    const { page } = await host.open(`/?theme=${theme}`, { width: 390, height: 844 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const cut = await page
      .locator('main h2, main p')
      .evaluateAll(
        (texts) => texts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
      );
    expect(cut).toBe(0);
    const seen = await page.locator('main h1, main h2 a, main p').evaluateAll((texts) =>
      texts.map((text) => {
        const grounds: string[] = [];
        for (let under: Element | null = text; under !== null; under = under.parentElement)
          grounds.push(getComputedStyle(under).backgroundColor);
        return { colour: getComputedStyle(text).color, grounds };
      }),
    );
    const contrasts = seen.map(({ colour, grounds }) => {
      const ground = grounds.toReversed().reduce(over, [255, 255, 255]);
      const [one, two] = [luminance(over(ground, colour)), luminance(ground)];
      return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    });
    // WCAG 2.2, 1.4.3.
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  },
);

test('the theme that somebody chose stays for later pages; one in the address is for that page', async () => {
  const { page } = await host.open('/?theme=dark');
  await page.getByRole('button', { name: 'Show in light colours' }).click();
  await page.getByRole('button', { name: 'Show in dark colours' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.goto(`${host.url}/d/missing`);
  await page.getByRole('button', { name: 'Show in dark colours' }).waitFor();
  await page.goto(`${host.url}/?theme=dark`);
  await page.getByRole('button', { name: 'Show in light colours' }).waitFor();
});
