import { type Matchers, type MetricName, type Recorded, series } from './series.ts';

/** How much of the past a number needs before it means something. */
export interface History {
  /** The oldest part of it: there must be samples in it. As long as it is, an outage hides nothing later. */
  readonly window: string;
  readonly ago: string;
  readonly words: string;
}

/** A line through ten minutes, drawn on for two months, is a number without a meaning. */
export const histories = {
  halfHour: { window: '10m', ago: '20m', words: '30 minutes' },
  day: { window: '6h', ago: '18h', words: 'a day' },
  week: { window: '2d', ago: '5d', words: '7 days' },
  fortnight: { window: '2d', ago: '12d', words: '14 days' },
} as const satisfies Record<string, History>;

/** What is shown until there is enough of it. */
export const needs = ({ words }: History): string => `needs ${words} of history`;

/** Series of a selector that have had samples for as long as `history` says, without a meaning in their value. */
export const pastOf = ({ window, ago }: History, selector: string): string =>
  `present_over_time(${selector}[${window}] offset ${ago})`;

/** The expression for those of its series that have been recorded for long enough. */
export const withHistory = (
  expression: string,
  history: History,
  source: Recorded,
  ...matchers: readonly Matchers[]
): string =>
  `(${expression} and on (${source.labels.join(', ')}) ${pastOf(history, series(source, ...matchers))})`;

/** A function over a week of a metric, for series that are not new. */
export const overWeek = (metric: MetricName, matchers: Matchers): string => {
  const selector = series(metric, matchers);
  return `(avg_over_time(${selector}[7d]) and ${pastOf(histories.day, selector)})`;
};
