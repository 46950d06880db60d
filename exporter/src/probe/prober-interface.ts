import type { Deadline } from '../concurrency/deadline.ts';
import type { Target } from '../config/settings.ts';
import type { RowSink } from '../define/row-sink.ts';
import type { ProbeResult } from './result.ts';
import type { TableReading, WantedTables } from './table-reading.ts';

/** Totals since the prober was created, and present states. Shown by `/metrics` as `mikrotik_exporter_*`. */
export interface ProberStatistics {
  readonly connectionsOpen: number;
  readonly snmpSessionsOpen: number;
  /** Devices that are not asked again yet after a failure. */
  readonly devicesInBackoff: number;
  readonly loginsSucceeded: number;
  readonly loginsFailed: number;
  /** Values of a form that no parser knows. */
  readonly parseErrors: number;
}

/** Reads devices. Everything above it (HTTP, command line) depends on this interface only. */
export interface Prober {
  /**
   * Resolves also when the device is down, and with what was read so far when the time is over; rejects only for faults
   * of the exporter itself, or when the caller of the deadline goes away.
   */
  probe(target: Target, collectors: readonly string[], deadline: Deadline): Promise<ProbeResult>;
  /** Hands the rows of tables to sinks, over the connections that probes use. Resolves and rejects as `probe` does. */
  readTables<S extends RowSink>(
    target: Target,
    wanted: WantedTables<S>,
    deadline: Deadline,
  ): Promise<TableReading<S>>;
  statistics(): ProberStatistics;
  /** Ends probes under way and closes all connections. */
  close(): Promise<void>;
}
