import { expect, test } from 'vitest';
import { contentTypeOf, countsOf, isBroken } from './inventory-text.ts';

test.each([
  ['name,address,type\nap1,10.1.1.11,ap\n', 'text/csv'],
  ['devices;address\n', 'text/csv'],
  ['devices:\n  - name: ap1\n', 'application/yaml'],
  ['# list of June\n---\nsites:\n  - { name: Tower 1 }\n', 'application/yaml'],
])('knows %j as %s', (lines, type) => {
  expect(contentTypeOf(lines)).toBe(type);
});

test('sees letters that were not UTF-8', () => {
  expect(isBroken('M\u{FFFD}nchen')).toBe(true);
  expect(isBroken('München')).toBe(false);
});

const item = (name: string, action: 'create' | 'change' | 'none') => ({
  kind: 'device' as const,
  name,
  action,
  changed: [],
});

test('counts what an import does', () => {
  const preview = {
    dry_run: true,
    items: [item('a', 'create'), item('b', 'create'), item('c', 'change'), item('d', 'none')],
    errors: [{ field: 'devices.4', message: 'There is no site.', line: 6 }],
    summary: [],
  };
  expect(countsOf(preview)).toEqual({ create: 2, change: 1, same: 1, mistakes: 1 });
});
