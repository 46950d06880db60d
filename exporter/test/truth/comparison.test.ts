import { describe, expect, it } from 'vitest';
import { agrees } from './claim.ts';
import { parseExposition, seriesKey } from './exposition-text.ts';
import { asSigned, shifted } from './raw-values.ts';

const header = '# HELP mikrotik_x_total X.\n# TYPE mikrotik_x_total counter\n';

describe('the instruments of comparison', () => {
  it.each([
    ['no end of line', `${header}mikrotik_x_total 1`],
    ['no header', 'mikrotik_x_total 1\n'],
    ['a header of another', `${header}mikrotik_y_total 1\n`],
    ['a series twice', `${header}mikrotik_x_total{a="1"} 1\nmikrotik_x_total{a="1"} 2\n`],
    ['a family in two pieces', `${header}mikrotik_x_total 1\n${header}`],
    ['a counter that is no counter', '# HELP mikrotik_x X.\n# TYPE mikrotik_x counter\nmikrotik_x 1\n'],
  ])('refuse a text with %s', (_what, text) => {
    expect(() => parseExposition(text)).toThrow();
  });

  it('do not depend on the order of labels, and keep the digits of a value', () => {
    const { values } = parseExposition(`${header}mikrotik_x_total{b="\\"",a="\\n"} 18446744073709551615\n`);
    expect(values.get(seriesKey('mikrotik_x_total', { a: '\n', b: '"' }))).toBe('18446744073709551615');
  });

  it('notice a counter that is one off, however large, and a value that is missing', () => {
    expect(agrees({ theirs: '9007199254740992', ours: '9007199254740991' })).toBe(false);
    expect(agrees({ theirs: '0', ours: undefined })).toBe(false);
    expect(agrees({ theirs: undefined, ours: '0' })).toBe(false);
    expect(agrees({ theirs: '0.1', ours: '0.1000000001' })).toBe(false);
    expect(agrees({ theirs: '0.30000000000000004', ours: '0.3' })).toBe(true);
  });

  it('shift the decimal point exactly and read signed numbers', () => {
    expect([shifted('154', -1), shifted('85000', -11), shifted('7', 0)]).toEqual(['15.4', '8.5e-7', '7']);
    expect([asSigned('4294967168'), asSigned('128')]).toEqual(['-128', '128']);
  });
});
