import type { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/** A deadline for work with an agent that ends in errors of the error table. */
export function requestDeadline(within: Deadline): Deadline {
  return within.narrowed({
    whenExpired: () => new ExporterError('collector.timeout', 'The deadline of the SNMP read passed.'),
    whenCancelled: (cause) =>
      new ExporterError('collector.cancelled', 'The SNMP request was cancelled.', { cause }),
  });
}
