/** A lost answer is noticed and the change sent again within minutes; later, the same change is a new one. */
const keptMs = 120_000;

const keys = new Map<string, string>();

/**
 * The `Idempotency-Key` of a change: that of the same change if it was sent before and its answer was lost, so that it is carried out
 * once.
 */
export function repeatKey(change: string): string {
  const key = keys.get(change) ?? randomKey();
  keys.set(change, key);
  return key;
}

/** Once it is answered, the same change is a new one. */
export const forgetKey = (change: string): boolean => keys.delete(change);

export const forgetKeyLater = (change: string): unknown => setTimeout(() => forgetKey(change), keptMs);

/** `crypto.randomUUID` is for pages over HTTPS only. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
