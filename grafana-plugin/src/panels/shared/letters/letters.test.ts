import { expect, it } from 'vitest';
import { lettersFor } from './letters.ts';

/** Of a font's size, a capital of Inter is this share. */
const capital = 0.727;

it('has capitals of 20 pixels and more on a wall, whatever the width of the panel', () => {
  expect(lettersFor('wall', 400, 1920).main * capital).toBeGreaterThanOrEqual(20);
});

it('has small letters on a phone, even of a board for a wall', () => {
  expect(lettersFor('wall', 370, 390)).toEqual({ main: 14, side: 12 });
  expect(lettersFor('auto', 780, 790)).toEqual({ main: 14, side: 12 });
});

it('has larger letters the more room there is', () => {
  expect([300, 600, 1200].map((width) => lettersFor('auto', width, 1920).main)).toEqual([14, 20, 28]);
  expect(lettersFor('desk', 1200, 1920).main).toBe(14);
});
