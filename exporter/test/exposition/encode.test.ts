import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { escapeLabelValue } from '../../src/exposition/escape.ts';
import type { Family } from '../../src/exposition/family.ts';
import { parseSample } from './strict-parser.ts';

const interfaces = ['interface="sfp1"', 'interface="ether10"', 'interface="ether2"'];

const received: Family = {
  metric: {
    name: 'mikrotik_interface_receive_bytes_total',
    type: 'counter',
    help: 'Bytes received.',
    unit: 'bytes',
  },
  labels: interfaces,
  values: [18_446_744_073_709_551_615n, 12, undefined],
};

const running: Family = {
  metric: { name: 'mikrotik_interface_up', type: 'gauge', help: 'Says "up",\nin C:\\ style.' },
  labels: interfaces,
  values: [0, 1, 1],
};

const info: Family = {
  metric: { name: 'mikrotik_system_info', type: 'info', help: 'Version and board.' },
  labels: ['board="RB5009",version="7.15.3"'],
  values: [1],
};

const state: Family = {
  metric: { name: 'mikrotik_link', type: 'stateset', help: 'State of the link.' },
  labels: ['mikrotik_link="down"', 'mikrotik_link="up"'],
  values: [0, 1],
};

const temperature: Family = {
  metric: {
    name: 'mikrotik_health_temperature_celsius',
    type: 'gauge',
    help: 'Temperature.',
    unit: 'celsius',
  },
  labels: [''],
  values: [Number.NaN],
};

describe('text format 0.0.4', () => {
  it('writes metrics by name and series by label text, info and stateset as gauges', () => {
    expect(encodeFamilies([running, info, state, received, temperature], 'text')).toEqual({
      text: `# HELP mikrotik_health_temperature_celsius Temperature.
# TYPE mikrotik_health_temperature_celsius gauge
mikrotik_health_temperature_celsius NaN
# HELP mikrotik_interface_receive_bytes_total Bytes received.
# TYPE mikrotik_interface_receive_bytes_total counter
mikrotik_interface_receive_bytes_total{interface="ether10"} 12
mikrotik_interface_receive_bytes_total{interface="sfp1"} 18446744073709551615
# HELP mikrotik_interface_up Says "up",\\nin C:\\\\ style.
# TYPE mikrotik_interface_up gauge
mikrotik_interface_up{interface="ether10"} 1
mikrotik_interface_up{interface="ether2"} 1
mikrotik_interface_up{interface="sfp1"} 0
# HELP mikrotik_link State of the link.
# TYPE mikrotik_link gauge
mikrotik_link{mikrotik_link="down"} 0
mikrotik_link{mikrotik_link="up"} 1
# HELP mikrotik_system_info Version and board.
# TYPE mikrotik_system_info gauge
mikrotik_system_info{board="RB5009",version="7.15.3"} 1
`,
      duplicates: 0,
      samples: 9,
    });
  });

  it('passes promtool check metrics', () => {
    const { text } = encodeFamilies([running, info, received, temperature], 'text');
    const run = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`).toBe('');
    expect(run.status).toBe(0);
  });

  it('leaves out a metric without values, header and all', () => {
    const empty: Family = { ...running, values: [undefined, undefined, undefined] };
    expect(encodeFamilies([empty], 'text')).toEqual({ text: '', duplicates: 0, samples: 0 });
  });
});

describe('OpenMetrics 1.0.0', () => {
  it('names families without suffix, declares units and ends with EOF', () => {
    expect(encodeFamilies([running, info, state, received, temperature], 'openmetrics').text).toBe(
      `# TYPE mikrotik_health_temperature_celsius gauge
# UNIT mikrotik_health_temperature_celsius celsius
# HELP mikrotik_health_temperature_celsius Temperature.
mikrotik_health_temperature_celsius NaN
# TYPE mikrotik_interface_receive_bytes counter
# UNIT mikrotik_interface_receive_bytes bytes
# HELP mikrotik_interface_receive_bytes Bytes received.
mikrotik_interface_receive_bytes_total{interface="ether10"} 12
mikrotik_interface_receive_bytes_total{interface="sfp1"} 18446744073709551615
# TYPE mikrotik_interface_up gauge
# HELP mikrotik_interface_up Says \\"up\\",\\nin C:\\\\ style.
mikrotik_interface_up{interface="ether10"} 1
mikrotik_interface_up{interface="ether2"} 1
mikrotik_interface_up{interface="sfp1"} 0
# TYPE mikrotik_link stateset
# HELP mikrotik_link State of the link.
mikrotik_link{mikrotik_link="down"} 0
mikrotik_link{mikrotik_link="up"} 1
# TYPE mikrotik_system info
# HELP mikrotik_system Version and board.
mikrotik_system_info{board="RB5009",version="7.15.3"} 1
# EOF
`,
    );
  });

  it('is just the end mark when there is nothing', () => {
    expect(encodeFamilies([], 'openmetrics').text).toBe('# EOF\n');
  });

  it.each([
    [
      'a counter without _total',
      { ...running.metric, type: 'counter' },
      '# TYPE mikrotik_interface_up unknown',
    ],
    ['an info without _info', { ...running.metric, type: 'info' }, '# TYPE mikrotik_interface_up gauge'],
    [
      'a stateset with states in another label',
      { ...running.metric, type: 'stateset' },
      '# TYPE mikrotik_interface_up gauge',
    ],
  ] as const)('does not claim a type whose rule the metric breaks: %s', (_what, metric, line) => {
    expect(encodeFamilies([{ ...running, metric }], 'openmetrics').text.split('\n')[0]).toBe(line);
  });

  it('leaves out a unit that is not the end of the name', () => {
    const metric = { ...running.metric, unit: 'seconds' };
    expect(encodeFamilies([{ ...running, metric }], 'openmetrics').text).not.toContain('# UNIT');
  });
});

describe('duplicates and merging', () => {
  const metric = { name: 'mikrotik_x', type: 'gauge', help: 'X.' } as const;
  const header = '# HELP mikrotik_x X.\n# TYPE mikrotik_x gauge\n';

  it('keeps the first of equal label texts that has a value, and counts the others', () => {
    const labels = ['a="1"', 'a="0"', 'a="1"', 'a="1"'];
    expect(encodeFamilies([{ metric, labels, values: [undefined, 5, 7, 8] }], 'text')).toEqual({
      text: `${header}mikrotik_x{a="0"} 5\nmikrotik_x{a="1"} 7\n`,
      duplicates: 1,
      samples: 2,
    });
  });

  it('sees duplicates in rows that are sorted already', () => {
    expect(encodeFamilies([{ metric, labels: ['a="1"', 'a="1"'], values: [1, 2] }], 'text')).toEqual({
      text: `${header}mikrotik_x{a="1"} 1\n`,
      duplicates: 1,
      samples: 1,
    });
  });

  it('merges two tables of one metric under one header', () => {
    const first = { metric, labels: ['a="2"', 'a="4"'], values: [2, 4] };
    const second = { metric, labels: ['a="3"', 'a="4"'], values: [3, 40] };
    expect(encodeFamilies([first, second], 'text')).toEqual({
      text: `${header}mikrotik_x{a="2"} 2\nmikrotik_x{a="3"} 3\nmikrotik_x{a="4"} 4\n`,
      duplicates: 1,
      samples: 3,
    });
  });

  it('does not change the arrays it is given', () => {
    const labels = Object.freeze(['a="2"', 'a="1"']);
    const values = Object.freeze([2, 1]);
    expect(encodeFamilies([{ metric, labels, values }], 'text').text).toBe(
      `${header}mikrotik_x{a="1"} 1\nmikrotik_x{a="2"} 2\n`,
    );
  });
});

describe('values', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1.5, '1.5'],
    [-273.15, '-273.15'],
    [9_007_199_254_740_991, '9007199254740991'],
    [100_000_000_000_000_000_000, '100000000000000000000'],
    [1e21, '1e+21'],
    [0.0000001, '1e-7'],
    [Number.POSITIVE_INFINITY, '+Inf'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
    [Number.NaN, 'NaN'],
    [18_446_744_073_709_551_616n, '18446744073709551616'],
  ])('%s is written %s', (value, text) => {
    const { text: written } = encodeFamilies(
      [{ metric: { name: 'x', type: 'gauge', help: 'X.' }, labels: [''], values: [value] }],
      'text',
    );
    expect(written).toBe(`# HELP x X.\n# TYPE x gauge\nx ${text}\n`);
  });
});

describe('label values', () => {
  it.each([
    ['plain', 'plain'],
    ['say "hi"', 'say \\"hi\\"'],
    ['C:\\dir', 'C:\\\\dir'],
    ['two\nlines', 'two\\nlines'],
    ['\\n', '\\\\n'],
    ['caf\u00e9 \u{1f4e1}', 'caf\u00e9 \u{1f4e1}'],
    ['lone \ud83d half', 'lone \ufffd half'],
    ['\udce1\ud83d\udce1', '\ufffd\u{1f4e1}'],
    ['nul\0', 'nul\ufffd'],
    ['cr\r tab\t } { , =', 'cr\r tab\t } { , ='],
  ])('%j is escaped as %j', (value, escaped) => {
    expect(escapeLabelValue(value)).toBe(escaped);
  });

  it('nasty values come back unchanged through a strict parser, and promtool reads them', () => {
    const pieces = [
      '\\',
      '"',
      '\n',
      '{',
      '}',
      ',',
      '=',
      ' ',
      '#',
      'n',
      '\u00e9',
      '\u{1f4e1}',
      '\r',
      '\t',
      '\u2028',
      '\ud83d',
      '\0',
    ];
    let seed = 42;
    const next = (limit: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * limit);
    };
    const values = Array.from({ length: 2000 }, () =>
      Array.from({ length: next(12) }, () => pieces[next(pieces.length)] ?? '').join(''),
    );
    const labels = values.map((value, row) => `row="${row}",value="${escapeLabelValue(value)}"`);
    const { text } = encodeFamilies(
      [
        {
          metric: { name: 'mikrotik_x', type: 'gauge', help: 'X.' },
          labels,
          values: values.map((_, row) => row),
        },
      ],
      'text',
    );
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    const lines = text.split('\n').slice(2, -1);
    expect(lines).toHaveLength(2000);
    for (const line of lines) {
      const { labels: parsed, value } = parseSample(line);
      const original = values[Number(value)] ?? '';
      expect(parsed['value']).toBe(original.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd'));
    }
    const run = spawnSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`).toBe('');
  });
});
