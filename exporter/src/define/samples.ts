import type { Steps } from '../concurrency/slices.ts';
import type { Family, SampleValue } from '../exposition/family.ts';
import { labelText } from './label-text.ts';
import type { RowReader, Texts } from './row-reader.ts';
import type { InfoLayout, StatesLayout } from './table-layout.ts';

/** Rows per step: a row with a dozen states takes some microseconds. */
const stepRows = 50;

/** The rows read from a table as samples; metrics without any value are left out. */
export function* samplesOf(read: RowReader): Steps<Family[]> {
  const { layout } = read;
  const infos: Family[] = [];
  for (const [i, info] of layout.infos.entries())
    infos.push(yield* infoFamily(read, info, read.infos[i] ?? []));
  const stateFamilies: Family[] = [];
  for (const [i, states] of layout.states.entries())
    stateFamilies.push(yield* stateFamily(read, states, read.states[i] ?? []));
  const values = layout.values.map(({ description }, i) => ({
    metric: description,
    // one array for all metrics of the table, so the encoder builds the row text once
    labels: read.labels,
    values: read.values[i] ?? [],
  }));
  const families: Family[] = [
    ...values.filter((family) => family.values.some((value) => value !== undefined)),
    ...infos,
    ...stateFamilies,
    ...aggregateFamilies(read),
    ...countFamilies(read),
  ];
  return families.filter(({ labels }) => labels.length > 0);
}

function* infoFamily(
  { texts }: RowReader,
  { metric, allNames, positions }: InfoLayout,
  column: readonly (Texts | undefined)[],
): Steps<Family> {
  const labels: string[] = [];
  for (const [row, own] of column.entries()) {
    if (row % stepRows === 0) yield;
    if (own === undefined) continue;
    const ofRow = texts[row] ?? [];
    const text = labelText(
      allNames,
      positions.map((one) => (one.own ? own : ofRow)[one.position]),
    );
    // identifies nothing and states nothing
    if (text !== '') labels.push(text);
  }
  return { metric: metric.description, labels, values: labels.map(() => 1) };
}

function* stateFamily(
  { texts }: RowReader,
  { metric, allNames, position }: StatesLayout,
  column: readonly (string | undefined)[],
): Steps<Family> {
  const labels: string[] = [];
  const values: SampleValue[] = [];
  for (const [row, state] of column.entries()) {
    if (row % stepRows === 0) yield;
    if (state === undefined) continue;
    const known = metric.states.includes(state) ? metric.states : [...metric.states, state];
    const all = (texts[row] ?? []).toSpliced(position, 0, state);
    for (const candidate of known) {
      all[position] = candidate;
      labels.push(labelText(allNames, all));
      values.push(candidate === state ? 1 : 0);
    }
  }
  return { metric: metric.description, labels, values };
}

function aggregateFamilies(read: RowReader): Family[] {
  const { aggregates } = read;
  return read.layout.aggregates.flatMap(({ description }, i) =>
    aggregates[i] === undefined ? [] : [{ metric: description, labels: [''], values: [aggregates[i]] }],
  );
}

function countFamilies(read: RowReader): Family[] {
  if (read.incomplete) return [];
  return read.layout.rows.map(({ metric, labels: { names } }, i) => {
    const counts = [...(read.counts[i] ?? [])];
    // an empty table has no rows of any kind, but zero is a valid total
    if (read.answered && names.length === 0 && counts.length === 0) counts.push(['', 0]);
    return {
      metric: metric.description,
      labels: counts.map(([labels]) => labels),
      values: counts.map(([, count]) => count),
    };
  });
}
