import type { Deadline } from '../../concurrency/deadline.ts';
import { type Permit, Semaphore } from '../../concurrency/semaphore.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/** Default limit on open sockets to devices: one file descriptor each. */
export const defaultSocketsMax = 256;

/** The limit shared by sessions opened without their own. */
export const processSockets = new Semaphore(defaultSocketsMax);

/** Waits until the deadline; after that the number of sockets is the cause, not the device. */
export async function acquireSocket(sockets: Semaphore, deadline: Deadline | undefined): Promise<Permit> {
  if (deadline?.signal.aborted === true) throw deadline.reason;
  try {
    return await sockets.acquire(deadline?.signal);
  } catch (error) {
    const text = `All ${sockets.capacity} SNMP sockets were in use until the deadline.`;
    throw new ExporterError('device.busy', text, { cause: error });
  }
}
