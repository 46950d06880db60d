import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe?: { run(context: object, options: object): Promise<AxeResults> };
  }
}

/** What a person with a screen reader or weak eyes would stumble over on the page as it is now, each with the element. */
export async function seriousFindings(page: Page, what: string): Promise<readonly string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe);
  // Colours of something that fades in are judged when it is there.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))),
  );
  const { violations } = await page.evaluate(() =>
    window.axe!.run(
      // Menu and bar stand for Grafana's own.
      { include: [['main'], ['[role=dialog]']].filter(([part]) => document.querySelector(part!) !== null) },
      { resultTypes: ['violations'] },
    ),
  );
  // The name of its button is left out by Grafana itself.
  const ofGrafana = 'data-testid RefreshPicker run button';
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !html.includes(ofGrafana))
        .map((node) => `${what}: ${id} ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    );
}
