import { afterEach, expect, test, vi } from 'vitest';
import { entriesPerPart, parseYaml } from '../../../src/management/inventory/parse-yaml.ts';

afterEach(() => vi.restoreAllMocks());

test('entries keep their order, values and lines over several parts', async () => {
  const count = 2 * entriesPerPart + 1;
  const text = Array.from({ length: count }, (_, i) => `  - {name: ap${i}, port: ${i}, labels: {a: b}}\n`);
  const { document, lines } = await parseYaml(`devices:\n${text.join('')}sites:\n  - latitude: .nan\n  -\n`);
  expect(document).toEqual({
    devices: Array.from({ length: count }, (_, i) => ({ name: `ap${i}`, port: i, labels: { a: 'b' } })),
    sites: [{ latitude: Number.NaN }, null],
  });
  expect(lines.devices).toEqual(Array.from({ length: count }, (_, i) => i + 2));
  expect(lines.sites).toHaveLength(2);
});

test.each([
  ['', {}],
  ['devices:\n', { devices: null }],
  ['devices: {name: a}\n', { devices: {} }],
  ['devices: []\nsites: 7\n', { devices: [], sites: 7 }],
  ['- 1\n- 2\n', []],
  ['text', 'text'],
  ['other:\n  deep: [1, 2]\n', { other: {} }],
])('what is not an entry keeps its type: %j', async (text, document) => {
  expect((await parseYaml(text)).document).toEqual(document);
});

test('a key that is the name of the prototype is still a key', async () => {
  const { document } = await parseYaml('__proto__: {devices: []}\ndevices: []\n');
  expect(Object.keys(document as object)).toEqual(['__proto__', 'devices']);
});

test('others get a turn between the parts, if each took too long', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  const turns = vi.spyOn(globalThis, 'setImmediate');
  await parseYaml(`devices:\n${'  - name: a\n'.repeat(5 * entriesPerPart)}`);
  expect(turns.mock.calls.length).toBeGreaterThanOrEqual(5);
});
