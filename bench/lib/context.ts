import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Input of every section of the benchmark. */
export interface BenchContext {
  /** Fewer and shorter passes, to check that everything runs. */
  readonly quick: boolean;
  /** For configuration files; removed at the end. */
  readonly folder: string;
  /** Folder with the recorded walk and the MIB; undefined if missing. */
  readonly recordings: string | undefined;
  /** Whether Debian's prometheus-snmp-exporter is installed. */
  readonly hasSnmpExporter: boolean;
  /** Reports progress. */
  readonly log: (text: string) => void;
}

/** Recorded walks are not part of the repository; they are expected next to it. */
export function findRecordings(): string | undefined {
  const folder = process.env['MIKROFLEET_RECORDINGS'] ?? '../shared/recordings/snmp';
  return existsSync(resolve(folder, 'routeros_crs317.snmprec')) ? resolve(folder) : undefined;
}
