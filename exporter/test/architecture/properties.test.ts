import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { apiSources, type Table } from '../../src/define/collector.ts';
import type { ApiSource } from '../../src/define/sources.ts';
import { propertiesOf } from '../../src/probe/api-plan.ts';
import { hasRecordings, onlyWithRecordings, schemaProperties } from './recordings.ts';

/** Every item has these, whether the reference lists them or not. */
const ofEveryItem = new Set(['.id', 'name', 'comment', 'disabled']);

/** Why the reference, which is of RouterOS 7.2x, does not contain a property. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // RouterOS 6
  '/interface/bridge/port': ['designated-bridge', 'designated-port-number'],
  // QSFP28 ports answer without the prefix `sfp-` (7.24.5)
  '/interface/ethernet/monitor': [
    'connector-type',
    'module-present',
    'rx-loss',
    'rx-power',
    'supply-voltage',
    'temperature',
    'tx-bias-current',
    'tx-fault',
    'tx-power',
    'vendor-name',
    'vendor-part-number',
    'vendor-serial',
    'wavelength',
  ],
  // not in the reference at all; 7.16 renamed the property
  '/file': ['creation-time', 'last-modified'],
  // 7.18, see lte-esim.ts
  '/interface/lte/esim': ['enabled'],
  // RouterOS 6; in 7, it is part of the text of the band
  '/interface/lte/monitor': ['earfcn'],
  // the reference has the settings of a profile without its name, the command trees with it
  '/interface/wifi': ['configuration.mode', 'configuration.ssid'],
  // RouterOS 6
  '/ip/arp': ['DHCP'],
  '/interface/vpls': ['remote-peer'],
  '/routing/bfd/neighbor': ['interface'],
  '/routing/bgp/peer': ['state', 'updates-received', 'updates-sent', 'withdrawn-received', 'withdrawn-sent'],
  '/routing/ospf/interface': [
    'adjacent-neighbors',
    'backup-designated-router',
    'designated-router',
    'ip-address',
    'neighbors',
  ],
  // named by the image alone before the registry was asked (7.4)
  '/container': ['repo', 'status'],
  // `minimum-firmware` was seen on a hAP ax3 (7.24)
  '/system/routerboard': ['minimum-firmware'],
  // the simple client of RouterOS 6
  '/system/ntp/client': ['active-server', 'last-adjustment', 'last-update-before', 'poll-interval'],
  // sensors of RouterOS 6, where the menu was one flat row
  '/system/health': [
    '2pin-voltage',
    'battery',
    'board-temperature1',
    'board-temperature2',
    'board-temperature3',
    'cpu-temperature',
    'current',
    'fan-speed',
    'fan-speed2',
    'fan-state',
    'fan1-speed',
    'fan2-speed',
    'fan3-speed',
    'fan4-speed',
    'fan5-speed',
    'fan6-speed',
    'jack-voltage',
    'phy-temperature',
    'poe-in-voltage',
    'poe-out-consumption',
    'power-consumption',
    'psu-voltage',
    'psu1-current',
    'psu1-state',
    'psu1-voltage',
    'psu2-current',
    'psu2-state',
    'psu2-voltage',
    'sfp-temperature',
    'switch-temperature',
    'temperature',
    'voltage',
  ],
};

/** Menus removed before the reference was made: the old CAPsMAN went with the wireless package. */
const withoutReference = ['/caps-man/'];

const pathsOf = (source: ApiSource): readonly string[] => {
  if (source.kind === 'joined') return source.menus.flatMap(pathsOf);
  if (source.kind === 'with-missing') return [source.menu, source.expected].flatMap(pathsOf);
  return source.kind === 'matched' ? pathsOf(source.menu) : source.paths;
};

/** Properties that a row has, but no menu: constants, and the number of a count. */
const constantsOf = (source: ApiSource): readonly string[] => {
  if (source.kind === 'counted-by') return ['count', ...Object.keys(source.of.constants)];
  if (source.kind === 'monitor') return [...Object.keys(source.carry), ...Object.keys(source.of.constants)];
  if (source.kind === 'matched') {
    return source.matches.flatMap(({ menu, take }) => [...Object.keys(take), ...constantsOf(menu)]);
  }
  if (source.kind === 'with-missing') {
    return [source.as, ...[source.menu, source.expected].flatMap(constantsOf)];
  }
  if (source.kind !== 'menu') return [];
  return [
    ...Object.keys(source.constants),
    ...Object.keys(source.take),
    ...(source.isCounted ? ['count'] : []),
  ];
};

/** Properties that matches read from other menus, and monitors from the menu of their items. */
const matches = collectors
  .flatMap(({ tables }) => tables.flatMap((table) => apiSources(table)))
  .flatMap((source) => {
    if (source.kind === 'monitor' && Object.keys(source.carry).length > 0)
      return [{ path: source.of.paths[0] ?? '', wanted: Object.values(source.carry) }];
    if (source.kind !== 'matched') return [];
    return source.matches.map(({ menu, key, take }) => ({
      path: menu.paths[0] ?? '',
      wanted: [key, ...Object.values(take)],
    }));
  });

interface Wanted {
  readonly collector: string;
  readonly table: Table;
  readonly paths: readonly string[];
}

const tables: readonly Wanted[] = collectors.flatMap(({ name, tables: own }) =>
  own
    .map((table) => ({ collector: name, table, paths: apiSources(table).flatMap(pathsOf) }))
    .filter(({ paths }) => paths.some((path) => !withoutReference.some((gone) => path.startsWith(gone)))),
);

describe('properties are in the command reference', onlyWithRecordings, () => {
  const schema = new Map<string, ReadonlySet<string>>(hasRecordings ? schemaProperties() : []);
  // `print stats` shows the counters of ports too; the reference lists them under the switch only
  const ofPorts = [...(schema.get('/interface/ethernet') ?? [])];
  schema.set(
    '/interface/ethernet',
    new Set([...ofPorts, ...(schema.get('/interface/ethernet/switch/stats') ?? [])]),
  );
  // and so does that of its ports
  const ofSwitchPorts = [...(schema.get('/interface/ethernet/switch/port') ?? [])];
  schema.set(
    '/interface/ethernet/switch/port',
    new Set([...ofSwitchPorts, ...(schema.get('/interface/ethernet/switch/stats') ?? [])]),
  );

  // One of the menus of a table must have the property: the reference has gaps between equal menus (IPv6 firewall).
  test.each(tables.map((wanted) => [wanted.collector, wanted.paths.join(' '), wanted] as const))(
    '%s: %s',
    (_collector, _paths, { table, paths }) => {
      const known = new Set(
        paths.flatMap((path) => [...(schema.get(path) ?? []), ...(exceptions[path] ?? [])]),
      );
      const constants = new Set(apiSources(table).flatMap(constantsOf));
      const strange = [...propertiesOf(table)].filter(
        (property) => !known.has(property) && !ofEveryItem.has(property) && !constants.has(property),
      );
      expect(strange).toEqual([]);
    },
  );

  test.each(matches)('$path: $wanted', ({ path, wanted }) => {
    const known = new Set([...(schema.get(path) ?? []), ...ofEveryItem]);
    expect(wanted.filter((property) => !known.has(property))).toEqual([]);
  });

  test.each(Object.entries(exceptions))('the exceptions of %s are needed', (path, properties) => {
    const asked = new Set(
      tables.filter(({ paths }) => paths.includes(path)).flatMap(({ table }) => [...propertiesOf(table)]),
    );
    for (const property of properties) {
      expect(schema.get(path)?.has(property) ?? false, `${property} is in the reference`).toBe(false);
      expect(asked.has(property), `${property} is asked for`).toBe(true);
    }
  });
});
