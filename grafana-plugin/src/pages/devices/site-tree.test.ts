import { expect, test } from 'vitest';
import { device, fileSite, site } from '../../../test/records.ts';
import type { Health } from '../../devices/device-state.ts';
import { keyOf, occupied, siteTree, type SiteNode } from './site-tree.ts';

const at = (site_id: string | null, name: string, health: Health) => ({
  device: device({ id: name, name, site_id }),
  state: { health },
});
const outline = (nodes: readonly SiteNode[]): unknown =>
  nodes.map(({ name, below, total }) => [name || 'none', total, outline(below)]);

const sites = [
  site({ id: 'a', name: 'Tower 10' }),
  site({ id: 'b', name: 'Tower 2', parent_id: 'a' }),
  site({ id: 'c', name: 'Mast', parent_id: 'b' }),
  site({ id: 'd', name: 'Office' }),
];

test('sites are below their parents, with the devices of all below counted', () => {
  const tree = siteTree(sites, [at('a', 'core', 'up'), at('c', 'ap1', 'down'), at('c', 'ap2', 'up')]);
  expect(outline(tree)).toEqual([
    ['Office', 0, []],
    ['Tower 10', 3, [['Tower 2', 2, [['Mast', 2, []]]]]],
  ]);
  expect(tree[1]!.counts).toEqual({ up: 2, down: 1 });
});

test('devices without a site, or at one that is gone, come last', () => {
  const tree = siteTree([sites[3]!], [at(null, 'lost', 'up'), at('gone', 'other', 'up')]);
  expect(outline(tree)).toEqual([
    ['Office', 0, []],
    ['none', 2, []],
  ]);
});

test('sites of the configuration file are below their parents too', () => {
  const ofFile = [
    fileSite({ id: 'file_1', name: 'Alm', parent_id: 'file_2' }),
    fileSite({ id: 'file_2', name: 'Tal' }),
  ];
  const tree = siteTree([sites[3]!, ...ofFile], [at('file_1', 'a', 'up'), at(null, 'lost', 'up')]);
  expect(outline(tree)).toEqual([
    ['Office', 0, []],
    ['Tal', 1, [['Alm', 1, []]]],
    ['none', 1, []],
  ]);
  expect(new Set(tree.map(keyOf)).size).toBe(3);
});

test("sites that are each other's parents are still there", () => {
  const circle = [site({ id: 'a', name: 'A', parent_id: 'b' }), site({ id: 'b', name: 'B', parent_id: 'a' })];
  expect(outline(siteTree(circle, []))).toEqual([['A', 0, [['B', 0, []]]]]);
});

test('a filter leaves only sites with devices that fit', () => {
  expect(outline(occupied(siteTree(sites, [at('b', 'ap1', 'up')])))).toEqual([
    ['Tower 10', 1, [['Tower 2', 1, []]]],
  ]);
});
