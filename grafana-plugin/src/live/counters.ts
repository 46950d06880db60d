/** Above 53 bits the API sends digits as text. */
export type Counter = number | string;

/**
 * Per second, from two readings of a counter. Undefined if it went back, which means that it was reset, or if no time has passed.
 */
export function ratePerSecond(
  before: { readonly value: Counter; readonly atMs: number },
  now: { readonly value: Counter; readonly atMs: number },
): number | undefined {
  const seconds = (now.atMs - before.atMs) / 1000;
  if (seconds <= 0) return undefined;
  const growth = difference(now.value, before.value);
  return growth < 0 ? undefined : growth / seconds;
}

function difference(left: Counter, right: Counter): number {
  const areWhole = [left, right].every((counter) => /^\d+$/u.test(String(counter)));
  return areWhole ? Number(BigInt(left) - BigInt(right)) : Number(left) - Number(right);
}
