import { ExporterError } from '../../errors/exporter-error.ts';
import { cancelled } from './address.ts';
import { type Slot, Slots } from '../../concurrency/slots.ts';

/** Sockets to devices open at once when nothing else is configured: a file descriptor each. */
export const defaultSocketsMax = 256;

/** Bounds the SNMP sockets of the process. */
export class SocketSlots {
  readonly #slots: Slots;
  readonly #max: number;

  constructor(max: number = defaultSocketsMax) {
    this.#slots = new Slots(max);
    this.#max = max;
  }

  /** True while someone waits for a socket. */
  get contended(): boolean {
    return this.#slots.contended;
  }

  tryTake(): Slot | undefined {
    return this.#slots.tryTake();
  }

  /** Waits until `signal` ends; then the device was not to blame but the number of sockets. */
  async take(signal: AbortSignal | undefined): Promise<Slot> {
    if (signal?.aborted === true) throw cancelled(signal);
    try {
      return await this.#slots.take(signal);
    } catch (error) {
      const text = `All ${this.#max} SNMP sockets were in use until the deadline.`;
      throw new ExporterError('device.busy', text, { cause: error });
    }
  }

  release(slot: Slot): void {
    this.#slots.release(slot);
  }
}

/** The bound that sessions opened without one of their own share. */
export const processSockets = new SocketSlots();
