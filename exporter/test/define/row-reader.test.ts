import { describe, expect, test } from 'vitest';
import { bitRate, bytes, celsius, count, flag, percent, text, word } from '../../src/define/fields.ts';
import { counter, gauge, info, mean, rows, states, sum } from '../../src/define/metrics.ts';
import { menu } from '../../src/define/sources.ts';
import { ifName } from '../../src/oids/if-mib.ts';
import { RowReader } from '../../src/define/row-reader.ts';
import { atOnce } from '../../src/concurrency/slices.ts';
import { samplesOf } from '../../src/define/samples.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { readOf, samples, tableOf } from './tables.ts';

const port = text('name');
const ports = tableOf({
  labels: { interface: port },
  metrics: [
    counter('mikrotik_test_receive_bytes_total', 'Bytes.', bytes('rx')),
    gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('temperature')),
  ],
});

describe('samples', () => {
  test('one for each metric that the row has; a missing property gives none', () => {
    const read = readOf(ports, [
      { name: 'a', rx: '10', temperature: '41.5' },
      { name: 'b', rx: '0' },
      { name: 'c', temperature: 'n/a' },
    ]);
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes_total{interface="a"} 10',
      'mikrotik_test_receive_bytes_total{interface="b"} 0',
      'mikrotik_test_temperature_celsius{interface="a"} 41.5',
    ]);
    expect(read.labels).toHaveLength(3);
    expect(read.errorCount).toBe(0);
  });

  test('a metric that no row has is left out, header and all', () => {
    const read = readOf(ports, [{ name: 'a', rx: '1' }]);
    expect(atOnce(samplesOf(read)).map(({ metric }) => metric.name)).toEqual([
      'mikrotik_test_receive_bytes_total',
    ]);
  });

  test('counters are exact up to 2^64 - 1', () => {
    const read = readOf(ports, [
      { name: 'a', rx: '18446744073709551615' },
      { name: 'b', rx: 9_007_199_254_740_993n },
    ]);
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes_total{interface="a"} 18446744073709551615',
      'mikrotik_test_receive_bytes_total{interface="b"} 9007199254740993',
    ]);
  });

  test('the first row with the same labels counts', () => {
    const read = readOf(ports, [
      { name: 'a', rx: '1' },
      { name: 'a', rx: '2', temperature: '40' },
    ]);
    expect(samples(read)).toEqual(['mikrotik_test_receive_bytes_total{interface="a"} 1']);
    expect(read.labels).toHaveLength(1);
  });
});

describe('of rows with a precedence', () => {
  const peers = tableOf({
    labels: { peer: text('peer') },
    precedence: ({ state }) => (state === 'established' ? 1 : 0),
    metrics: [
      gauge('mikrotik_test_phases', 'Phases.', count('phases')),
      states('mikrotik_test_state', 'State.', {
        label: 'state',
        text: text('state'),
        states: ['established'],
      }),
      info('mikrotik_test_info', 'Facts.', { address: text('address') }),
    ],
  });
  const established = { peer: 'hub', state: 'established', phases: '2' };
  const expired = { peer: 'hub', state: 'expired', address: '192.0.2.1' };
  const other = { peer: 'branch', state: 'expired', phases: '0' };

  test.each([
    ['later', [expired, other, established]],
    ['earlier', [established, expired, other]],
  ])('the highest counts, whole and once, if it comes %s', (_when, list) => {
    const read = readOf(peers, list);
    expect(samples(read).sort()).toEqual([
      'mikrotik_test_info{peer="branch"} 1',
      'mikrotik_test_info{peer="hub"} 1',
      'mikrotik_test_phases{peer="branch"} 0',
      'mikrotik_test_phases{peer="hub"} 2',
      'mikrotik_test_state{peer="branch",state="established"} 0',
      'mikrotik_test_state{peer="branch",state="expired"} 1',
      'mikrotik_test_state{peer="hub",state="established"} 1',
    ]);
    expect(read.losses('/test')).toEqual([]);
  });

  test('of two equal ones the first counts, and the other is a loss', () => {
    const read = readOf(peers, [established, { ...established, phases: '9' }]);
    expect(samples(read)).toContain('mikrotik_test_phases{peer="hub"} 2');
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'duplicate', count: 1 }]);
  });
});

describe('labels', () => {
  const labelled = tableOf({
    labels: { zone: text('zone'), area: text('area'), middle: text('middle') },
    metrics: [counter('mikrotik_test_receive_bytes_total', 'Bytes.', bytes('rx'))],
  });

  test('are sorted, and left out where empty or missing', () => {
    const read = readOf(labelled, [
      { zone: 'z', area: 'a', middle: 'm', rx: '1' },
      { zone: 'z', middle: '', rx: '2' },
    ]);
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes_total{area="a",middle="m",zone="z"} 1',
      'mikrotik_test_receive_bytes_total{zone="z"} 2',
    ]);
  });

  test('missing altogether make a row worthless', () => {
    expect(samples(readOf(labelled, [{ rx: '1' }, { zone: '', rx: '2' }]))).toEqual([]);
  });

  test('are escaped', () => {
    const read = readOf(ports, [{ name: 'a"b\\c\nd,e=Büro 塔', rx: '1' }]);
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes_total{interface="a\\"b\\\\c\\nd,e=Büro 塔"} 1',
    ]);
  });

  test.each([
    ['is cut at 256 characters', 'x'.repeat(300), 'x'.repeat(256)],
    ['stays at 256 characters', 'x'.repeat(256), 'x'.repeat(256)],
    ['never loses half a character', `${'x'.repeat(255)}🗼${'y'.repeat(9)}`, 'x'.repeat(255)],
    ['keeps a whole character at the edge', `${'x'.repeat(254)}🗼${'y'.repeat(9)}`, `${'x'.repeat(254)}🗼`],
  ])('a long text %s', (_what, name, expected) => {
    const read = readOf(ports, [{ name, rx: '1' }]);
    expect(samples(read)).toEqual([`mikrotik_test_receive_bytes_total{interface="${expected}"} 1`]);
  });

  test('of info metrics join those of the table', () => {
    const table = tableOf({
      labels: { interface: port },
      metrics: [info('mikrotik_test_info', 'Facts.', { comment: text('comment'), zone: text('zone') })],
    });
    expect(samples(readOf(table, [{ name: 'a', comment: 'up "link"', zone: 'z' }, { name: 'b' }]))).toEqual([
      'mikrotik_test_info{comment="up \\"link\\"",interface="a",zone="z"} 1',
      'mikrotik_test_info{interface="b"} 1',
    ]);
  });

  test('of an info metric that its transport does not have: the row is there, so joins find it on both', () => {
    const table = tableOf({
      labels: { interface: text('name', ifName) },
      metrics: [info('mikrotik_test_info', 'Facts.', { comment: text('comment') })],
    });
    const read = new RowReader(table, 'snmp');
    read.add({ ifName: 'a' });
    expect(samples(read)).toEqual(['mikrotik_test_info{interface="a"} 1']);
  });

  test('of an info metric that has nothing to say are no series', () => {
    const table = tableOf({
      labels: {},
      metrics: [info('mikrotik_test_info', 'Facts.', { board: text('board-name') })],
    });
    expect(samples(readOf(table, [{ uptime: '1m' }]))).toEqual([]);
    expect(samples(readOf(table, [{ 'board-name': 'hEX' }]))).toEqual(['mikrotik_test_info{board="hEX"} 1']);
  });

  test('decide over rows that are left out', () => {
    const table = { ...ports, keep: (labels: { interface?: string }) => labels.interface !== 'b' };
    const read = readOf(table, [
      { name: 'a', rx: '1' },
      { name: 'b', rx: '2' },
    ]);
    expect(samples(read)).toEqual(['mikrotik_test_receive_bytes_total{interface="a"} 1']);
    expect(read.labels).toHaveLength(1);
  });
});

describe('rows that are left out', () => {
  const things = { ...ports, keep: (labels: { interface?: string }) => labels.interface !== 'lo' };

  test('are counted by why; those that nobody wants are not', () => {
    const read = readOf(things, [
      { name: 'a', rx: '1' },
      { name: 'lo', rx: '9' },
      { name: 'a', rx: '2' },
      { rx: '3' },
      { name: '', rx: '4' },
      { name: 'b', rx: '5' },
    ]);
    expect(read.dropped).toEqual({ 'no-label': 2, duplicate: 1, 'unknown-type': 0, surplus: 0 });
    expect(read.labels).toEqual(['interface="a"', 'interface="b"']);
  });

  test('above the limit tell nothing, and a twin of a kept row is still a twin', () => {
    const read = new RowReader(things, 'api', { maxRows: 2 });
    for (const name of ['a', 'b', 'c', 'a', 'd']) read.add({ name, rx: '1' });
    expect(read.dropped).toEqual({ 'no-label': 0, duplicate: 1, 'unknown-type': 0, surplus: 2 });
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes_total{interface="a"} 1',
      'mikrotik_test_receive_bytes_total{interface="b"} 1',
    ]);
  });

  test('because an earlier source has the row are not lost', () => {
    const read = new RowReader(ports);
    read.add({ name: 'a', rx: '1' }, 0);
    read.add({ name: 'a', rx: '2' }, 1);
    read.add({ name: 'b', rx: '3' }, 1);
    read.add({ name: 'b', rx: '4' }, 1);
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'duplicate', count: 1 }]);
  });

  test('of a later source give way to the earlier one, whichever arrives first, in counts and sums too', () => {
    const table = {
      ...ports,
      api: [menu('/test'), menu('/test/other')],
      metrics: [
        ...ports.metrics,
        sum('mikrotik_test_receive_bytes', 'Sum.', bytes('rx')),
        rows('mikrotik_test_rows', 'Rows by zone.', { zone: text('zone') }),
      ],
    };
    const read = new RowReader(table);
    read.add({ name: 'a', rx: '2', zone: 'late' }, 1);
    read.add({ name: 'b', rx: '8', zone: 'late' }, 1);
    read.add({ name: 'a', rx: '1', zone: 'early' }, 0);
    read.add({ name: 'a', rx: '4', zone: 'late' }, 1);
    read.add({ name: 'a', rx: '16', zone: 'early' }, 0);
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes 9',
      'mikrotik_test_receive_bytes_total{interface="a"} 1',
      'mikrotik_test_receive_bytes_total{interface="b"} 8',
      'mikrotik_test_rows{zone="early"} 1',
      'mikrotik_test_rows{zone="late"} 1',
    ]);
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'duplicate', count: 1 }]);
  });

  test('of a later source stay where the earlier one has a type that no metric knows', () => {
    const table = {
      api: [menu('/test'), menu('/test/other')],
      labels: { sensor: text('name') },
      metrics: [
        gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('value'), {
          when: ({ type }) => type === 'C',
        }),
      ],
    };
    const read = new RowReader(table);
    read.add({ name: 'cpu', type: 'C', value: '40' }, 1);
    read.add({ name: 'cpu', type: 'dBA', value: '30' }, 0);
    expect(samples(read)).toEqual(['mikrotik_test_temperature_celsius{sensor="cpu"} 40']);
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'unknown-type', count: 1 }]);
  });

  test('because no metric knows their type are counted, and have no series', () => {
    const table = tableOf({
      labels: { sensor: text('name') },
      metrics: [
        gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('value'), {
          when: ({ type }) => type === 'C',
        }),
      ],
    });
    const read = readOf(table, [
      { name: 'cpu', type: 'C', value: '40' },
      { name: 'noise', type: 'dBA', value: '40' },
    ]);
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'unknown-type', count: 1 }]);
    expect(read.labels).toEqual(['sensor="cpu"']);
    expect([read.isUnused, readOf(table, [{ name: 'noise', type: 'dBA' }]).isUnused]).toEqual([false, true]);
  });

  test('for the same reasons as values: a format or a word not known', () => {
    const table = tableOf({
      labels: { interface: port },
      metrics: [
        gauge('mikrotik_test_negotiated', 'Negotiated.', word({ done: 1, failed: 0 }, 'negotiation')),
        gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('temperature')),
      ],
    });
    const read = readOf(table, [{ name: 'a', negotiation: 'perhaps', temperature: 'warm' }]);
    expect(read.losses('/test')).toEqual([
      { table: '/test', reason: 'unreadable', count: 1 },
      { table: '/test', reason: 'unknown-word', count: 1 },
    ]);
    expect([read.isUnused, read.errorCount]).toEqual([false, 2]);
  });

  test('a second row of a table without labels has no series', () => {
    const table = tableOf({
      labels: {},
      metrics: [
        gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('temperature')),
        info('mikrotik_test_info', 'Facts.', { name: text('name') }),
      ],
    });
    const read = readOf(table, [
      { name: 'a', temperature: '40' },
      { name: 'b' },
      { name: 'c', temperature: '41' },
    ]);
    expect(samples(read)).toContain('mikrotik_test_temperature_celsius 40');
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'duplicate', count: 1 }]);
  });

  test('a counter below zero is none; any other value can be', () => {
    const read = readOf(ports, [{ name: 'a', rx: '-1794967296', temperature: '-5' }]);
    expect(samples(read)).toEqual(['mikrotik_test_temperature_celsius{interface="a"} -5']);
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'unreadable', count: 1 }]);
    expect(read.errors[0]).toEqual({ property: 'rx', expected: 'counter', text: '-1794967296' });
  });
});

describe('states', () => {
  const table = tableOf({
    labels: { alpha: text('alpha'), zone: text('zone') },
    metrics: [
      states('mikrotik_test_state', 'State.', { label: 'state', text: text('s'), states: ['ok', 'fail'] }),
    ],
  });

  test('every known one has a series', () => {
    expect(samples(readOf(table, [{ alpha: 'a', zone: 'z', s: 'ok' }]))).toEqual([
      'mikrotik_test_state{alpha="a",state="fail",zone="z"} 0',
      'mikrotik_test_state{alpha="a",state="ok",zone="z"} 1',
    ]);
  });

  test('one that is not known gets its own', () => {
    expect(samples(readOf(table, [{ zone: 'z', s: 'not-"present"' }]))).toEqual([
      'mikrotik_test_state{state="fail",zone="z"} 0',
      'mikrotik_test_state{state="not-\\"present\\"",zone="z"} 1',
      'mikrotik_test_state{state="ok",zone="z"} 0',
    ]);
  });

  test('a number is no state: it has no series, and counts as an unknown word', () => {
    const read = readOf(table, [
      { zone: 'z', s: '23' },
      { zone: 'y', s: '-1.5' },
    ]);
    expect(samples(read)).toEqual([]);
    expect(read.losses('/test')).toEqual([{ table: '/test', reason: 'unknown-word', count: 2 }]);
  });

  test('no word, no series', () => {
    expect(samples(readOf(table, [{ zone: 'z' }, { zone: 'y', s: '' }]))).toEqual([]);
  });
});

describe('numbers of rows', () => {
  const table = tableOf({
    labels: {},
    metrics: [
      rows('mikrotik_test_leases', 'Leases.', { server: text('server'), status: text('status') }),
      rows('mikrotik_test_lease_entries', 'All leases.'),
      mean('mikrotik_test_load_ratio', 'Load.', percent('load')),
    ],
  });
  const leases = [
    { server: 'a', status: 'bound', load: '10' },
    { server: 'a', status: 'bound', load: '20' },
    { server: 'a', status: 'waiting' },
    { server: 'b', status: 'bound', load: '45' },
  ];

  test('for each combination of labels, and means over the values there are', () => {
    expect(samples(readOf(table, leases))).toEqual([
      'mikrotik_test_lease_entries 4',
      'mikrotik_test_leases{server="a",status="bound"} 2',
      'mikrotik_test_leases{server="a",status="waiting"} 1',
      'mikrotik_test_leases{server="b",status="bound"} 1',
      'mikrotik_test_load_ratio 0.25',
    ]);
  });

  test('an empty menu has none, which is a number', () => {
    const read = readOf(table, []);
    read.answered = true;
    expect(samples(read)).toEqual(['mikrotik_test_lease_entries 0']);
  });

  test('a menu that the device does not have says nothing', () => {
    expect(samples(readOf(table, []))).toEqual([]);
  });

  test('a read that broke off counts nothing', () => {
    const read = readOf(table, leases);
    read.answered = true;
    read.incomplete = true;
    expect(samples(read)).toEqual([]);
  });
});

describe('sums', () => {
  const metrics = [
    sum('mikrotik_test_rate_bytes_per_second', 'Rate.', bitRate('rate')),
    rows('mikrotik_test_queues', 'Queues.'),
  ];
  const table = tableOf({ labels: {}, metrics });

  test('add up the values there are', () => {
    expect(samples(readOf(table, [{ rate: '8' }, { rate: '1k' }, {}]))).toEqual([
      'mikrotik_test_queues 3',
      'mikrotik_test_rate_bytes_per_second 126',
    ]);
  });

  test('are zero for an empty menu, and unknown for rows without the value', () => {
    const empty = readOf(table, []);
    empty.answered = true;
    expect(samples(empty)).toEqual(['mikrotik_test_queues 0', 'mikrotik_test_rate_bytes_per_second 0']);
    const other = readOf(table, [{ name: 'a' }]);
    other.answered = true;
    expect(samples(other)).toEqual(['mikrotik_test_queues 1']);
  });

  test('are unknown over a protocol that does not have the value', () => {
    const read = new RowReader(table, 'snmp');
    read.answered = true;
    expect(samples(read)).toEqual(['mikrotik_test_queues 0']);
  });

  test('are unknown after a read that broke off', () => {
    const read = readOf(table, [{ rate: '8' }]);
    read.incomplete = true;
    expect(samples(read)).toEqual([]);
  });
});

describe('conditions and expansions', () => {
  test('a condition keeps a metric off a row', () => {
    const table = tableOf({
      labels: { interface: port },
      metrics: [
        gauge('mikrotik_test_up', 'Up.', flag('up'), { when: (row) => row['kind'] === 'port' }),
        info('mikrotik_test_info', 'Facts.', {}, { when: (row) => row['kind'] === 'port' }),
        rows('mikrotik_test_entries', 'Rows.', {}, { when: (row) => row['kind'] === 'port' }),
      ],
    });
    const read = readOf(table, [
      { name: 'a', up: 'true', kind: 'port' },
      { name: 'b', up: 'true', kind: 'bridge' },
    ]);
    expect(samples(read)).toEqual([
      'mikrotik_test_entries 1',
      'mikrotik_test_info{interface="a"} 1',
      'mikrotik_test_up{interface="a"} 1',
    ]);
  });

  test('an expansion makes rows out of a row', () => {
    const table = tableOf({
      labels: { sensor: text('sensor') },
      expand: {
        properties: ['a', 'b'],
        rows: (row) => ['a', 'b'].map((sensor) => ({ sensor, value: row[sensor] ?? '' })),
      },
      metrics: [gauge('mikrotik_test_temperature_celsius', 'Temperature.', celsius('value'))],
    });
    expect(samples(readOf(table, [{ a: '40', b: '41' }]))).toEqual([
      'mikrotik_test_temperature_celsius{sensor="a"} 40',
      'mikrotik_test_temperature_celsius{sensor="b"} 41',
    ]);
  });
});

describe('values that no parser knows', () => {
  test('are counted, the first ones shown, and the rest of the row stays', () => {
    const bad = Array.from({ length: 5 }, (_, i) => ({ name: `p${i}`, rx: 'lots', temperature: '40' }));
    const read = readOf(ports, [...bad, { name: 'good', rx: '7' }]);
    expect(read.errorCount).toBe(5);
    expect(read.errors).toHaveLength(3);
    expect(read.errors[0]).toEqual({ property: 'rx', expected: 'whole number', text: 'lots' });
    expect(samples(read)).toEqual([
      'mikrotik_test_receive_bytes_total{interface="good"} 7',
      ...bad.map(({ name }) => `mikrotik_test_temperature_celsius{interface="${name}"} 40`),
    ]);
  });

  test('names of JavaScript in the words of a device do no harm', () => {
    const table = tableOf({
      labels: { interface: text('__proto__'), zone: text('constructor') },
      metrics: [gauge('mikrotik_test_clients', 'Clients.', count('valueOf'))],
    });
    const row = JSON.parse('{"__proto__": "p", "constructor": "c", "valueOf": "3"}') as Record<
      string,
      string
    >;
    expect(samples(readOf(table, [row]))).toEqual(['mikrotik_test_clients{interface="p",zone="c"} 3']);
    expect(samples(readOf(ports, [row, { name: 'a', ...row, rx: '1' }]))).toEqual([
      'mikrotik_test_receive_bytes_total{interface="a"} 1',
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test('metrics of one table share their label texts, which the encoder relies on', () => {
  const [first, second] = atOnce(samplesOf(readOf(ports, [{ name: 'a', rx: '1', temperature: '2' }])));
  expect(first?.labels).toBe(second?.labels);
});

test('10 000 rows are encoded without a duplicate', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ name: `ether${i}`, rx: String(i) }));
  const { samples: written, duplicates } = encodeFamilies(atOnce(samplesOf(readOf(ports, many))), 'text');
  expect({ written, duplicates }).toEqual({ written: 10_000, duplicates: 0 });
});
