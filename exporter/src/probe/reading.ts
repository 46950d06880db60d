import type { TransportName } from '../config/settings.ts';
import type { RowReader } from '../define/row-reader.ts';
import type { ExporterError } from '../errors/exporter-error.ts';
import type { CollectorResult, ReadLog } from './read-log.ts';

/** Where rows and reports of a read go; tables are in plan order. */
export interface ReadInto {
  readonly tables: readonly RowReader[];
  readonly log: ReadLog;
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
