import { type CounterName, type Matchers, type Recorded, type MetricName, series } from './series.ts';

/**
 * The window of a rate on a board: four scrapes or more, chosen by Grafana from the interval of the data source (60 s as
 * shipped).
 */
const boardWindow = '$__rate_interval';

/** The window of a rate in a rule: five scrapes of 60 s, so that one lost scrape leaves no gap. */
export const ruleWindow = '5m';

/** Increase per second of a counter, on a board. */
export const perSecond = (counter: CounterName, ...matchers: readonly Matchers[]): string =>
  `rate(${series(counter, ...(matchers as readonly []))}[${boardWindow}])`;

/** Bytes of a counter as bits per second, on a board. */
export const bitsPerSecond = (counter: CounterName, ...matchers: readonly Matchers[]): string =>
  `8 * ${perSecond(counter, ...matchers)}`;

/** How often a counter was incremented within a window such as `1h`. */
export const increase = (counter: CounterName, window: string, ...matchers: readonly Matchers[]): string =>
  `increase(${series(counter, ...(matchers as readonly []))}[${window}])`;

/** A function over the past of a gauge: `over('avg', '7d', …)`. */
export function over(
  what: 'avg' | 'min' | 'max' | 'sum' | 'count' | 'last' | 'present' | 'stddev',
  window: string,
  source: MetricName | Recorded,
  ...matchers: readonly Matchers[]
): string {
  return `${what}_over_time(${select(source, matchers)}[${window}])`;
}

/** The same selector, some time ago. */
export const before = (
  ago: string,
  source: MetricName | Recorded,
  ...matchers: readonly Matchers[]
): string => `${select(source, matchers)} offset ${ago}`;

function select(source: MetricName | Recorded, matchers: readonly Matchers[]): string {
  return typeof source === 'string'
    ? series(source, ...(matchers as readonly []))
    : series(source, ...matchers);
}
