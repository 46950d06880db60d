import { expect, it } from 'vitest';
import { LruMap } from '../../src/concurrency/lru-map.ts';

it('keeps what was set last, and never more than its number', () => {
  const map = new LruMap<string, number>(3);
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

it('keeps what was asked for last', () => {
  const map = new LruMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect(map.get('a')).toBe(1);
  expect(map.get('z')).toBeUndefined();
  map.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});
