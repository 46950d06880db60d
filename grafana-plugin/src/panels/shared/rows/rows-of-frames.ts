import { type DataFrame, type Field, FieldType } from '@grafana/data';
import type { Row } from './row.ts';

/** Labels that a transformation may have made numbers of. */
const numericLabels = new Set(['latitude', 'longitude']);
/** The value of a query in a table that joins several. */
const joinedValue = /^Value #(?<query>.+)$/u;

/**
 * The newest values of all queries. Tables of an instant query are what the panels ask for; series and ranges are read too, and a
 * series that has ended before the others counts as gone.
 */
export function rowsOfFrames(frames: readonly DataFrame[]): readonly Row[] {
  const rows = frames.flatMap((frame) => (isTable(frame) ? rowsOfTable(frame) : rowsOfSeries(frame)));
  const newest = new Map<string, number>();
  for (const { query, at = 0 } of rows) newest.set(query, Math.max(newest.get(query) ?? 0, at));
  return rows.filter(({ query, at }) => at === undefined || at === newest.get(query));
}

const isValue = ({ type, name }: Field): boolean => type === FieldType.number && !numericLabels.has(name);

/** Labels are columns. */
function isTable({ fields }: DataFrame): boolean {
  return fields.some(({ type }) => type === FieldType.string);
}

function rowsOfTable(frame: DataFrame): readonly Row[] {
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  const columns = frame.fields.filter((field) => field !== time && !isValue(field));
  return frame.fields.filter(isValue).flatMap((field) => {
    const query = joinedValue.exec(field.name)?.groups?.['query'] ?? frame.refId ?? '';
    return Array.from({ length: frame.length }, (_, index) => index)
      .filter((index) => field.values[index] != null)
      .map((index) => ({
        query,
        labels: Object.fromEntries(
          columns
            .map(({ name, values }) => [name, values[index] == null ? '' : String(values[index])] as const)
            .filter(([, value]) => value !== ''),
        ),
        value: numberOf(field.values[index]),
        at: time?.values[index] as number | undefined,
        field,
        index,
      }));
  });
}

function rowsOfSeries(frame: DataFrame): readonly Row[] {
  const time = frame.fields.find(({ type }) => type === FieldType.time);
  return frame.fields.filter(isValue).flatMap((field) => {
    const index = lastIndex(field.values);
    if (index === undefined) return [];
    return [
      {
        query: frame.refId ?? '',
        labels: field.labels ?? {},
        value: numberOf(field.values[index]),
        at: time?.values[index] as number | undefined,
        field,
        index,
      },
    ];
  });
}

/** Nothing divided by nothing, and anything by nothing, are no numbers that a panel could draw. */
function numberOf(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : Number.NaN;
}

function lastIndex(values: readonly unknown[]): number | undefined {
  for (let index = values.length - 1; index >= 0; index -= 1) if (values[index] != null) return index;
  return undefined;
}
