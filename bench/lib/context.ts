import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What every section of the benchmark is given. */
export interface BenchContext {
  /** Fewer and shorter passes, to see whether all of it runs. */
  readonly quick: boolean;
  /** For configuration files; removed at the end. */
  readonly folder: string;
  /** Folder with the recorded walk and the MIB; undefined when there is none. */
  readonly recordings: string | undefined;
  /** Whether Debian's prometheus-snmp-exporter is there. */
  readonly hasSnmpExporter: boolean;
  /** Says what is going on. */
  readonly log: (text: string) => void;
}

/** Recorded walks are not part of the repository; they are looked for beside it. */
export function findRecordings(): string | undefined {
  const folder = process.env['MIKROFLEET_RECORDINGS'] ?? '../shared/recordings/snmp';
  return existsSync(resolve(folder, 'routeros_crs317.snmprec')) ? resolve(folder) : undefined;
}
