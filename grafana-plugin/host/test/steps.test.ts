import { dateTime, type TimeRange } from '@grafana/data';
import { describe, expect, test } from 'vitest';
import { aligned, stepsOf, withTimes } from '../prometheus/steps.ts';

const minute = 60_000;
const hour = 60 * minute;

const last = (ms: number): TimeRange => {
  const to = dateTime(1_800_000_000_000);
  const from = dateTime(1_800_000_000_000 - ms);
  return { from, to, raw: { from, to } };
};

describe('step and rate window, as Grafana computes them', () => {
  // The interval of the request is what Grafana's page computes: range / width, rounded, at least the scrape interval.
  test.each<[number, number, number, string, [number, number]]>([
    // range, interval of the request, points, scrape → [step, rate window]
    [6 * hour, 60_000, 1000, '60s', [60_000, 240_000]],
    [24 * hour, 120_000, 800, '60s', [120_000, 240_000]],
    [24 * hour, 300_000, 300, '60s', [300_000, 360_000]],
    [30 * 24 * hour, 3_600_000, 800, '60s', [3_600_000, 3_660_000]],
    [15 * minute, 15_000, 1000, '15s', [15_000, 60_000]],
  ])('range %d ms, interval %d ms, %d points, scrape %s', (...row) => {
    const [range, intervalMs, maxDataPoints, scrapeInterval, [stepMs, rateIntervalMs]] = row;
    expect(stepsOf({ range: last(range), intervalMs, maxDataPoints, scrapeInterval })).toEqual({
      stepMs,
      rateIntervalMs,
    });
  });

  test('no step asks for more than 11,000 points', () => {
    const { stepMs } = stepsOf({
      range: last(30 * 24 * hour),
      intervalMs: 1000,
      maxDataPoints: 1_000_000,
      scrapeInterval: '1s',
    });
    expect((30 * 24 * hour) / stepMs).toBeLessThanOrEqual(11_000);
  });

  test('the min step of a query replaces the scrape interval', () => {
    const request = { range: last(hour), intervalMs: 15_000, maxDataPoints: 1000, scrapeInterval: '15s' };
    expect(stepsOf({ ...request, minStep: '2m' })).toEqual({ stepMs: 120_000, rateIntervalMs: 480_000 });
  });
});

test('times replace their names, the longer names first', () => {
  const steps = { stepMs: 60_000, rateIntervalMs: 240_000 };
  expect(
    withTimes(
      'rate(a[$__rate_interval])[$__range:$__interval] ${__range_s} $__interval_ms',
      steps,
      last(hour),
    ),
  ).toBe('rate(a[240000ms])[3600s:60000ms] 3600 60000');
});

test('start and end lie on multiples of the step', () => {
  expect(aligned(1_800_000_059_999, minute)).toBe(1_800_000_000_000);
});
