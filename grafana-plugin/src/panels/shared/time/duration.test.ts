import { expect, it } from 'vitest';
import { durationText } from './duration.ts';

it.each([
  [-3, '0 s'],
  [45.9, '45 s'],
  [725, '12 min 05 s'],
  [11_225, '3 h 07 min'],
  [187_200, '2 d 04 h'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationText(seconds)).toBe(words);
});
