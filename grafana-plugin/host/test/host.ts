import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { bundlePage } from '../bundle/bundle.ts';
import { startBrowser } from '../pictures/browser.ts';
import { createHostServer } from '../server/host-server.ts';

export interface Host {
  readonly url: string;
  /** A page at a path, with whatever its console complained about. */
  open(path: string, size?: { readonly width: number; readonly height: number }): Promise<OpenPage>;
  /** Open boards go on asking Prometheus; call it after each test. */
  closePages(): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A server of our own with a browser. */
export async function startHost(
  boardsFolder: string,
  prometheus: URL,
  scrapeInterval = '15s',
): Promise<Host> {
  const bundleFolder = await bundlePage();
  const server = createHostServer({ prometheus, boardsFolder, bundleFolder, scrapeInterval });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = await browse(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    ...host,
    stop: async () => {
      await host.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A browser for pages that are served already. */
export async function browse(url: string): Promise<Host> {
  const browser: Browser = await startBrowser();
  return {
    url,
    open: async (path, size = { width: 1920, height: 1080 }) => {
      const page = await browser.newPage({ viewport: size });
      // Only what hangs needs so long, however busy the machine is.
      page.setDefaultTimeout(90_000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(url + path);
      return { page, complaints };
    },
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    stop: () => browser.close(),
  };
}
