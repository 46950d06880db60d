import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ExporterError } from '../../errors/exporter-error.ts';

/** An address that needs no look-up any more. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Resolves a name once; net-snmp would look it up for every datagram. */
export async function resolveAddress(address: string, stop?: AbortSignal): Promise<ResolvedAddress> {
  const literal = isIP(address);
  if (literal !== 0) return { address, family: literal === 6 ? 6 : 4 };
  try {
    const found = await unlessStopped(lookup(address), stop);
    return { address: found.address, family: found.family === 6 ? 6 : 4 };
  } catch (error) {
    if (error instanceof ExporterError) throw error;
    throw new ExporterError('device.name-not-found', `The name ${address} does not resolve.`, {
      cause: error,
    });
  }
}

/** The result of `work`, or the reason of `stop` when that comes first. */
export function unlessStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T> {
  if (stop === undefined) return work;
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(cancelled(stop));
    };
    if (stop.aborted) cancel();
    stop.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => {
      stop.removeEventListener('abort', cancel);
    });
  });
}

/** The error of a caller that went away. */
export function cancelled(signal: AbortSignal): ExporterError {
  const reason: unknown = signal.reason;
  if (reason instanceof ExporterError) return reason;
  return new ExporterError('collector.cancelled', 'The SNMP request was cancelled.', { cause: reason });
}
