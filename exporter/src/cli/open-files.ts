import { readFileSync } from 'node:fs';
import { ExporterError } from '../errors/exporter-error.ts';
import { type ConnectionBounds, defaultReserve, defaultUnknownIdleMs } from '../http/connections.ts';

/** Database, log, certificates, name look-ups, and what Node itself opens. */
const ownFiles = 96;
/** Enough for Prometheus, Grafana and people. */
const fewestCallers = 64;
/** Beyond this only an attack has more; each connection also costs memory. */
const mostCallers = 4096;
/** Where the limit cannot be read. */
const usualCallers = 1024;

export interface Fleet {
  /** Limit of open files; undefined if it is unknown. */
  readonly files: number | undefined;
  readonly devices: number;
  /** `connections.max`. */
  readonly max: number;
}

/**
 * How many connections callers may have beside those to devices. Throws if the process could not read its
 * devices: that would show only under load, as errors of devices that are up.
 */
export function connectionBounds({ files, devices, max }: Fleet): ConnectionBounds {
  const bounds = { reserve: defaultReserve, unknownIdleMs: defaultUnknownIdleMs };
  if (files === undefined) return { ...bounds, max: usualCallers };
  const toDevices = Math.min(max, devices);
  const needed = ownFiles + toDevices + fewestCallers + defaultReserve;
  if (files < needed) {
    throw new ExporterError(
      'config.too-few-files',
      `The process may open ${files} files, but ${devices} devices need at least ${needed}.`,
    );
  }
  // Devices may be added while the exporter runs, up to connections.max, but not at the cost of all callers.
  const left = files - ownFiles - defaultReserve - Math.max(toDevices, Math.min(max, Math.floor(files / 2)));
  return { ...bounds, max: Math.min(mostCallers, Math.max(fewestCallers, left)) };
}

/** Node has raised the soft limit to the hard one by now. Undefined outside Linux. */
export function openFilesLimit(): number | undefined {
  let text: string;
  try {
    text = readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return undefined;
  }
  const soft = /^Max open files +(\d+)/m.exec(text)?.[1];
  return soft === undefined ? undefined : Number(soft);
}
