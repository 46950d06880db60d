/**
 * `summary` says what happened, `remedy` what the reader can do about it. `status` is the HTTP status when the caller
 * is at fault; errors of a device are answered with HTTP 200 and appear as `reason` (the part of the code after the
 * dot) of `mikrotik_probe_failure` instead.
 */
export interface ErrorDescription {
  readonly summary: string;
  readonly remedy: string;
  readonly status?: number;
  /** For errors that pass by themselves: when to ask again. */
  readonly retryAfterSeconds?: number;
}

/** Codes of one folder, in its `errors.ts`. Only the generator reads them, into the table of all. */
export type ErrorRows = Readonly<Record<`${string}.${string}`, ErrorDescription>>;
