import { describe, expect, it } from 'vitest';
import { fitRows } from './fit-rows.ts';

const space = { width: 1000, height: 400, rowHeight: 40, leastWidth: 300, moreHeight: 20 };

describe('fitRows', () => {
  it('needs one column for few', () => {
    expect(fitRows(7, space)).toEqual({ columns: 1, lines: 7, shown: 7 });
  });

  it('shares them between as few columns as hold them', () => {
    expect(fitRows(15, space)).toEqual({ columns: 2, lines: 8, shown: 15 });
    expect(fitRows(30, space)).toEqual({ columns: 3, lines: 10, shown: 30 });
  });

  it('keeps a line free for how many more there are', () => {
    expect(fitRows(31, space)).toEqual({ columns: 3, lines: 9, shown: 27 });
  });

  it('shows one row in the smallest panel', () => {
    expect(fitRows(9, { ...space, width: 200, height: 30 })).toEqual({ columns: 1, lines: 1, shown: 1 });
  });
});
