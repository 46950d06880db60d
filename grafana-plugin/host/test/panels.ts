import type { Page } from 'playwright-core';

/** What a reader sees of a panel. */
export interface SeenPanel {
  readonly title: string;
  readonly outcome: 'data' | 'no data' | 'error' | 'empty';
  readonly text: string;
}

/** Reads all panels of a board that is settled, each by what it ended in. */
export function readPanels(page: Page): Promise<SeenPanel[]> {
  return page.locator('[data-viz-panel-key] section').evaluateAll((panels) =>
    panels.map((panel) => {
      const title = panel.querySelector('h2')?.textContent ?? '';
      const content = panel.querySelector<HTMLElement>('[data-testid="data-testid panel content"]');
      const text = content?.innerText.trim() ?? '';
      const hasError =
        panel.querySelector('[data-testid^="data-testid Panel status error"]') !== null ||
        /An unexpected error happened|Panel plugin not found/u.test(text);
      const isDrawn = content?.querySelector('canvas, svg, table, [role="grid"]') != null;
      const outcome = hasError
        ? ('error' as const)
        : content?.querySelector('[data-testid="panel-message"]') != null
          ? ('no data' as const)
          : text !== '' || isDrawn
            ? ('data' as const)
            : ('empty' as const);
      return { title, outcome, text };
    }),
  );
}
