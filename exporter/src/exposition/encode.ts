import type { Steps } from '../concurrency/slices.ts';
import { atOnce } from '../concurrency/slices.ts';
import { sortSteps } from '../concurrency/sort-steps.ts';
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

/** The same exposition as the bytes of a response. */
export interface ExpositionBytes extends Omit<Exposition, 'text'> {
  readonly bytes: Buffer;
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
  let text = '';
  const writer = new SampleWriter((piece) => {
    text += piece;
  });
  atOnce(writeFamilies(families, format, writer));
  return { text, duplicates: writer.duplicates, samples: writer.samples };
}

/**
 * The same in steps and as bytes: those are outside of the JavaScript heap, and the largest exposition never exists
 * as one text.
 */
export function* encodeSteps(families: readonly Family[], format: ExpositionFormat): Steps<ExpositionBytes> {
  const pieces: Buffer[] = [];
  const writer = new SampleWriter((piece) => pieces.push(Buffer.from(piece, 'utf8')));
  yield* writeFamilies(families, format, writer);
  const bytes = yield* joinSteps(pieces);
  return { bytes, duplicates: writer.duplicates, samples: writer.samples };
}

/** Pieces joined in one step: a megabyte. */
const piecesPerStep = 16;

/** Joins pieces in steps. */
export function* joinSteps(pieces: readonly Buffer[]): Steps<Buffer> {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const joined = Buffer.allocUnsafe(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    at += piece.copy(joined, at);
    if (i % piecesPerStep === piecesPerStep - 1) yield;
  }
  return joined;
}

function* writeFamilies(
  families: readonly Family[],
  format: ExpositionFormat,
  writer: SampleWriter,
): Steps<void> {
  const rowOrders = new Map<readonly string[], RowOrder>();
  for (const group of groupByName(families)) {
    const parts: Part[] = [];
    for (const family of group) {
      let rows = rowOrders.get(family.labels);
      if (rows === undefined) {
        rows = yield* orderRows(family.labels);
        rowOrders.set(family.labels, rows);
      }
      parts.push({ family, rows });
    }
    const [first] = group;
    if (first !== undefined) yield* writer.write(metricHeader(first, format), parts);
  }
  if (format === 'openmetrics') writer.add('# EOF\n');
  writer.flush();
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

/** Text handed on at once: a typical answer of a device is one piece. */
const pieceLength = 64 * 1024;
/** Rows per step. */
const stepRows = 500;

class SampleWriter {
  duplicates = 0;
  samples = 0;
  #text = '';
  readonly #hand: (piece: string) => void;

  constructor(hand: (piece: string) => void) {
    this.#hand = hand;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= pieceLength) this.flush();
  }

  flush(): void {
    if (this.#text !== '') this.#hand(this.#text);
    this.#text = '';
  }

  /** A header alone is useless, and most devices have many empty tables. */
  *write(header: string, parts: readonly Part[]): Steps<void> {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && !only.rows.hasDuplicates) {
      yield* this.#writeFast(header, only);
    } else yield* this.#writeMerged(header, parts);
  }

  *#writeFast(header: string, { family, rows }: Part): Steps<void> {
    const { name } = family.metric;
    const { order } = rows;
    let text = header;
    let samples = 0;
    for (let at = 0; at < order.length; at++) {
      const row = order[at] as number;
      const value = family.values[row];
      if (value !== undefined) {
        text += `${name}${rows.text[row]}${formatValue(value)}\n`;
        samples++;
      }
      if (at % stepRows !== stepRows - 1) continue;
      if (samples > 0) {
        this.add(text);
        text = '';
      }
      yield;
    }
    if (samples > 0) this.add(text);
    this.samples += samples;
  }

  *#writeMerged(header: string, parts: readonly Part[]): Steps<void> {
    const lines = new Map<string, string>();
    for (const { family, rows } of parts) {
      for (const [at, row] of rows.order.entries()) {
        if (at % stepRows === stepRows - 1) yield;
        const value = family.values[row];
        if (value === undefined) continue;
        const labels = family.labels[row] ?? '';
        if (lines.has(labels)) this.duplicates++;
        else lines.set(labels, `${family.metric.name}${rows.text[row]}${formatValue(value)}\n`);
      }
    }
    if (lines.size === 0) return;
    this.samples += lines.size;
    this.add(header);
    const sorted = yield* sortSteps([...lines], ([left], [right]) => compareText(left, right));
    for (const [at, [, line]] of sorted.entries()) {
      this.add(line);
      if (at % stepRows === stepRows - 1) yield;
    }
  }
}
