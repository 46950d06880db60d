import type { ExporterError } from '../../errors/exporter-error.ts';
import type { SnmpValue } from './value.ts';

export interface SnmpTableRequest {
  readonly name: string;
  /** OID of the entry, e.g. 1.3.6.1.2.1.2.2.1 for ifTable. */
  readonly entry: string;
  readonly columns: readonly number[];
}

export interface SnmpReadRequest {
  /** OIDs of instances, with their `.0`. */
  readonly scalars: readonly string[];
  readonly tables: readonly SnmpTableRequest[];
}

export interface SnmpTable {
  readonly name: string;
  /** By index as dotted text, in the order of the indexes; the values are in the order of the columns asked for. */
  readonly rows: Map<string, (SnmpValue | undefined)[]>;
  /** Every column was read to its end. */
  readonly complete: boolean;
  /** Why it is not complete; always a `collector.*` code. */
  readonly error?: ExporterError;
  /** From its first request to its last answer. */
  readonly durationMs: number;
}

export interface SnmpReadStatistics {
  /** Datagrams sent, repeated ones and the discovery of a v3 engine included. */
  readonly requests: number;
  /** Longest chain of answers that had to be waited for one after the other. */
  readonly roundTrips: number;
  readonly receivedBytes: number;
  /** Datagrams that were no usable SNMP. */
  readonly malformed: number;
}

export interface SnmpReadResult {
  /** By OID; what the agent does not have is not here. */
  readonly scalars: Map<string, SnmpValue>;
  readonly scalarError?: ExporterError;
  /** In the order they were asked for. */
  readonly tables: readonly SnmpTable[];
  readonly statistics: SnmpReadStatistics;
}

/** What one read may take in at most; a table beyond it ends with `collector.too-large` and keeps its rows. */
export interface SnmpReadLimits {
  readonly rowsPerTable: number;
  readonly bytesPerRead: number;
}

export const defaultReadLimits: SnmpReadLimits = { rowsPerTable: 20_000, bytesPerRead: 32 * 1024 * 1024 };
