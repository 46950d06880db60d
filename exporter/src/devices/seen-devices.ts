import { LruMap } from '../concurrency/lru-map.ts';
import type { DeviceFacts, DeviceId } from './device.ts';

/** What this process has seen of one device since its start. */
export interface SeenDevice {
  readonly facts: DeviceFacts;
  /** When it last answered a live read. */
  readonly answeredAtMs?: number;
}

/** More than one exporter reads; the next scrape or live read brings back what was forgotten. */
const maxDevices = 20_000;

/**
 * What scrapes and live reads have seen of devices. Nothing stores it for devices of the configuration file, and for
 * registered ones the database is some minutes behind.
 */
export class SeenDevices {
  readonly #seen = new LruMap<DeviceId, SeenDevice>(maxDevices);

  of(id: DeviceId): SeenDevice | undefined {
    return this.#seen.get(id);
  }

  /** A read that did not ask for a fact does not erase it. */
  noteFacts(id: DeviceId, facts: DeviceFacts): void {
    const before = this.#seen.get(id);
    this.#seen.set(id, { ...before, facts: { ...before?.facts, ...facts } });
  }

  noteAnswer(id: DeviceId, answeredAtMs: number): void {
    const before = this.#seen.get(id);
    this.#seen.set(id, { facts: {}, ...before, answeredAtMs });
  }
}
