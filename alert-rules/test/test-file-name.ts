/** `MikrofleetSiteDown` is tested by `site-down.test.yml`. */
export const testFileName = (alert: string): string =>
  `${alert
    .slice('Mikrofleet'.length)
    .replaceAll(/(?<!^)([A-Z])/gu, '-$1')
    .toLowerCase()}.test.yml`;
