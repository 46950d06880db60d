import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';

/** When all values of the tests are of: 2026-03-01 12:00 UTC. */
export const at = Date.UTC(2026, 2, 1, 12);

type TableRow = readonly [labels: Readonly<Record<string, string>>, value: number | null];

/** What Prometheus answers to an instant query in the format Table. */
export function table(refId: string, rows: readonly TableRow[], time = at): DataFrame {
  const labels = [...new Set(rows.flatMap(([each]) => Object.keys(each)))];
  return toDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: rows.map(() => time) },
      ...labels.map((label) => ({
        name: label,
        type: FieldType.string,
        values: rows.map(([each]) => each[label] ?? ''),
      })),
      { name: `Value #${refId}`, type: FieldType.number, values: rows.map(([, value]) => value) },
    ],
  });
}

/** One series of a query in the format Time series. */
export const series = (
  refId: string,
  labels: Readonly<Record<string, string>>,
  points: readonly (readonly [time: number, value: number | null])[],
): DataFrame =>
  toDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: points.map(([time]) => time) },
      { name: 'Value', type: FieldType.number, labels, values: points.map(([, value]) => value) },
    ],
  });
