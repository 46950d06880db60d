import { expect, test } from 'vitest';
import { collectors } from '../../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../../src/config/catalogue.ts';
import { parseSettings } from '../../../src/config/load.ts';
import { readOidSets } from '../../../src/management/snmp-oids/read-oids.ts';

const { customCollectors } = parseSettings(
  `
custom_collectors:
  acme-ups:
    title: UPS
    types: [switch]
    tables:
      - scalars: true
        metrics: [{ name: acme_charge_ratio, type: gauge, help: Charge., kind: percent, oid: 1.3.6.1.4.1.318.1.1.1.2.2.1.0 }]
      - walk: 1.3.6.1.2.1.2.2.1
        index: ifIndex
        labels: { interface: { object: ifName } }
        metrics: [{ name: acme_speed, type: gauge, help: Speed., kind: count, oid: 1.3.6.1.2.1.2.2.1.5 }]
`,
  { file: 'mikrofleet.yml', environment: {}, catalogue: catalogueOf(collectors) },
);

test('every object that a built-in collector reads belongs to a set', () => {
  expect(readOidSets(collectors, [], undefined).map(({ name }) => name)).not.toContain('other');
});

test('what the configuration file adds is listed too: a view without it would hide the values', () => {
  const other = readOidSets(collectors, customCollectors, undefined).find(({ name }) => name === 'other');
  expect(other?.scalars).toEqual([
    { name: '1.3.6.1.4.1.318.1.1.1.2.2.1.0', oid: '1.3.6.1.4.1.318.1.1.1.2.2.1.0', collectors: ['acme-ups'] },
    { name: '1.3.6.1.2.1.2.2.1.5', oid: '1.3.6.1.2.1.2.2.1.5', collectors: ['acme-ups'] },
  ]);
  const ofAps = readOidSets(collectors, customCollectors, 'ap');
  expect(ofAps.map(({ name }) => name)).not.toContain('other');
});

test('objects that a collector of the file shares with a built-in one name both', () => {
  const ofSwitch = readOidSets(collectors, customCollectors, 'switch');
  const ifXTable = ofSwitch.flatMap(({ tables }) => tables).find(({ name }) => name === 'ifXTable');
  const ifName = ifXTable?.columns.find(({ name }) => name === 'ifName');
  expect(ifName?.collectors).toEqual(expect.arrayContaining(['interface', 'acme-ups']));
});

test('nothing below the subtree whose reading runs scripts is ever read', () => {
  const all = readOidSets(collectors, customCollectors, undefined).flatMap(({ scalars, tables }) => [
    ...scalars,
    ...tables.flatMap(({ columns }) => columns),
  ]);
  expect(all.filter(({ oid }) => oid.startsWith('1.3.6.1.4.1.14988.1.1.18'))).toEqual([]);
});
