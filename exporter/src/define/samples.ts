import type { Family, SampleValue } from '../exposition/family.ts';
import { labelText } from './label-text.ts';
import type { RowReader, Texts } from './row-reader.ts';
import type { InfoLayout, StatesLayout } from './table-layout.ts';

/** The rows read from a table as samples; metrics without any value are left out. */
export function samplesOf(read: RowReader): Family[] {
  const { layout } = read;
  const values = layout.values.map(({ description }, i) => ({
    metric: description,
    // one array for all metrics of the table, so the encoder builds the row text once
    labels: read.labels,
    values: read.values[i] ?? [],
  }));
  const families: Family[] = [
    ...values.filter((family) => family.values.some((value) => value !== undefined)),
    ...layout.infos.map((info, i) => infoFamily(read, info, read.infos[i] ?? [])),
    ...layout.states.map((states, i) => stateFamily(read, states, read.states[i] ?? [])),
    ...aggregateFamilies(read),
    ...countFamilies(read),
  ];
  return families.filter(({ labels }) => labels.length > 0);
}

function infoFamily(
  { texts }: RowReader,
  { metric, allNames, positions }: InfoLayout,
  column: readonly (Texts | undefined)[],
): Family {
  const labels: string[] = [];
  column.forEach((own, row) => {
    if (own === undefined) return;
    const ofRow = texts[row] ?? [];
    const text = labelText(
      allNames,
      positions.map((one) => (one.own ? own : ofRow)[one.position]),
    );
    // identifies nothing and states nothing
    if (text !== '') labels.push(text);
  });
  return { metric: metric.description, labels, values: labels.map(() => 1) };
}

function stateFamily(
  { texts }: RowReader,
  { metric, allNames, position }: StatesLayout,
  column: readonly (string | undefined)[],
): Family {
  const labels: string[] = [];
  const values: SampleValue[] = [];
  column.forEach((state, row) => {
    if (state === undefined) return;
    const known = metric.states.includes(state) ? metric.states : [...metric.states, state];
    const all = (texts[row] ?? []).toSpliced(position, 0, state);
    for (const candidate of known) {
      all[position] = candidate;
      labels.push(labelText(allNames, all));
      values.push(candidate === state ? 1 : 0);
    }
  });
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
