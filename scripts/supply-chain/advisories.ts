/** What `npm audit --json` says: findings, or why there is no answer. */
export type Advisories =
  | { readonly unanswered: string }
  | {
      readonly counts: Readonly<Record<string, number>>;
      readonly names: readonly string[];
      readonly isGrave: boolean;
    };

interface AuditReport {
  readonly message?: string;
  readonly error?: { readonly summary?: string; readonly code?: string };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
}

/** Grave: high or critical. Lower ones are shown, since most of them need an input that never reaches the package. */
export function readAdvisories(text: string): Advisories {
  const { message, error, vulnerabilities, metadata } = JSON.parse(text) as AuditReport;
  if (metadata?.vulnerabilities === undefined)
    return { unanswered: message ?? error?.summary ?? error?.code ?? 'no reason given' };
  const found = Object.entries(vulnerabilities ?? {});
  return {
    counts: metadata.vulnerabilities,
    names: found.map(([name, { severity }]) => `${name} (${severity})`),
    isGrave: found.some(([, { severity }]) => ['high', 'critical'].includes(severity)),
  };
}

const dayMs = 86_400_000;

/** A line with the age of a version, from `npm view NAME@VERSION time --json`. */
export function describeAge(
  [name, version]: readonly [string, string],
  times: unknown,
  nowMs: number,
): string {
  const published = (times as Readonly<Record<string, string>>)[version];
  const days = published === undefined ? Number.NaN : Math.floor((nowMs - Date.parse(published)) / dayMs);
  const note = days < 7 ? '  new: not yet seen by many' : days > 3 * 365 ? '  old: is it maintained?' : '';
  return `${name} ${version}`.padEnd(36) + `${days} days`.padStart(10) + note;
}
