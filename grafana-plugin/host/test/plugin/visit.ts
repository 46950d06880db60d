import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import type { ProgramName } from '../../fleet/tenants.ts';
import { cookieNames } from '../../server/people/signed-in.ts';

export const url = inject('url');
export const app = '/a/mikrofleet-mikrotik-app';

interface Visitor {
  readonly as?: 'root' | 'admin' | 'editor' | 'viewer' | 'nobody';
  /** 1 and 2 are the tenants acme and borealis; in 3 the plugin is not set up, and in 4 it is set up wrongly. */
  readonly org?: 1 | 2 | 3 | 4;
  readonly theme?: 'dark' | 'light';
  readonly width?: number;
  /** What the browser takes for Grafana: a proxy before it. */
  readonly through?: string;
}

export interface Visit {
  readonly page: Page;
  /** What the console and the network complained about. */
  readonly complaints: string[];
}

let browser: Browser | undefined;

/** Opens a page as somebody. Its context is closed after the test. */
export async function visit(path: string, visitor: Visitor = {}): Promise<Visit> {
  const { as = 'admin', org = 1, theme = 'dark', width = 1400, through = url } = visitor;
  browser ??= await chromium.connect(inject('browser'));
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(60_000);
  await context.addCookies([
    { name: cookieNames.person, value: as, url: through },
    { name: cookieNames.organisation, value: String(org), url: through },
    { name: 'theme', value: theme, url: through },
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(through + path);
  return { page, complaints };
}

/** Pages in which later tests of a file go on. */
const kept = new Map<string, Visit>();

/**
 * As visit, in the page in which this person was before: loading everything anew is most of what a short test costs. What the plugin read
 * and keeps beside its pages is still there, so that a test has to wait for something new; forms that were begun begin again.
 */
export async function revisit(path: string, visitor: Visitor = {}): Promise<Visit> {
  const key = JSON.stringify(visitor);
  const before = kept.get(key);
  if (before === undefined) {
    const opened = await visit(path, visitor);
    kept.set(key, opened);
    return opened;
  }
  before.complaints.length = 0;
  await before.page.evaluate(() => window.sessionStorage.clear());
  await before.page.getByRole('heading', { name: 'Dashboards', level: 1 }).waitFor();
  await go(before.page, path);
  return before;
}

/** Goes to another page of the plugin without loading everything again, as a link inside Grafana does. */
export const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);

interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a path of the page's server as somebody, without a browser. */
export const ask = (
  path: string,
  { as = 'admin', org = 1 }: Visitor = {},
  init: Init = {},
): Promise<Response> =>
  fetch(url + path, {
    ...init,
    headers: { ...init.headers, cookie: `${cookieNames.person}=${as}; ${cookieNames.organisation}=${org}` },
  });

const change =
  (program: ProgramName) =>
  async (what: 'kill' | 'start'): Promise<void> => {
    const answer = await fetch(`${inject('control')}/${what}/${program}`, { method: 'POST' });
    if (!answer.ok) throw new Error(await answer.text());
  };

export const exporter = change('exporter');
export const alertmanager = change('alertmanager');
export const prometheus = change('prometheus');

afterEach(async ({ task }) => {
  // What a screen reader would have found is told with a failure.
  if (task.result?.state === 'fail') {
    for (const page of (browser?.contexts() ?? []).flatMap((context) => context.pages())) {
      const main = page.getByRole('main').or(page.getByRole('dialog'));
      console.error(page.url(), await Promise.all((await main.all()).map((part) => part.ariaSnapshot())));
    }
    kept.clear();
  }
  const staying = [...kept.values()].map(({ page }) => page);
  const contexts = new Set(staying.map((page) => page.context()));
  const opened = [...contexts].flatMap((context) => context.pages());
  await Promise.all([
    // Nothing is read there until a test goes on in it.
    ...staying.map((page) => go(page, '/')),
    ...opened.filter((page) => !staying.includes(page)).map((page) => page.close()),
    ...(browser?.contexts() ?? [])
      .filter((context) => !contexts.has(context))
      .map((context) => context.close()),
  ]);
});

afterAll(() => browser?.close());
