import type { AuditRecord } from '../audit/repository.ts';
import { type CommandClass, commandClasses } from './classification.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const isClass = (value: unknown): value is CommandClass => commandClasses.some((known) => known === value);

/** What the audit has of a command, secrets masked. An attempt without permission has no command. */
export function commandToJson({ sequence, at, actor, outcome, details, requestId }: AuditRecord) {
  const { args, queried } = details;
  return {
    sequence,
    at,
    actor,
    path: text(details['path']),
    args: Object.fromEntries(
      Object.entries(typeof args === 'object' && args !== null ? args : {}).map(([name, value]) => [
        name,
        String(value),
      ]),
    ),
    queried: Array.isArray(queried) ? queried.map(String) : [],
    class: isClass(details['class']) ? details['class'] : null,
    // Nothing was recorded after it was sent: it is running, or the exporter was killed.
    outcome: details['stage'] === 'before' ? ('unknown' as const) : outcome,
    error: text(details['error']),
    rows: number(details['rows']),
    duration_ms: number(details['durationMs']),
    request_id: requestId,
  };
}
