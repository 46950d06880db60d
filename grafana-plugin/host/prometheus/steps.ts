import { rangeUtil, type TimeRange } from '@grafana/data';

/** Prometheus refuses more points per series than this. */
const maxPoints = 11_000;

export interface StepRequest {
  readonly range: TimeRange;
  /** From the panel's width and the lower limit of the data source or panel. */
  readonly intervalMs: number;
  readonly maxDataPoints: number;
  /** “Min step” of the query. */
  readonly minStep?: string | undefined;
  readonly scrapeInterval: string;
}

export interface Steps {
  readonly stepMs: number;
  readonly rateIntervalMs: number;
}

const toMs = (interval: string): number => rangeUtil.intervalToMs(interval);

const isVariable = (interval: string): boolean => interval.includes('__interval') || isRateInterval(interval);
const isRateInterval = (interval: string): boolean => /^\$\{?__rate_interval\}?$/u.test(interval);

const rateIntervalOf = (intervalMs: number, scrapeMs: number): number =>
  Math.max(intervalMs + scrapeMs, 4 * scrapeMs);

/**
 * Step and `$__rate_interval` as Grafana's own data source computes them: a step is at least the interval of the request and
 * keeps the number of points below what Prometheus allows; a rate window covers the interval and one scrape more, and at
 * least four scrapes.
 */
export function stepsOf({
  range,
  intervalMs,
  maxDataPoints,
  minStep = '',
  scrapeInterval,
}: StepRequest): Steps {
  const lowest = minStep === '' || isVariable(minStep) ? intervalMs : toMs(minStep);
  const byWidth = rangeUtil.calculateInterval(range, maxDataPoints, `${lowest}ms`).intervalMs;
  const bySafety = rangeUtil.calculateInterval(range, maxPoints, '1ms').intervalMs;
  const adjusted = Math.max(byWidth, bySafety);
  const scrapeMs = toMs(scrapeInterval);
  if (isRateInterval(minStep)) {
    const window = rateIntervalOf(adjusted, scrapeMs);
    return { stepMs: window, rateIntervalMs: window };
  }
  const base = minStep === '' ? scrapeMs : isVariable(minStep) ? adjusted : toMs(minStep);
  return { stepMs: adjusted, rateIntervalMs: rateIntervalOf(intervalMs, base) };
}

/** Start and end on multiples of the step, so that a refresh moves no point. */
export const aligned = (timeMs: number, stepMs: number): number => Math.floor(timeMs / stepMs) * stepMs;

/** Puts the times of a request into an expression. The longer names come first, since they begin with the shorter ones. */
export function withTimes(expression: string, { stepMs, rateIntervalMs }: Steps, range: TimeRange): string {
  const rangeMs = range.to.valueOf() - range.from.valueOf();
  const rangeSeconds = Math.round(rangeMs / 1000);
  const values: readonly (readonly [string, string])[] = [
    ['__interval_ms', `${stepMs}`],
    ['__interval', `${stepMs}ms`],
    ['__range_ms', `${rangeMs}`],
    ['__range_s', `${rangeSeconds}`],
    ['__range', `${rangeSeconds}s`],
    ['__rate_interval_ms', `${rateIntervalMs}`],
    ['__rate_interval', `${rateIntervalMs}ms`],
  ];
  return values.reduce(
    (text, [name, value]) => text.replaceAll(`\${${name}}`, value).replaceAll(`$${name}`, value),
    expression,
  );
}
