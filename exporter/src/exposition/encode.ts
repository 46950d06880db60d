import type { Family } from './family.ts';
import { formatValue } from './format-value.ts';
import { metricHeader } from './metric-header.ts';
import type { ExpositionFormat } from './negotiate.ts';
import { compareText, orderRows, type RowOrder } from './row-order.ts';

export interface Exposition {
  readonly text: string;
  /** Samples dropped because an earlier sample of the metric has the same labels; Prometheus would refuse them. */
  readonly duplicates: number;
  /** Samples written. */
  readonly samples: number;
}

/** Rows of one table for one metric, in output order. */
interface Part {
  readonly family: Family;
  readonly rows: RowOrder;
}

/**
 * Writes metrics in text format 0.0.4 or OpenMetrics 1.0.0, sorted by metric name and label text, so equal input
 * gives equal output. Families of the same name (two tables that feed one metric) share one header.
 */
export function encodeFamilies(families: readonly Family[], format: ExpositionFormat): Exposition {
  const rowOrders = new Map<readonly string[], RowOrder>();
  const writer = new SampleWriter();
  let text = '';
  for (const group of groupByName(families)) {
    const parts = group.map((family) => ({ family, rows: rowsOf(family.labels, rowOrders) }));
    const samples = writer.write(parts);
    // A header alone is useless, and most devices have many empty tables.
    const [first] = group;
    if (samples !== '' && first !== undefined) text += metricHeader(first, format) + samples;
  }
  if (format === 'openmetrics') text += '# EOF\n';
  return { text, duplicates: writer.duplicates, samples: writer.samples };
}

function groupByName(families: readonly Family[]): Family[][] {
  const groups = new Map<string, Family[]>();
  for (const family of families) {
    const group = groups.get(family.metric.name);
    if (group === undefined) groups.set(family.metric.name, [family]);
    else group.push(family);
  }
  return [...groups].sort(([left], [right]) => compareText(left, right)).map(([, group]) => group);
}

function rowsOf(labels: readonly string[], known: Map<readonly string[], RowOrder>): RowOrder {
  let rows = known.get(labels);
  if (rows === undefined) {
    rows = orderRows(labels);
    known.set(labels, rows);
  }
  return rows;
}

class SampleWriter {
  duplicates = 0;
  samples = 0;

  write(parts: readonly Part[]): string {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && !only.rows.hasDuplicates) return this.#writeFast(only);
    return this.#writeMerged(parts);
  }

  #writeFast({ family, rows }: Part): string {
    const { name } = family.metric;
    let text = '';
    for (const row of rows.order) {
      const value = family.values[row];
      if (value === undefined) continue;
      text += `${name}${rows.text[row]}${formatValue(value)}\n`;
      this.samples++;
    }
    return text;
  }

  #writeMerged(parts: readonly Part[]): string {
    const lines = new Map<string, string>();
    for (const { family, rows } of parts) {
      for (const row of rows.order) {
        const value = family.values[row];
        if (value === undefined) continue;
        const labels = family.labels[row] ?? '';
        if (lines.has(labels)) this.duplicates++;
        else lines.set(labels, `${family.metric.name}${rows.text[row]}${formatValue(value)}\n`);
      }
    }
    this.samples += lines.size;
    return [...lines]
      .sort(([left], [right]) => compareText(left, right))
      .map(([, line]) => line)
      .join('');
  }
}
