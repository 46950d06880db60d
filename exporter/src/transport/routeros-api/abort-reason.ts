import { ExporterError } from '../../errors/exporter-error.ts';

/** Why a signal was aborted while a device was being connected, as an error of the table. */
export function abortReason(reason: unknown, peer: string): ExporterError {
  if (reason instanceof ExporterError) return reason;
  return reason instanceof Error && reason.name === 'TimeoutError'
    ? new ExporterError('device.timeout', `${peer} did not answer before the deadline.`)
    : new ExporterError('collector.cancelled', `Connecting to ${peer} was cancelled.`, { cause: reason });
}
