import { metricOf, type Row } from './row.ts';

/** Something that a panel can show, from one query. */
export interface Measure<Key extends string = string> {
  readonly key: Key;
  readonly title: () => string;
  /** The query that has this letter gives it, unless a name or metric says otherwise. */
  readonly letter: string;
  /** Metrics that can be nothing else. */
  readonly metrics: readonly string[];
  /** A query that works with this product's metrics. */
  readonly example: string;
}

export type RowsOf<Key extends string> = Readonly<Record<Key, readonly Row[]>>;

/**
 * Which query is which measure: the one that the options name, one that is called like the measure, one of a metric that can be nothing
 * else, and then by letters. A single query is the first measure.
 */
export function rowsByMeasure<Key extends string>(
  measures: readonly Measure<Key>[],
  rows: readonly Row[],
  chosen: Readonly<Record<string, string>> = {},
): RowsOf<Key> {
  const queries = [...new Set(rows.map(({ query }) => query))];
  const measureOf = new Map<string, Key>();
  const isOpen = (key: Key): boolean => ![...measureOf.values()].includes(key);
  const claim = (fits: (measure: Measure<Key>, query: string) => boolean): void => {
    for (const query of queries) {
      if (measureOf.has(query)) continue;
      const found = measures.find((measure) => isOpen(measure.key) && fits(measure, query));
      if (found !== undefined) measureOf.set(query, found.key);
    }
  };
  claim(({ key }, query) => chosen[key]?.trim() === query);
  claim(({ key }, query) => isNotChosen(chosen, key) && key.toLowerCase() === query.toLowerCase());
  claim(
    ({ key, metrics }, query) =>
      isNotChosen(chosen, key) &&
      rows.some((row) => row.query === query && metrics.includes(metricOf(row) ?? '')),
  );
  claim(({ key, letter }, query) => isNotChosen(chosen, key) && letter === query);
  if (measureOf.size === 0 && queries.length === 1) measureOf.set(queries[0]!, measures[0]!.key);
  return Object.fromEntries(
    measures.map(({ key }) => [key, rows.filter(({ query }) => measureOf.get(query) === key)]),
  ) as unknown as RowsOf<Key>;
}

const isNotChosen = (chosen: Readonly<Record<string, string>>, key: string): boolean =>
  (chosen[key] ?? '').trim() === '';
