import type { ExporterError } from '../../errors/exporter-error.ts';
import type { SnmpValue } from './value.ts';

export interface SnmpTableRequest {
  readonly name: string;
  /** OID of the entry, such as 1.3.6.1.2.1.2.2.1 for ifTable. */
  readonly entry: string;
  readonly columns: readonly number[];
}

export interface SnmpReadRequest {
  /** Instance OIDs, including their `.0`. */
  readonly scalars: readonly string[];
  readonly tables: readonly SnmpTableRequest[];
}

export interface SnmpTable {
  readonly name: string;
  /** By dotted index, in index order; values are in the order of the requested columns. */
  readonly rows: Map<string, (SnmpValue | undefined)[]>;
  /** Every column was read to its end. */
  readonly complete: boolean;
  /** Why it is incomplete; always a `collector.*` code. */
  readonly error?: ExporterError;
  /** From the first request to the last answer. */
  readonly durationMs: number;
}

export interface SnmpReadStatistics {
  /** Datagrams sent, including retries and v3 engine discovery. */
  readonly requests: number;
  /** Longest chain of consecutive round trips. */
  readonly roundTrips: number;
  readonly receivedBytes: number;
  /** Datagrams that were not usable SNMP. */
  readonly malformed: number;
}

export interface SnmpReadResult {
  /** By OID; objects that the agent does not have are missing. */
  readonly scalars: Map<string, SnmpValue>;
  /** Scalars whose request failed: the agent may have them. */
  readonly unanswered: ReadonlySet<string>;
  readonly scalarError?: ExporterError;
  /** In the order requested. */
  readonly tables: readonly SnmpTable[];
  /** Texts among the values, in the code page of the account. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly statistics: SnmpReadStatistics;
}

/** Grants what a read keeps; throws `collector.too-large` when a table may keep no more. */
export interface SnmpTableBudget {
  /** Called for each row with the bytes it takes, and for each value. */
  takeRow(bytes: number): void;
  takeValue(bytes: number): void;
}

/** Limits on one read; a table beyond them ends with `collector.too-large` and keeps its rows. */
export interface SnmpReadLimits {
  readonly rowsPerTable: number;
  readonly bytesPerRead: number;
}

/** For reads without a budget: contacts of the management API, which read a few scalars and one small table. */
export const defaultReadLimits: SnmpReadLimits = { rowsPerTable: 20_000, bytesPerRead: 32 * 1024 * 1024 };
