import { describe, expect, test } from 'vitest';
import { whenAsked } from '../../src/define/asked.ts';
import { type Collector, defineCollector, withEveryOption } from '../../src/define/collector.ts';
import { everywhere } from '../../src/define/device-types.ts';
import { bytes, count, text } from '../../src/define/fields.ts';
import { counter, gauge, info } from '../../src/define/metrics.ts';
import { menu } from '../../src/define/sources.ts';
import { planApi } from '../../src/probe/api-plan.ts';

const received = counter('mikrotik_test_receive_bytes_total', 'Bytes.', bytes('rx-byte'));

const definition: Collector = {
  name: 'port',
  title: 'Ports',
  types: everywhere,
  options: {
    comments: 'Add the comment as a label.',
    downs: 'Add how often the link went down.',
    peers: 'Add a series for each peer.',
  },
  tables: [
    {
      api: menu('/port'),
      labels: { port: text('name'), comment: whenAsked('comments', text('comment')) },
      metrics: [
        received,
        whenAsked('downs', gauge('mikrotik_test_downs', 'Downs.', count('link-downs'))),
        info('mikrotik_test_info', 'Facts.', {
          model: text('model'),
          serial_number: whenAsked('peers', text('serial')),
        }),
      ],
    },
    whenAsked('peers', {
      api: menu('/peer'),
      labels: { peer: text('name') },
      metrics: [gauge('mikrotik_test_sessions', 'Sessions.', count('sessions'))],
    }),
  ],
};

const readsOf = (collector: Collector): Record<string, readonly string[]> =>
  Object.fromEntries(
    planApi([collector]).menus.map(({ source, proplist }) => [source.paths[0] ?? '', proplist]),
  );

describe('a collector', () => {
  const collector = defineCollector(definition);

  test('has and reads nothing that has to be asked for', () => {
    expect(readsOf(collector)).toEqual({ '/port': ['model', 'name', 'rx-byte'] });
    expect(Object.keys(collector.tables[0]?.labels ?? {})).toEqual(['port']);
  });

  test.each([
    ['comments', { '/port': ['comment', 'model', 'name', 'rx-byte'] }],
    ['downs', { '/port': ['link-downs', 'model', 'name', 'rx-byte'] }],
    ['peers', { '/port': ['model', 'name', 'rx-byte', 'serial'], '/peer': ['name', 'sessions'] }],
  ])('reads with %s what that adds', (option, expected) => {
    expect(readsOf(collector.withOptions?.(new Set([option])) ?? collector)).toEqual(expected);
  });

  test('can be asked again, for something else', () => {
    const one = collector.withOptions?.(new Set(['peers'])) ?? collector;
    const other = one.withOptions?.(new Set(['downs'])) ?? one;
    expect(readsOf(other)).toEqual({ '/port': ['link-downs', 'model', 'name', 'rx-byte'] });
    expect(withEveryOption(one).tables).toHaveLength(2);
  });

  test('shares what no option touches', () => {
    expect(collector.tables[0]?.metrics[0]).toBe(received);
  });
});

describe('a definition is refused', () => {
  const withOptions = (options: Record<string, string>): Collector => ({ ...definition, options });
  const { comments, downs, peers } = definition.options as Record<string, string>;
  const valid = { comments, downs, peers } as Record<string, string>;

  test.each([
    [
      'an option that is not declared',
      { comments: valid['comments'], downs: valid['downs'] },
      'option "peers" is not declared',
    ],
    ['an option that adds nothing', { ...valid, more: 'Add more.' }, 'option "more" adds nothing'],
    [
      'a name that is a setting of every collector',
      { ...valid, max_rows: 'Rows.' },
      'option "max_rows" is not allowed',
    ],
    ['a name that is no key', { ...valid, 'Per-Rule': 'Rules.' }, 'option "Per-Rule" is not allowed'],
    [
      'a text that is no sentence',
      { ...valid, peers: 'peers' },
      'the text of option "peers" must be a sentence',
    ],
  ])('with %s', (_what, options, message) => {
    expect(() => defineCollector(withOptions(options as Record<string, string>))).toThrow(message);
  });

  test('with a label that changes by itself, even if it has to be asked for', () => {
    const [table] = definition.tables;
    const labels = { uptime: whenAsked('comments', text('uptime')) };
    const tables = [{ ...table, labels, metrics: [received] } as Collector['tables'][number]];
    expect(() => defineCollector({ ...definition, options: { comments: 'Add it.' }, tables })).toThrow(
      'label "uptime" changes by itself',
    );
  });
});
