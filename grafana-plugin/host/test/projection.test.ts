import { expect, test } from 'vitest';
import { projectionFor } from '../panels/map/projection.ts';

const size = { width: 400, height: 300 };
const zurich = { latitude: 47.37, longitude: 8.54 };
const winterthur = { latitude: 47.5, longitude: 8.72 };

test('all places are on the map, north above south and east right of west', () => {
  const { x, y } = projectionFor([zurich, winterthur], size);
  expect(x(winterthur.longitude)).toBeGreaterThan(x(zurich.longitude));
  expect(y(winterthur.latitude)).toBeLessThan(y(zurich.latitude));
  for (const { latitude, longitude } of [zurich, winterthur]) {
    expect(x(longitude)).toBeGreaterThanOrEqual(39.9);
    expect(x(longitude)).toBeLessThanOrEqual(360.1);
    expect(y(latitude)).toBeGreaterThanOrEqual(39.9);
    expect(y(latitude)).toBeLessThanOrEqual(260.1);
  }
});

test('a lone place is in the middle', () => {
  const { x, y, scale } = projectionFor([zurich], size);
  expect([x(zurich.longitude), y(zurich.latitude)]).toEqual([200, 150]);
  expect(scale.label).toMatch(/^\d+ (?:m|km)$/u);
});
