import type { TransportName } from '../config/settings.ts';
import type { RowReader } from '../define/row-reader.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import type { ProbeBudget } from './budget.ts';
import type { CollectorResult, ReadLog } from './read-log.ts';

/** Where rows and reports of a read go; tables are in plan order. */
export interface ReadInto {
  readonly tables: readonly RowReader[];
  readonly log: ReadLog;
  readonly budget: ProbeBudget;
}

/** Tables read from a device, with the outcome of each read. */
export interface TableReading {
  readonly transport: TransportName;
  /** Empty if the device could not be read at all. */
  readonly tables: readonly RowReader[];
  /** Empty if the device could not be read at all. */
  readonly collectors: readonly CollectorResult[];
  /** Why the device as a whole could not be read. */
  readonly error?: ExporterError;
  readonly durationMs: number;
}

/** Undefined if every value of the table could be parsed. */
export function valueError({ errors: [first], errorCount }: RowReader): ExporterError | undefined {
  if (first === undefined) return undefined;
  const more = errorCount > 1 ? ` and ${errorCount - 1} more` : '';
  return new ExporterError(
    'collector.parse',
    `${first.property} is ${quoteDeviceText(first.text)}, which is not a ${first.expected}${more}.`,
  );
}
