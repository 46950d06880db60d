import { describe, expect, it } from 'vitest';
import { upstreamClosure } from '../../src/fleet/upstream-closure.ts';

async function closureOf(edges: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(await upstreamClosure(new Map(Object.entries(edges))));
}

describe('the sites that a site depends on', () => {
  it('are those over any number of steps, nearest first and each once', async () => {
    expect(
      await closureOf({
        pop: [],
        hub: ['pop'],
        east: ['hub'],
        west: ['hub', 'east'],
        leaf: ['west', 'east'],
      }),
    ).toEqual({
      pop: [],
      hub: ['pop'],
      east: ['hub', 'pop'],
      west: ['hub', 'east', 'pop'],
      leaf: ['west', 'east', 'hub', 'pop'],
    });
  });

  it('are none that the list does not have', async () => {
    expect(await closureOf({ tower: [] })).toEqual({ tower: [] });
    expect(await closureOf({})).toEqual({});
  });

  it.each([
    ['itself', { a: ['a', 'hub'], hub: [] }, { a: ['hub'], hub: [] }],
    ['each other', { a: ['b', 'hub'], b: ['a', 'hub'], hub: [] }, { a: ['hub'], b: ['hub'], hub: [] }],
    [
      'a circle of three, and one behind it',
      { a: ['b'], b: ['c'], c: ['a', 'hub'], hub: ['pop'], pop: [], leaf: ['a'] },
      { a: [], b: [], c: ['hub', 'pop'], hub: ['pop'], pop: [], leaf: ['a'] },
    ],
    [
      'two circles in a row: between them nothing is certain',
      { a: ['b'], b: ['a', 'm'], m: ['c'], c: ['d'], d: ['c'] },
      { a: [], b: [], m: [], c: [], d: [] },
    ],
  ])('never silence themselves: %s', async (_what, edges, expected) => {
    expect(await closureOf(edges)).toEqual(expected);
  });

  it('are bounded in depth and number', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`s${i}`, i === 0 ? [] : [`s${i - 1}`]]),
    );
    const found = await closureOf(chain);
    expect(found['s40']).toHaveLength(32);
    expect(found['s40']?.slice(0, 2)).toEqual(['s39', 's38']);
    const hubs = Array.from({ length: 300 }, (_, i) => `h${i}`);
    const wide = await closureOf({ ...Object.fromEntries(hubs.map((name) => [name, []])), tower: hubs });
    expect(wide['tower']).toEqual(hubs.slice(0, 256));
  });
});
