import { describe, expect, it } from 'vitest';
import { probeTimeoutMs } from '../../src/http/routes/scrape-timeout.ts';

const limits = { defaultTimeoutMs: 10_000, timeoutOffsetMs: 500 };

describe('time for a probe', () => {
  it.each([
    ['10', 9500],
    ['0.7', 350],
    ['0.0001', 1],
    ['2.5', 2000],
    ['3600', 300_000],
    ['999999999', 300_000],
    [undefined, 10_000],
  ])('a scrape timeout of %s seconds leaves %s ms', (header, ms) => {
    expect(probeTimeoutMs(header, limits)).toBe(ms);
  });

  it.each(['', '0', '0.0', '-5', '5s', 'Infinity', 'NaN', '1e9', '0x10', ' 5', '1'.repeat(10)])(
    '%j is refused',
    (header) => {
      expect(() => probeTimeoutMs(header, limits)).toThrow(
        expect.objectContaining({ code: 'request.invalid-parameter' }) as Error,
      );
    },
  );
});
