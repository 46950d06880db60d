import type { ErrorDescription } from './error-rows.ts';
import { table } from './table.generated.ts';

/** All error codes. A code missing from every `errors.ts` cannot be thrown. */
export type ErrorCode = keyof typeof table;

export const errorTable: Readonly<Record<ErrorCode, ErrorDescription>> = table;

type AfterDot<C extends ErrorCode, G extends string> = C extends `${G}.${infer Reason}` ? Reason : never;

/** The closed list of reasons in `mikrotik_probe_failure{reason}`. */
export type DeviceReason = AfterDot<ErrorCode, 'device'>;

const reasonsOf = (area: string): string[] =>
  Object.keys(table)
    .filter((code) => code.startsWith(`${area}.`))
    .map((code) => code.slice(area.length + 1));

export const deviceReasons = reasonsOf('device') as readonly DeviceReason[];

/** The closed list of reasons in `mikrotik_exporter_auth_failures_total{reason}`. */
export const authReasons: readonly string[] = reasonsOf('auth');
