import { describe, expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { defineCollector } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { bytes, count, text } from '../../src/define/fields.ts';
import { counter, gauge } from '../../src/define/metrics.ts';
import { counter64, indexOf, number, oidTable, string, sumOf } from '../../src/define/oid-set.ts';
import { menu, scalars, walk } from '../../src/define/sources.ts';
import { ifName } from '../../src/oids/if-mib.ts';
import { mtxrDHCPLeaseCount } from '../../src/oids/mikrotik-system.ts';
import { planSnmp } from '../../src/probe/snmp-plan.ts';
import { named } from './all-collectors.ts';

const sysObjectId = '1.3.6.1.2.1.1.2.0';

/** Columns by table, as numbers in rising order. */
const columnsOf = (plan: ReturnType<typeof planSnmp>) =>
  Object.fromEntries(
    plan.request.tables.map(({ name, columns }) => [name, [...columns].sort((a, b) => a - b)]),
  );

describe('columns', () => {
  // Entered by hand from the MIBs: exactly these and no others.
  test.each([
    ['system', { hrProcessorTable: [2] }],
    ['health', { mtxrGaugeTable: [2, 3, 4] }],
    [
      'interface',
      {
        ifTable: [3, 4, 6, 7, 8, 9, 13, 14, 19, 20],
        ifXTable: [1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18],
        mtxrInterfaceStatsTable: [90],
        mtxrOpticalTable: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      },
    ],
    [
      'queue',
      {
        ifXTable: [1],
        mtxrQueueSimpleTable: [2, 8, 9, 12, 13, 14, 15],
        mtxrQueueTreeTable: [2, 3, 4, 7, 8, 9],
      },
    ],
    ['ppp-session', { ifXTable: [1, 6, 10], mtxrInterfaceStatsTable: [2, 31, 61] }],
    [
      'wireless',
      {
        ifXTable: [1],
        mtxrInterfaceStatsTable: [2],
        mtxrWlApTable: [4, 6, 7, 8, 9, 10, 11],
        mtxrWlStatTable: [2, 3, 4, 5, 7, 8, 9, 10],
        mtxrWlRtabTable: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
      },
    ],
    [
      'wifi',
      {
        ifXTable: [1],
        mtxrInterfaceStatsTable: [2],
        mtxrWifiInterfaces: [2, 3, 4],
        mtxrWifiRegistrationTable: [1, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
      },
    ],
    [
      'lte',
      {
        ifXTable: [1],
        mtxrInterfaceStatsTable: [2],
        mtxrLTECarrierAggTable: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
        // 11 to 13 are personal data, 16 has no known unit
        mtxrLTEModemTable: [2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24],
      },
    ],
    [
      'w60g',
      {
        ifXTable: [1],
        mtxrInterfaceStatsTable: [2],
        mtxrWl60GTable: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13],
        mtxrWl60GStaTable: [2, 3, 4, 5, 6, 8, 9, 10],
      },
    ],
    ['wifi-capsman', { mtxrRemoteCapTable: [3, 4, 5, 6, 7, 8, 9] }],
    ['gps', {}],
    ['dhcp', {}],
    ['ppp', {}],
    ['firewall', {}],
  ])('of %s', (name, expected) => {
    expect(columnsOf(planSnmp(named(name)))).toEqual(expected);
  });

  test('of a table that several collectors read are united, and asked for once', () => {
    const plan = planSnmp(named('ppp-session', 'wireless', 'interface'));
    const entries = plan.request.tables.map(({ entry }) => entry);
    expect(entries).toEqual([...new Set(entries)]);
    expect(columnsOf(plan)['ifXTable']).toEqual([1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18]);
  });
});

describe('over SNMPv1, which has no 64-bit counters,', () => {
  test('columns of the same counters in 32 bits are read', () => {
    const plan = planSnmp(named('interface', 'queue'), { isV1: true });
    expect(columnsOf(plan)).toMatchObject({
      ifTable: [3, 4, 6, 7, 8, 9, 10, 11, 13, 14, 16, 17, 19, 20],
      ifXTable: [1, 2, 3, 4, 5, 15, 18],
      mtxrQueueTreeTable: expect.arrayContaining([5]) as number[],
    });
    expect(columnsOf(plan)['mtxrQueueTreeTable']).not.toContain(7);
  });

  test('no object that it cannot carry is asked for, and each that is left out has a name', () => {
    const plan = planSnmp(collectors, { isV1: true });
    const wide = plan.sources
      .flatMap(({ cells }) => cells)
      .filter(({ object }) => object.syntax === counter64);
    expect(wide).toEqual([]);
    const withheld = [...new Set(plan.sources.flatMap((source) => source.withheld))].sort();
    // of interface-ethernet: all counters of that table
    const frames = withheld.filter((name) => name.startsWith('mtxrInterfaceStats'));
    expect(frames).toHaveLength(66);
    expect(withheld.filter((name) => !frames.includes(name))).toEqual([
      'mtxrHotspotActiveUserBytesIn',
      'mtxrHotspotActiveUserBytesOut',
      'mtxrHotspotActiveUserLimitBytesIn',
      'mtxrHotspotActiveUserLimitBytesOut',
      'mtxrHotspotActiveUserPacketsIn',
      'mtxrHotspotActiveUserPacketsOut',
      'mtxrIkeSARxBytes',
      'mtxrIkeSARxPackets',
      'mtxrIkeSATxBytes',
      'mtxrIkeSATxPackets',
      'mtxrQueueSimpleBytesIn',
      'mtxrQueueSimpleBytesOut',
      'mtxrWifiRegistrationRxBytes',
      'mtxrWifiRegistrationRxPackets',
      'mtxrWifiRegistrationTxBytes',
      'mtxrWifiRegistrationTxPackets',
    ]);
  });
});

describe('scalars', () => {
  test.each([
    ['dhcp', ['1.3.6.1.4.1.14988.1.1.6.1.0']],
    ['ppp', ['1.3.6.1.4.1.9.9.150.1.1.1.0']],
    [
      'firewall',
      ['1.3.6.1.4.1.14988.1.1.22.1.1.0', '1.3.6.1.4.1.14988.1.1.22.1.2.0', '1.3.6.1.4.1.14988.1.1.22.1.3.0'],
    ],
  ])('of %s, and whether the device is one of MikroTik', (name, expected) => {
    expect([...planSnmp(named(name)).request.scalars].sort()).toEqual([sysObjectId, ...expected].sort());
  });

  test('are asked for once', () => {
    const { scalars: oids } = planSnmp([...collectors, ...collectors]).request;
    expect(oids).toEqual([...new Set(oids)]);
  });
});

test('no collector reaches below mtxrScriptRun: reading it runs scripts on the device', () => {
  const { request } = planSnmp(collectors);
  const scripts = '1.3.6.1.4.1.14988.1.1.18';
  for (const oid of [...request.scalars, ...request.tables.map(({ entry }) => entry)]) {
    expect(oid === scripts || oid.startsWith(`${scripts}.`), oid).toBe(false);
    expect(scripts.startsWith(`${oid}.`), `${oid} is above it`).toBe(false);
  }
});

describe('definitions that cannot work stop the process at its start', () => {
  const strange = oidTable(
    { name: 'strangeTable', mib: 'X', entry: '1.3.6.1.4.1.14988.1.1.99.1', index: ['id'] },
    { strangeName: [2, string], strangeBytes: [3, number], strangePackets: [4, number] },
  );
  const { strangeName, strangeBytes, strangePackets } = strange.columns;

  const plan = (labels: Parameters<typeof text>[1], field = bytes(null, strangeBytes)) =>
    planSnmp([
      defineCollector({
        name: 'strange',
        title: 'Strange',
        types: everywhere,
        tables: [
          {
            snmp: walk(strange),
            labels: { interface: text(null, labels) },
            metrics: [counter('mikrotik_test_receive_bytes_total', 'Bytes.', field)],
          },
        ],
      }),
    ]);

  test('a join without a common index', () => {
    expect(() => plan(ifName)).toThrow('ifXTable cannot be joined to strangeTable: no ifIndex in its index');
  });

  test('a walk that reads no column of its table', () => {
    expect(() =>
      planSnmp([
        defineCollector({
          name: 'strange',
          title: 'Strange',
          types: everywhere,
          tables: [
            {
              snmp: walk(strange),
              labels: { rule: text(null, indexOf(strange, 'id')) },
              metrics: [gauge('mikrotik_test_entries', 'Entries.', count(null, mtxrDHCPLeaseCount))],
            },
          ],
        }),
      ]),
    ).toThrow('without reading a column of it');
  });

  test('parts of a combined object are the columns that are read', () => {
    const sum = plan(strangeName, bytes(null, sumOf(strangeBytes, strangePackets)));
    expect(columnsOf(sum)).toEqual({ strangeTable: [2, 3, 4] });
  });
});

test('scalar sources and tables without SNMP', () => {
  const plan = planSnmp([
    defineCollector({
      name: 'mixed',
      title: 'Mixed',
      types: everywhere,
      tables: [
        { api: menu('/a'), labels: {}, metrics: [gauge('mikrotik_test_a', 'A.', count('a'))] },
        {
          snmp: scalars(),
          labels: {},
          metrics: [gauge('mikrotik_test_entries', 'Entries.', count(null, mtxrDHCPLeaseCount))],
        },
      ],
    }),
  ]);
  expect(plan.tables).toHaveLength(1);
  expect(plan.sources.map(({ what, walked }) => ({ what, walked }))).toEqual([
    { what: 'scalars (mtxrDHCPLeaseCount)', walked: undefined },
  ]);
});
