import type { Page } from 'playwright-core';

/** Headers whose words are cut, and tables that have to be scrolled sideways, by their text. */
export const cutTables = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('[role="grid"], [role="columnheader"], [role="columnheader"] *')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX !== 'visible',
        )
        .map(({ textContent }) => textContent),
    );
