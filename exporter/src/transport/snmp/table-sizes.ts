import { LruMap } from '../../concurrency/lru-map.ts';

/** What is known about a table of a device. */
export interface TableSize {
  readonly rows: number;
  /** Average bytes per varbind of each column that had any. */
  readonly columnBytes: ReadonlyMap<number, number>;
  /** Indexes along a long table, in order, {@link markRows} rows apart: where its parts can be read side by side. */
  readonly marks?: readonly string[];
  /** Of a table that is read by GET: its rows. */
  readonly indexes?: readonly string[];
}

/** Rows from one mark to the next; an answer has room for some 8 to 40 rows of a column. */
export const markRows = 8;

interface DeviceSizes {
  readonly tables: Map<string, TableSize>;
  varbindLimit?: { readonly varbinds: number; readonly until: number };
  window?: number;
}

const devicesMax = 10_000;
// Limits are learned from timeouts, which a busy hour can cause as well as a weak agent.
const limitMs = 3_600_000;

/**
 * Remembers the table sizes of each device, so that the next read requests the right number of rows, how many varbinds
 * per answer a weak agent manages, and how many requests at once a quick one. Bounded: the least recently seen device is forgotten.
 */
export class SnmpTableSizes {
  readonly #devices = new LruMap<string, DeviceSizes>(devicesMax);
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  table(device: string, entry: string): TableSize | undefined {
    return this.#devices.get(device)?.tables.get(entry);
  }

  learnTable(device: string, entry: string, size: TableSize): void {
    this.#of(device).tables.set(entry, size);
  }

  /** Maximum number of varbinds per answer that the agent managed. */
  varbindLimit(device: string): number | undefined {
    const limit = this.#devices.get(device)?.varbindLimit;
    return limit !== undefined && limit.until > this.#now() ? limit.varbinds : undefined;
  }

  learnVarbindLimit(device: string, varbinds: number): void {
    this.#of(device).varbindLimit = { varbinds, until: this.#now() + limitMs };
  }

  /** Requests at once that the agent kept up with. */
  window(device: string): number | undefined {
    return this.#devices.get(device)?.window;
  }

  learnWindow(device: string, requests: number): void {
    this.#of(device).window = requests;
  }

  #of(device: string): DeviceSizes {
    const sizes = this.#devices.get(device) ?? { tables: new Map<string, TableSize>() };
    this.#devices.set(device, sizes);
    return sizes;
  }
}
