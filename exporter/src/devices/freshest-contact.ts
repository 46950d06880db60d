import type { RegisteredDevice } from './device.ts';
import type { LastContact } from './file-devices.ts';

/** The contacts of a scrape with those of live reads: whoever answers one is up. */
export function withAnswer(
  last: LastContact | undefined,
  answeredAtMs: number | undefined,
): LastContact | undefined {
  if (answeredAtMs === undefined || answeredAtMs < (last?.askedAtMs ?? 0)) return last;
  return { askedAtMs: answeredAtMs, upAtMs: answeredAtMs };
}

/**
 * The database is minutes behind, because not every scrape writes. What this process knows from before the last change
 * is left out: the device may have had another address then.
 */
export function withFreshest(device: RegisteredDevice, last: LastContact | undefined): RegisteredDevice {
  const changedAtMs = Date.parse(device.updatedAt);
  const fresh = (atMs: number | undefined, stored: string | null): atMs is number =>
    atMs !== undefined && atMs >= changedAtMs && atMs > (stored === null ? 0 : Date.parse(stored));
  if (last === undefined) return device;
  const { askedAtMs, upAtMs, code } = last;
  const wasAsked = fresh(askedAtMs, device.lastAskedAt);
  const asked = wasAsked ? new Date(askedAtMs).toISOString() : device.lastAskedAt;
  const error = code === undefined || asked === null ? null : { code, at: asked };
  return {
    ...device,
    lastAskedAt: asked,
    lastContactAt: fresh(upAtMs, device.lastContactAt)
      ? new Date(upAtMs).toISOString()
      : device.lastContactAt,
    lastError: wasAsked ? error : device.lastError,
  };
}
