import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { defineCollector, type Table } from '../../src/define/collector.ts';
import { deviceTypes, everywhere } from '../../src/define/device-types.ts';
import { bytes, count, localTimestamp, text, tx } from '../../src/define/fields.ts';
import { counter, gauge } from '../../src/define/metrics.ts';
import { counted, countedBy, joined, matched, menu, monitor } from '../../src/define/sources.ts';
import { planApi } from '../../src/probe/api-plan.ts';
import type { PlannedMenu } from '../../src/probe/plan.ts';
import { named } from './all-collectors.ts';

const port = text('name');
const received = counter('mikrotik_test_receive_bytes_total', 'Bytes.', bytes('rx-byte'));
const sent = counter('mikrotik_test_transmit_bytes_total', 'Bytes.', bytes(tx('bytes')));
const clients = gauge('mikrotik_test_clients', 'Clients.', count('registered-peers'));

const collector = (name: string, ...tables: readonly Table[]) =>
  defineCollector({ name, title: name, types: everywhere, tables });

const summary = (planned: PlannedMenu) => ({
  paths: planned.source.paths,
  proplist: planned.proplist,
  sinks: planned.sinks.map(({ table }) => table),
});

describe('merging', () => {
  test('equal prints of several collectors are one command with the union of their properties', () => {
    const plan = planApi([
      collector('one', { api: menu('/interface'), labels: { interface: port }, metrics: [received] }),
      collector('two', { api: menu('/interface'), labels: { interface: port }, metrics: [sent] }),
    ]);
    expect(plan.menus.map(summary)).toEqual([
      { paths: ['/interface'], proplist: ['bytes', 'name', 'rx-byte'], sinks: [0, 1] },
    ]);
    expect(plan.tables.map((table) => table.collector)).toEqual(['one', 'two']);
  });

  test('prints that differ in flags or queries stay apart', () => {
    const sources = [menu('/a'), menu('/a', { flags: ['stats'] }), menu('/a', { where: ['running=true'] })];
    const plan = planApi([
      collector('one', ...sources.map((api) => ({ api, labels: { interface: port }, metrics: [received] }))),
    ]);
    expect(plan.menus).toHaveLength(3);
  });

  test('the real collectors share menus', () => {
    const commands = planApi(named('interface', 'ppp-session', 'ppp')).menus.map(({ source }) =>
      [source.paths[0], ...source.where].join(' ?'),
    );
    expect(commands).toEqual([...new Set(commands)]);
    expect(commands.filter((command) => command.startsWith('/ppp/active'))).toHaveLength(1);
  });
});

test('constants are not asked for, and go to their own rows', () => {
  const plan = planApi([
    collector('one', {
      api: ['filter', 'nat'].map((facility) => menu(`/ip/firewall/${facility}`, { constants: { facility } })),
      labels: { facility: text('facility'), rule: text('.id') },
      metrics: [received],
    }),
  ]);
  expect(plan.menus.map(summary)).toEqual([
    { paths: ['/ip/firewall/filter'], proplist: ['.id', 'rx-byte'], sinks: [0] },
    { paths: ['/ip/firewall/nat'], proplist: ['.id', 'rx-byte'], sinks: [0] },
  ]);
  expect(plan.menus.map(({ sinks }) => sinks[0]?.constants)).toEqual([
    { facility: 'filter' },
    { facility: 'nat' },
  ]);
});

describe('monitors', () => {
  const base = menu(['/interface/wifi', '/interface/wifiwave2']);
  const radio = monitor(['/interface/wifi/monitor', '/interface/wifiwave2/monitor'], {
    of: base,
    skip: (row) => row['disabled'] === 'true',
    skipProperties: ['disabled'],
  });
  const table = { api: radio, labels: { interface: port }, metrics: [clients] };

  test('hang below their menu, which is asked for what they need', () => {
    const plan = planApi([collector('one', table)]);
    expect(plan.menus.map(summary)).toEqual([
      {
        paths: ['/interface/wifi', '/interface/wifiwave2'],
        proplist: ['.id', 'disabled', 'name'],
        sinks: [],
      },
    ]);
    const [planned] = plan.menus[0]?.ofItems ?? [];
    expect(planned?.source.paths).toEqual(['/interface/wifi/monitor', '/interface/wifiwave2/monitor']);
    expect(planned?.proplist).toEqual(['name', 'registered-peers']);
  });

  test('are merged, and their menu with prints of the same menu', () => {
    const plan = planApi([
      collector('one', table, { api: base, labels: { interface: port }, metrics: [received] }),
      collector('two', table),
    ]);
    expect(plan.menus).toHaveLength(1);
    expect(plan.menus[0]?.ofItems).toHaveLength(1);
    expect(plan.menus[0]?.ofItems[0]?.sinks.map((sink) => sink.table)).toEqual([0, 2]);
    expect(plan.menus[0]?.sinks.map((sink) => sink.table)).toEqual([1]);
  });

  test('make their menu go first', () => {
    const other = { api: menu('/z'), labels: { interface: port }, metrics: [received] };
    const plan = planApi([collector('one', other, table)]);
    expect(plan.menus.map(({ source }) => source.paths[0])).toEqual(['/interface/wifi', '/z']);
  });
});

const ofProtocol = (name: string) =>
  counted('/ip/route', { where: [`${name}=yes`], constants: { protocol: name } });

describe('counts', () => {
  const routes = gauge('mikrotik_test_routes', 'Routes.', count('count'));
  const protocol = text('protocol');
  test('ask for no properties, and are not merged with prints of the menu', () => {
    const plan = planApi([
      collector(
        'one',
        { api: [ofProtocol('bgp'), ofProtocol('ospf')], labels: { protocol }, metrics: [routes] },
        { api: menu('/ip/route', { where: ['bgp=yes'] }), labels: { interface: port }, metrics: [received] },
      ),
    ]);
    expect(plan.menus.map(({ source, proplist }) => [source.where, source.isCounted, proplist])).toEqual([
      [['bgp=yes'], true, []],
      [['ospf=yes'], true, []],
      [['bgp=yes'], false, ['name', 'rx-byte']],
    ]);
  });

  test('by item hang below the menu of the items, one command for each property', () => {
    const of = menu('/ip/pool');
    const used = { labels: { pool: port }, metrics: [routes] };
    const by = (property: string) => countedBy('/ip/pool/used', { of, property });
    const plan = planApi([
      collector(
        'one',
        { api: by('pool'), ...used },
        { api: by('owner'), ...used },
        { api: by('pool'), ...used },
      ),
    ]);
    expect(plan.menus.map(summary)).toEqual([{ paths: ['/ip/pool'], proplist: ['.id', 'name'], sinks: [] }]);
    expect(plan.menus[0]?.ofItems.map(({ sinks }) => sinks.map(({ table }) => table))).toEqual([[0, 2], [1]]);
  });
});

test('a menu that names a property otherwise is asked for its own name', () => {
  const rx = counter('mikrotik_test_receive_bytes_total', 'Bytes.', bytes('remote.bytes'));
  const plan = planApi([
    collector('one', {
      api: [menu('/new'), menu('/old', { take: { 'remote.bytes': 'remote-bytes' } })],
      labels: { interface: port },
      metrics: [rx],
    }),
  ]);
  expect(plan.menus.map(({ proplist }) => proplist)).toEqual([
    ['name', 'remote.bytes'],
    ['name', 'remote-bytes'],
  ]);
});

test('local times ask for the time zone, which supplies no rows', () => {
  const up = gauge('mikrotik_test_up_timestamp_seconds', 'Since.', localTimestamp('last-link-up-time'));
  const table = { api: menu('/interface'), labels: { interface: port }, metrics: [up] };
  const plan = planApi([collector('one', table), collector('two', table)]);
  expect(plan.menus.map(({ source, proplist }) => [source.paths[0], proplist])).toEqual([
    ['/interface', ['last-link-up-time', 'name']],
    ['/system/clock', ['gmt-offset']],
  ]);
  expect(plan.menus[1]?.sinks.map(({ table: position, isClock }) => [position, isClock])).toEqual([
    [0, true],
    [1, true],
  ]);
});

test('joined menus have their position', () => {
  const plan = planApi([
    collector('one', { api: joined(menu('/a'), menu('/b')), labels: {}, metrics: [received] }),
  ]);
  expect(plan.joins).toEqual([{ table: 0, source: 0 }]);
  expect(plan.menus.map(({ sinks }) => sinks[0]?.join)).toEqual([
    { index: 0, position: 0 },
    { index: 0, position: 1 },
  ]);
});

test('rows completed from other menus ask each menu for its own properties', () => {
  const plan = planApi([
    collector('one', {
      api: matched(menu('/interface'), [
        {
          menu: menu('/interface/pppoe-server', { constants: { service: 'pppoe' } }),
          key: 'name',
          equals: 'name',
          take: { user: 'user', caller: 'remote-address' },
        },
        { menu: menu('/ppp/active'), key: 'caller-id', equals: 'caller', take: { session: 'session-id' } },
      ]),
      labels: { user: text('user'), service: text('service'), interface: port, session: text('session') },
      metrics: [received],
    }),
  ]);
  expect(plan.menus.map(summary)).toEqual([
    { paths: ['/interface'], proplist: ['name', 'rx-byte'], sinks: [0] },
    { paths: ['/interface/pppoe-server'], proplist: ['name', 'remote-address', 'user'], sinks: [0] },
    { paths: ['/ppp/active'], proplist: ['caller-id', 'session-id'], sinks: [0] },
  ]);
  expect(plan.menus.map(({ sinks }) => sinks[0]?.matched?.match)).toEqual([undefined, 0, 1]);
});

test('a table without an API source is not in the plan', () => {
  const plan = planApi(named('dhcp'));
  expect(plan.tables.map(({ table }) => table.api !== undefined)).toEqual([true, true, true, true]);
});

const isCount = ({ source }: { source: { isCounted?: boolean; kind: string } }): boolean =>
  source.isCounted === true || source.kind === 'counted-by';

describe('the plan of all collectors', () => {
  const plan = planApi(collectors);
  const commands = plan.menus.flatMap((planned) => [
    { what: `${planned.source.paths[0]}/print`, proplist: planned.proplist },
    ...planned.ofItems.map(({ source, proplist }) => ({
      what: source.kind === 'monitor' ? (source.paths[0] ?? '') : `${source.paths[0]}/print`,
      proplist,
    })),
  ]);
  const reads = plan.menus
    .flatMap((planned) => [planned, ...planned.ofItems])
    .filter((planned) => !isCount(planned))
    .map(({ source, proplist }) => ({ what: source.paths[0] ?? '', proplist }));

  test.each(reads)('$what names what it wants', ({ proplist }) => {
    // RouterOS computes every property of a print without a proplist: hundreds of times the work on some menus
    expect(proplist.length).toBeGreaterThan(0);
    expect(proplist).not.toContain('');
  });

  // A device has no more than 48 of them, which is three round trips: menus of another version, of packages and of
  // hardware it does not have, and lists that nobody filled, are not asked for (see round-trips.test.ts).
  test.each(deviceTypes)('has at most 82 commands for a device of type %s', (type) => {
    const { menus } = planApi(
      collectors.filter(({ types, isSlow }) => types.includes(type) && isSlow !== true),
    );
    expect(menus.reduce((sum, { ofItems }) => sum + 1 + ofItems.length, 0)).toBeLessThanOrEqual(82);
  });

  test('only prints and monitors: nothing that changes a device, disturbs it, or makes it reach out', () => {
    const forms = /^\/[a-z0-9/-]+\/(print|monitor|monitor-slaves|info)$/;
    for (const { what } of commands) expect(what).toMatch(forms);
  });
});

test('no collectors, no commands', () => {
  expect(planApi([])).toEqual({ tables: [], menus: [], joins: [], matched: [], missing: [] });
});
