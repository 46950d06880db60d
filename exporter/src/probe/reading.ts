import type { TransportName } from '../config/settings.ts';
import type { RowReader } from '../define/row-reader.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import type { CollectorResult, ReadLog } from './read-log.ts';

/** Where rows and reports of a read go; the tables are those of the plan, in its order. */
export interface ReadInto {
  readonly tables: readonly RowReader[];
  readonly log: ReadLog;
}

/** Tables of a device, and what became of reading them. */
export interface TableReading {
  readonly transport: TransportName;
  /** None when the device could not be read at all. */
  readonly tables: readonly RowReader[];
  /** Empty when the device could not be read at all. */
  readonly collectors: readonly CollectorResult[];
  /** Why the device as a whole could not be read. */
  readonly error?: ExporterError;
  readonly durationMs: number;
}

/** Undefined when every value of the table was understood. */
export function valueError({ errors: [first], errorCount }: RowReader): ExporterError | undefined {
  if (first === undefined) return undefined;
  const more = errorCount > 1 ? ` and ${errorCount - 1} more` : '';
  return new ExporterError(
    'collector.parse',
    `${first.property} is ${quoteDeviceText(first.text)}, which is not a ${first.expected}${more}.`,
  );
}
