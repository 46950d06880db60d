import { LruMap } from '../../concurrency/lru-map.ts';

/** What was learned of a table of a device. */
export interface TableSize {
  readonly rows: number;
  /** Average bytes of a varbind of each column, where it had any. */
  readonly columnBytes: ReadonlyMap<number, number>;
}

interface DeviceSizes {
  readonly tables: Map<string, TableSize>;
  varbindLimit?: { readonly varbinds: number; readonly until: number };
}

const devicesMax = 10_000;
// A limit comes from time-outs, which a busy hour can cause as well as a weak agent.
const limitMs = 3_600_000;

/**
 * Remembers how large the tables of each device were, so that the next read asks for just the right number of rows,
 * and how many varbinds a weak agent manages in one answer. Bounded: the device not seen for longest is forgotten.
 */
export class SnmpTableSizes {
  readonly #devices = new LruMap<string, DeviceSizes>(devicesMax);
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  table(device: string, entry: string): TableSize | undefined {
    return this.#devices.get(device)?.tables.get(entry);
  }

  learnTable(device: string, entry: string, size: TableSize): void {
    this.#of(device).tables.set(entry, size);
  }

  /** Varbinds the agent manages in one answer, when it did not manage more. */
  varbindLimit(device: string): number | undefined {
    const limit = this.#devices.get(device)?.varbindLimit;
    return limit !== undefined && limit.until > this.#now() ? limit.varbinds : undefined;
  }

  learnVarbindLimit(device: string, varbinds: number): void {
    this.#of(device).varbindLimit = { varbinds, until: this.#now() + limitMs };
  }

  #of(device: string): DeviceSizes {
    const sizes = this.#devices.get(device) ?? { tables: new Map<string, TableSize>() };
    this.#devices.set(device, sizes);
    return sizes;
  }
}
