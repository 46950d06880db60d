import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { untilAborted } from '../../concurrency/until-aborted.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/** A resolved address. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Resolves a name once; net-snmp would resolve it for every datagram. */
export async function resolveAddress(address: string, stop?: AbortSignal): Promise<ResolvedAddress> {
  const literal = isIP(address);
  if (literal !== 0) return { address, family: literal === 6 ? 6 : 4 };
  try {
    const found = await untilAborted(lookup(address), stop);
    return { address: found.address, family: found.family === 6 ? 6 : 4 };
  } catch (error) {
    if (error instanceof ExporterError) throw error;
    throw new ExporterError('device.name-not-found', `The name ${address} does not resolve.`, {
      cause: error,
    });
  }
}
