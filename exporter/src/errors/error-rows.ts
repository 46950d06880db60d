/**
 * `summary` says what happened, `remedy` what the reader can do about it. `status` is the HTTP status of an error of
 * the request or the exporter; errors of a device are answered with HTTP 200 and appear as `reason` (the part of the
 * code after the dot) of `mikrotik_probe_failure` instead.
 */
export interface ErrorDescription {
  readonly summary: string;
  readonly remedy: string;
  readonly status?: number;
  /** For temporary errors: when to retry. */
  readonly retryAfterSeconds?: number;
}

/** Error codes of one folder, in its `errors.ts`. Only the generator reads them, to build the complete table. */
export type ErrorRows = Readonly<Record<`${string}.${string}`, ErrorDescription>>;
