import { describe, expect, it } from 'vitest';
import { fitTiles } from './fit-tiles.ts';

/** A panel that fills a wall of 1920 × 1080, below its title and the summary. */
const wall = { width: 1900, height: 985, least: 28, moreHeight: 29, longest: 10 };

describe('fitTiles', () => {
  it('shows 60 sites on a wall with letters that are read from 4 m', () => {
    const { shown, letter, columns, lines } = fitTiles(60, wall);
    expect(shown).toBe(60);
    expect(letter).toBeGreaterThanOrEqual(28);
    expect(columns * lines).toBeGreaterThanOrEqual(60);
  });

  it('makes letters larger for fewer sites, up to a limit', () => {
    expect(fitTiles(12, wall).letter).toBeGreaterThan(50);
    expect(fitTiles(1, wall)).toMatchObject({ letter: 60, columns: 1, lines: 1 });
  });

  it('has room for long names as long as letters stay legible', () => {
    expect(fitTiles(20, { ...wall, longest: 20 }).letter).toBeLessThan(fitTiles(20, wall).letter);
    expect(fitTiles(60, { ...wall, longest: 20 })).toEqual(fitTiles(60, wall));
  });

  it('leaves out the best rather than making letters smaller', () => {
    const { shown, letter } = fitTiles(400, wall);
    expect(letter).toBe(28);
    expect(shown).toBe(56);
  });

  it('shows at least one in the smallest panel', () => {
    expect(fitTiles(60, { width: 80, height: 40, least: 14, moreHeight: 19, longest: 10 }).shown).toBe(1);
  });
});
