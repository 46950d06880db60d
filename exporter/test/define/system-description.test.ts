import { expect, test } from 'vitest';
import { isSwosObject, parseSystemDescription } from '../../src/define/system-description.ts';

type Expected = readonly [system: string | undefined, model: string | undefined, version: string | undefined];

// Before the version came at the end: 6.40 to 7.22. The texts are those of recorded devices.
const models = [
  'RB1100AHx2',
  'CRS317-1G-16S+',
  'RB433GL',
  'RB912R-2nD',
  'RBDynaDishG-5HacD',
  'RB5009UG+S+',
  'C53UiG+5HPaxD2HPaxD',
  'CHR',
  'x86',
  'SXT 5HPnD',
  'wAP 60G',
];

const cases: readonly (readonly [text: string, ...Expected])[] = [
  ...models.map((model) => [`RouterOS ${model}`, 'RouterOS', model, undefined] as const),
  ...models.map((model) => [`RouterOS ${model} 7.23.3`, 'RouterOS', model, '7.23.3'] as const),
  ['RouterOS RBcAPGi-5acD2nD 7.23 (stable)', 'RouterOS', 'RBcAPGi-5acD2nD', '7.23'],
  ['RouterOS CHR 7.24beta2 (testing)', 'RouterOS', 'CHR', '7.24beta2'],
  ['RouterOS CHR 7.24rc1 (development)', 'RouterOS', 'CHR', '7.24rc1'],
  ['RouterOS RB750Gr3 6.49.18 (long-term)', 'RouterOS', 'RB750Gr3', '6.49.18'],
  ['RouterOS 7.23.3', 'RouterOS', undefined, '7.23.3'],
  ['RouterOS 7.23.3 (stable)', 'RouterOS', undefined, '7.23.3'],
  ['RouterOS CHR (stable)', 'RouterOS', 'CHR', undefined],
  ['RouterOS', 'RouterOS', undefined, undefined],
  ['RouterOS ', 'RouterOS', undefined, undefined],
  // 6.39 and before, and other software
  ['router', undefined, undefined, undefined],
  ['', undefined, undefined, undefined],
  ['Linux wisp 5.10', undefined, undefined, undefined],
  ['CSS610-8P-2S+ SwOS v2.20', 'SwOS', 'CSS610-8P-2S+', '2.20'],
  ['CSS326-24G-2S+ SwOS v2.13', 'SwOS', 'CSS326-24G-2S+', '2.13'],
  ['CRS305-1G-4S+ SwOS 2.18rc3', 'SwOS', 'CRS305-1G-4S+', '2.18rc3'],
  ['CSS610-8G-2S+ SwOS Lite v2.21', 'SwOS', 'CSS610-8G-2S+', '2.21'],
  ['SwOS v2.20', 'SwOS', undefined, '2.20'],
];

test.each(cases)('%s', (text, system, model, version) => {
  const found = parseSystemDescription(text, false);
  expect([found.system, found.model, found.version]).toEqual([system, model, version]);
});

test('old SwOS sends its model only', () => {
  expect(parseSystemDescription('RB260GS', true)).toEqual({ system: 'SwOS', model: 'RB260GS' });
  expect(parseSystemDescription('', true)).toEqual({ system: 'SwOS' });
});

test.each([
  ['1.3.6.1.4.1.14988.2', true],
  ['1.3.6.1.4.1.14988.2.1', true],
  ['1.3.6.1.4.1.14988.1', false],
  ['1.3.6.1.4.1.14988.20', false],
  [undefined, false],
])('sysObjectID %s', (objectId, expected) => {
  expect(isSwosObject(objectId)).toBe(expected);
});
