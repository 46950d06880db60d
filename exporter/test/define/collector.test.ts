import { expect, test } from 'vitest';
import { type Collector, defineCollector, type Table } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { count, text } from '../../src/define/fields.ts';
import { gauge, info, type Labels, rows, states } from '../../src/define/metrics.ts';
import { menu } from '../../src/define/sources.ts';
import { reasonOfChange } from '../../src/define/volatile.ts';
import { ifHCInOctets } from '../../src/oids/if-mib.ts';
import { tableOf } from './tables.ts';

const clients = gauge('mikrotik_test_clients', 'Clients.', count('clients'));

const withTables = (...tables: readonly Table[]): Collector => ({
  name: 'test',
  title: 'Test',
  types: everywhere,
  tables,
});
const withLabels = (labels: Labels): Collector => withTables(tableOf({ labels, metrics: [clients] }));

test('a right definition is taken as it is', () => {
  const collector = withLabels({ interface: text('name') });
  expect(defineCollector(collector)).toBe(collector);
});

test.each([
  ['a name that is not kebab-case', { ...withLabels({}), name: 'Test_1' }, 'kebab-case'],
  ['a table without a source', withTables({ labels: {}, metrics: [clients] }), 'a table has no source'],
  ['a label of Prometheus', withLabels({ instance: text('name') }), 'label "instance" is not allowed'],
  ['a label that says nothing', withLabels({ name: text('name') }), 'label "name" is not allowed'],
  ['a label with capitals', withLabels({ macAddress: text('mac') }), 'label "macAddress" is not allowed'],
  [
    'a precedence of rows that are counted',
    withTables(
      tableOf({ labels: {}, precedence: () => 0, metrics: [rows('mikrotik_test_things', 'Things.')] }),
    ),
    'a table with a precedence counts and sums nothing',
  ],
  [
    'a label of an info metric',
    withTables({
      api: menu('/test'),
      labels: {},
      metrics: [info('mikrotik_test_info', 'Facts.', { type: text('type') })],
    }),
    'label "type" is not allowed',
  ],
  [
    'a label that is a clock',
    withLabels({ since: text('uptime') }),
    'label "since" changes by itself (uptime: it is a clock)',
  ],
  [
    'an info label that counts down',
    withTables(
      tableOf({
        labels: {},
        metrics: [info('mikrotik_test_info', 'Facts.', { expiry: text('expires-after') })],
      }),
    ),
    'label "expiry" changes by itself (expires-after:',
  ],
  [
    'a label from a column that is a counter',
    withLabels({ traffic: text(null, ifHCInOctets) }),
    'label "traffic" changes by itself (ifHCInOctets: it is a counter)',
  ],
  [
    'a state that is a rate',
    withTables(
      tableOf({
        labels: {},
        metrics: [
          states('mikrotik_test_state', 'State.', { label: 'state', text: text('tx-rate'), states: [] }),
        ],
      }),
    ),
    'label "state" changes by itself (tx-rate: it is a rate)',
  ],
  [
    'a label that a metric reads as a number',
    withTables(
      tableOf({
        labels: { stations: text('stations') },
        metrics: [gauge('mikrotik_test_stations', 'Stations.', count('stations'))],
      }),
    ),
    'label "stations" changes by itself (a metric reads it as a number)',
  ],
  [
    'a help text that is no sentence',
    withTables(
      tableOf({ labels: {}, metrics: [gauge('mikrotik_test_clients', 'Clients', count('clients'))] }),
    ),
    'must be a sentence',
  ],
  [
    'a gauge with the name of a counter',
    withTables(
      tableOf({ labels: {}, metrics: [gauge('mikrotik_test_total', 'Clients.', count('clients'))] }),
    ),
    'is a gauge with a suffix of another type',
  ],
])('%s stops the process at its start', (_what, collector, message) => {
  expect(() => defineCollector(collector)).toThrow(message);
});

test.each([
  'uptime',
  'session-uptime',
  'active-time',
  'next-run',
  'wall-clock',
  'system-offset',
  'link-downs',
  'tx-retries',
  'registered-clients',
  'connection-count',
  'rx-drops-per-second',
  'battery-charge',
  'snr',
  'last-seen',
  'last-link-up-time',
  'last-activity',
  'expires-after',
  'age',
  'rx-byte',
  'bytes',
  'tx-packet',
  'rx-rate',
  'rate',
  'tx-bits-per-second',
  'p-throughput',
  'load',
  'signal-strength',
  'signal',
  'tx-ccq',
  'noise-floor',
  'temperature',
  'free-memory',
  'idle-time',
  'bytes-in',
  'packets-out',
  'rx',
  'latency',
  'rtt-avg',
  'cpu-usage',
  'rate-down',
  'valid-lifetime',
  'expires',
  'connected-time',
])('%s changes by itself', (property) => {
  expect(reasonOfChange(property, undefined)).toMatch(new RegExp(`^${property}: it is `));
});

test.each([
  'name',
  'last-ip',
  'comment',
  'version',
  'rate-limit',
  'expires-at-login',
  'tx-power-mode',
  'status',
  'mac-address',
  'default-name',
  'band',
])('%s lasts', (property) => {
  expect(reasonOfChange(property, undefined)).toBeUndefined();
});
