import { describe, expect, it } from 'vitest';
import type { MetricDescription } from '../../src/exposition/family.ts';
import { lintLabelNames, lintMetric, lintTogether } from '../../src/exposition/lint.ts';

const good: MetricDescription = {
  name: 'mikrotik_interface_receive_bytes_total',
  type: 'counter',
  help: 'Bytes received.',
  unit: 'bytes',
};
const plain = { name: 'mikrotik_interface_up', type: 'gauge', help: 'Whether it runs.' } as const;

describe('metric names', () => {
  it('finds nothing wrong with good ones', () => {
    expect(lintMetric(good)).toEqual([]);
    expect(lintMetric(plain)).toEqual([]);
    expect(lintMetric({ name: 'mikrotik_system_info', type: 'info', help: 'Board.' })).toEqual([]);
  });

  it.each([
    [
      { ...plain, name: 'mikrotikUp' },
      'mikrotikUp: a name must have only lower-case letters, digits and underscores',
    ],
    [{ ...plain, name: 'mikrotik__up' }, 'mikrotik__up: a name must not have a double underscore'],
    [{ ...plain, help: ' ' }, 'mikrotik_interface_up: help is missing'],
    [{ ...plain, type: 'counter' }, 'mikrotik_interface_up: a counter must end in _total'],
    [{ ...plain, name: 'mikrotik_x_total' }, 'mikrotik_x_total: only a counter may end in _total'],
    [{ ...plain, type: 'info' }, 'mikrotik_interface_up: an info metric must end in _info'],
    [{ ...plain, name: 'mikrotik_x_info' }, 'mikrotik_x_info: only an info metric may end in _info'],
    [{ ...plain, name: 'mikrotik_lease_count' }, 'mikrotik_lease_count: the suffix _count is reserved'],
    [{ ...plain, name: 'mikrotik_load_percent' }, 'mikrotik_load_percent: use ratio instead of percent'],
    [{ ...plain, unit: 'seconds' }, 'mikrotik_interface_up: the name must end in the unit seconds'],
    [
      { name: 'mikrotik_seconds_info', type: 'info', help: 'X.', unit: 'seconds' },
      'mikrotik_seconds_info: a metric of type info must not have a unit',
    ],
  ] as const)('%j', (metric, error) => {
    expect(lintMetric(metric)).toEqual([error]);
  });
});

describe('label names', () => {
  it.each([
    [['interface', 'sensor'], []],
    [['Interface'], ['Interface: a label must have only lower-case letters, digits and underscores']],
    [['__x'], ['__x: labels with two leading underscores are reserved for Prometheus']],
    [['instance'], ['instance: this label is set by Prometheus']],
    [['peer', 'peer'], ['peer: duplicate label']],
  ])('%j', (names, errors) => {
    expect(lintLabelNames(names)).toEqual(errors);
  });
});

describe('metrics together', () => {
  it('finds clashes in OpenMetrics and contradicting descriptions', () => {
    expect(lintTogether([good, good, plain])).toEqual([]);
    expect(lintTogether([good, { ...plain, name: 'mikrotik_interface_receive_bytes' }])).toEqual([
      'mikrotik_interface_receive_bytes: clashes with mikrotik_interface_receive_bytes_total in OpenMetrics',
    ]);
    expect(lintTogether([plain, { ...plain, help: 'Other.' }])).toEqual([
      'mikrotik_interface_up: described twice, differently',
    ]);
  });
});
