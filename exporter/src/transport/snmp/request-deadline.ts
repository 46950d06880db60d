import type { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';

/** The time for work with an agent, with errors of the table at its end. */
export function requestDeadline(within: Deadline): Deadline {
  return within.narrowed({
    whenExpired: () => new ExporterError('collector.timeout', 'The deadline of the SNMP read ended.'),
    whenCancelled: (cause) =>
      new ExporterError('collector.cancelled', 'The SNMP request was cancelled.', { cause }),
  });
}
