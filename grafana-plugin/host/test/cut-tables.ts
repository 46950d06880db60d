import type { Page } from 'playwright-core';

/** Headers whose words are cut, and tables that have to be scrolled sideways. */
export function cutTables(page: Page): Promise<string[]> {
  return page.locator('[role="grid"]').evaluateAll((grids) => {
    const isCut = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
    return grids.flatMap((grid) => {
      const headers = [...grid.querySelectorAll('[role="columnheader"]')];
      const cut = headers.filter((header) => [header, ...header.querySelectorAll('*')].some(isCut));
      const names = cut.map((header) => header.textContent ?? '');
      return isCut(grid)
        ? [...names, `scrolls: ${headers.map((each) => each.textContent).join(', ')}`]
        : names;
    });
  });
}
