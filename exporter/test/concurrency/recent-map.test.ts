import { expect, it } from 'vitest';
import { RecentMap } from '../../src/concurrency/recent-map.ts';

it('keeps what was set last, and never more than its number', () => {
  const map = new RecentMap<string, number>(3);
  for (const [index, key] of ['a', 'b', 'c'].entries()) map.set(key, index);
  map.set('a', 9);
  map.set('d', 3);
  expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([9, undefined, 2, 3]);
  for (let index = 0; index < 20_000; index++) map.set(`key ${index}`, index);
  expect(map.size).toBe(3);
  expect(map.get('key 19999')).toBe(19_999);
  map.delete('key 19999');
  expect([map.size, map.get('key 19999')]).toEqual([2, undefined]);
});
