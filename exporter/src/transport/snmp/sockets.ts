import type { Deadline } from '../../concurrency/deadline.ts';
import { type Permit, Semaphore } from '../../concurrency/semaphore.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/** Sockets to devices open at once when nothing else is configured: a file descriptor each. */
export const defaultSocketsMax = 256;

/** The bound that sessions opened without one of their own share. */
export const processSockets = new Semaphore(defaultSocketsMax);

/** Waits until the deadline ends; then the device was not to blame but the number of sockets. */
export async function acquireSocket(sockets: Semaphore, deadline: Deadline | undefined): Promise<Permit> {
  if (deadline?.signal.aborted === true) throw deadline.reason;
  try {
    return await sockets.acquire(deadline?.signal);
  } catch (error) {
    const text = `All ${sockets.capacity} SNMP sockets were in use until the deadline.`;
    throw new ExporterError('device.busy', text, { cause: error });
  }
}
