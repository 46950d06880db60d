import { describe, expect, it } from 'vitest';
import { labelPlaces } from './label-places.ts';
import { projectionFor } from './projection.ts';

describe('projectionFor', () => {
  const space = { width: 1000, height: 500, padding: 50 };

  it('has north above, east on the right, and everything inside', () => {
    const south = { latitude: 50, longitude: 14 };
    const north = { latitude: 51, longitude: 14.2 };
    const project = projectionFor([south, north], space);
    expect(project(south).y).toBeCloseTo(450);
    expect(project(north).y).toBeCloseTo(50);
    expect(project(north).x).toBeGreaterThan(project(south).x);
  });

  it('puts a single site in the middle', () => {
    const only = { latitude: -33.9, longitude: 18.4 };
    expect(projectionFor([only], space)(only)).toEqual({ x: 500, y: 250 });
  });
});

const symbol = (key: string, x: number, y: number) => ({ key, text: key, letter: 20, radius: 10, x, y });

describe('labelPlaces', () => {
  const space = { width: 400, height: 200 };

  it('stands on the right, or on the left where the edge is', () => {
    const places = labelPlaces([symbol('hill', 100, 100), symbol('mill', 390, 50)], space);
    expect(places.get('hill')?.anchor).toBe('start');
    expect(places.get('mill')?.anchor).toBe('end');
  });

  it('never covers another symbol or label; the first choose first', () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      symbol(`site${index}`, 150 + (index % 6) * 15, 80 + Math.floor(index / 6) * 15),
    );
    const places = labelPlaces(crowd, space);
    expect(places.has('site0')).toBe(true);
    expect(places.size).toBeLessThan(30);
  });
});
