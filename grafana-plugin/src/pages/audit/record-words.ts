import type { Names } from '../../names/use-known-names.ts';
import { pastLine } from '../device/console/past-line.ts';
import type { AuditRecord } from './audit-table.tsx';

/** People know names: that of the time, or the present one; an id only where there is none. */
export function targetWords(record: AuditRecord, names: Names): string {
  const { target_kind: kind, target_id: id, details } = record;
  const { name, reason } = details as { readonly name?: unknown; readonly reason?: unknown };
  const own = [name, ...(kind === 'maintenance-window' ? [reason] : [])].find(isFilled);
  return `${kind} ${own ?? names.get(id) ?? id}`.trim();
}

/** The command as it would be typed, for entries about one. What was masked stays masked. */
export function commandWords({ details }: AuditRecord): string | undefined {
  const { path, args } = details as { readonly path?: unknown; readonly args?: unknown };
  if (!isFilled(path)) return undefined;
  const texts = typeof args === 'object' && args !== null ? Object.entries(args) : [];
  return pastLine({
    path,
    args: Object.fromEntries(texts.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  });
}

/** The list has no entry from before something was done if there is one from after it. */
export const isOpen = ({ details }: AuditRecord): boolean =>
  (details as { readonly stage?: unknown }).stage === 'before';

const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';
