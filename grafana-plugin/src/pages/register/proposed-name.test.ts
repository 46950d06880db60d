import { expect, test } from 'vitest';
import { device } from '../../../test/records.ts';
import { isFactoryName, proposedName } from './proposed-name.ts';

const known = [device({ name: 'ap1' }), device({ name: 'ap2', source: 'file' })];

test.each([
  ['ap3', 'ap3'],
  ['AP1', 'AP1 10.1.1.9'],
  // The registry does not know the names of the configuration file.
  ['ap2', 'ap2'],
  [undefined, '10.1.1.9'],
  [' ', '10.1.1.9'],
])('of %s', (identity, expected) => {
  expect(proposedName(identity, '10.1.1.9', known)).toBe(expected);
});

test('knows what nobody has named', () => {
  expect([isFactoryName('MikroTik'), isFactoryName('tower1')]).toEqual([true, false]);
});
