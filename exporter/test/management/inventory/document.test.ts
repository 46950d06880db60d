import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Inventory } from '../../../src/management/inventory/document.ts';
import { readInventory } from '../../../src/management/inventory/read-inventory.ts';
import { toCsv, toYaml } from '../../../src/management/inventory/write-inventory.ts';

const inventory: Inventory = {
  sites: [],
  devices: Array.from({ length: 60 }, (_, index) => ({
    name: `ap: ${index}`,
    address: `10.1.1.${index}`,
    type: 'ap' as const,
    labels: index % 2 === 0 ? {} : { rack: '007', note: 'two\nlines' },
    modules: index % 3 === 0 ? null : ['router'],
    notes: index % 5 === 0 ? '# no comment' : '',
  })),
};

describe('an inventory', () => {
  it('written part by part is one document', async () => {
    const text = await toYaml(inventory);
    expect(text).toMatch(/^sites: \[\]\ndevices:\n {2}- name: "ap: 0"\n/);
    expect(parse(text)).toEqual(inventory);
    const read = await readInventory(text, 'yaml');
    expect({ sites: [], ...read.inventory }).toEqual(inventory);
    expect(read.lines.devices.slice(0, 2)).toEqual([3, 9]);
    expect(await toYaml({})).toBe('');
    expect((await readInventory('', 'yaml')).inventory).toEqual({});
  });

  it('has all rows as CSV', async () => {
    const { devices = [] } = (await readInventory(await toCsv(inventory), 'csv')).inventory;
    expect(devices.map(({ name, address }) => `${name} ${address}`)).toEqual(
      inventory.devices?.map(({ name, address }) => `${name} ${address}`),
    );
  });

  it.each([
    ['no YAML', 'devices: [', /is not valid YAML/],
    ['aliases', 'devices: &a []\nsites: *a\n', /is not a YAML inventory/],
    ['brackets without end', '['.repeat(200_000), /is not a YAML inventory/],
  ])('refuses %s', async (_what, text, message) => {
    await expect(readInventory(text, 'yaml')).rejects.toMatchObject({
      code: 'request.invalid-body',
      message: expect.stringMatching(message) as string,
    });
  });
});
