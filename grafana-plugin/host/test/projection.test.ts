import { expect, test } from 'vitest';
import { readable } from '../panels/map/labels.ts';
import { projectionFor } from '../panels/map/projection.ts';

const size = { width: 400, height: 300, zoom: 14 };
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

test('places near each other are apart, and never nearer than the zoom of the board', () => {
  const mast = { latitude: 47.37, longitude: 8.54 };
  const roof = { latitude: 47.37, longitude: 8.5401 };
  const { x } = projectionFor([mast, roof], size);
  // at zoom 14, 360 degrees are 256 · 2^14 pixels
  expect(x(roof.longitude) - x(mast.longitude)).toBeCloseTo((0.0001 / 360) * 256 * 2 ** 14, 6);
});

test('a name that would lie on an earlier one is left out', () => {
  const labels = [
    { name: 'hub', x: 100, y: 100 },
    { name: 'tower1', x: 110, y: 106 },
    { name: 'tower2', x: 110, y: 130 },
  ];
  expect([...readable(labels)].map(({ name }) => name)).toEqual(['hub', 'tower2']);
});
