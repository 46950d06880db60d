const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Anchored: otherwise `10ms` could be read as ten minutes. */
const durationText = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/;

/** Milliseconds of `500ms`, `30s`, `5m`, `1h30m`, `1d` or `0`; undefined for anything else, such as a bare number. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (!durationText.test(text)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    sum += Number(amount) * (unitMs[unit ?? ''] ?? Number.NaN);
  }
  return Math.round(sum);
}

/** The shortest exact spelling that {@link parseDuration} accepts. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0';
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const size = unitMs[unit] ?? 1;
    if (ms % size === 0) return `${ms / size}${unit}`;
  }
  return `${ms}ms`;
}
