import { expect, test } from 'vitest';
import { fileSite, site } from '../../../test/records.ts';
import { isNewSite } from './shared-fields.tsx';

test('a site that only the configuration file has is new to the registry, which registered devices need', () => {
  const hill = fileSite({ name: 'Hill' });
  expect(isNewSite('hill', [hill])).toBe(true);
  expect(isNewSite('hill', [{ ...hill, registered: site({ name: 'hill' }) }])).toBe(false);
  expect(isNewSite('hill', [site({ name: 'Hill' })])).toBe(false);
  expect(isNewSite('hill', undefined)).toBe(false);
});
