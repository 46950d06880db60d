import type { TransportName } from '../config/settings.ts';
import type { Collector } from '../define/collector.ts';
import type { RowOrigin } from '../define/fields.ts';
import type { RowSink } from '../define/row-sink.ts';
import type { ExporterError } from '../errors/exporter-error.ts';
import type { PlannedTable } from './api-plan.ts';
import type { CollectorResult } from './result.ts';

/** Makes the sinks that take the rows of the tables of a plan, in its order. */
export type SinkFactory<S extends RowSink> = (tables: readonly PlannedTable[], origin: RowOrigin) => S[];

/** What somebody wants to read other than the metrics of whole collectors. */
export interface WantedTables<S extends RowSink> {
  /** Plans are made once for each list: hand over the same one each time. */
  readonly collectors: readonly Collector[];
  readonly sinksOf: SinkFactory<S>;
}

/** Rows of tables, and what became of reading them. */
export interface TableReading<S extends RowSink> {
  readonly transport: TransportName;
  readonly tables: readonly PlannedTable[];
  /** One for each table; none when the device could not be read at all. */
  readonly sinks: readonly S[];
  /** Empty when the device could not be read at all. */
  readonly collectors: readonly CollectorResult[];
  /** Why the device as a whole could not be read. */
  readonly failure?: ExporterError;
  readonly durationMs: number;
}
