import { expect, it } from 'vitest';
import { readInventory } from '../../../src/management/inventory/read-inventory.ts';

const lines = (count: number, make: (line: number) => string): string =>
  Array.from({ length: count }, (_, line) => make(line)).join('\n');

it.each([
  // The first one ended the whole process: on a stack overflow the regular expression compiler aborts.
  ['levels of lists', '['.repeat(20_000), 'it has more than 16 levels'],
  ['levels of mappings', lines(2000, (line) => `${' '.repeat(line)}a:`), 'it has more than 16 levels'],
  ['levels on one line', '- '.repeat(20_000), 'it has more than 16 levels'],
  // Each key was compared with every other: minutes.
  ['keys', lines(100_000, (line) => `k${line}: 1`), 'a mapping has more than 256 keys'],
  ['keys in braces', `{${'k: 1,\n'.repeat(100_000)}}`, 'a mapping has more than 256 keys'],
  ['texts side by side', '""'.repeat(1_000_000), 'a line has more than 1000 parts'],
  ['wrong escapes', `"${String.raw`\x`.repeat(500_000)}"`, 'a text has an unknown escape'],
  ['closing brackets', ']'.repeat(1_000_000), 'it has more than 20 errors'],
  ['lines', '\n'.repeat(300_000), 'it has more than 250000 lines'],
  ['anchors', 'sites: &a []', 'it has an anchor, an alias or a tag'],
  ['aliases', 'sites: *a', 'it has an anchor, an alias or a tag'],
  ['tags', 'sites: !!js/function x', 'it has an anchor, an alias or a tag'],
])('YAML with %s is refused before it is composed', async (_what, text, why) => {
  await expect(readInventory(text, 'yaml')).rejects.toThrow(`The body is not a YAML inventory: ${why}.`);
});

it('YAML as it is written by people passes', async () => {
  const text = [
    '# a comment',
    'devices:',
    "  - name: 'it''s'",
    '    address: 10.0.0.1',
    '    type: ap',
    '    labels: { rack: "7" }',
    '    notes: |',
    '      two',
    '      lines',
  ];
  expect((await readInventory(text.join('\n'), 'yaml')).inventory).toEqual({
    devices: [
      { name: "it's", address: '10.0.0.1', type: 'ap', labels: { rack: '7' }, notes: 'two\nlines\n' },
    ],
  });
  expect((await readInventory('sites: [{ name: "T\\u00f6wer \\"1\\"" }]', 'yaml')).inventory).toEqual({
    sites: [{ name: 'Töwer "1"' }],
  });
  await expect(readInventory('sites: "a\nb: c"', 'yaml')).rejects.toThrow('is not valid YAML');
});
