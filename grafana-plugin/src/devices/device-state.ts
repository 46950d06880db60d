import type { Device } from './device.ts';

export const healths = ['up', 'down', 'pending', 'quarantined', 'disabled', 'unknown'] as const;
export type Health = (typeof healths)[number];

export interface DeviceState {
  readonly health: Health;
  /** Why it is down or not reached, without the area: login-rejected. */
  readonly reason?: string;
}

/** What the last scrape of a device says. */
export interface Scraped {
  readonly isUp: boolean;
  readonly reason?: string;
}

/** The registry stores contacts about every five minutes; two missed ones are news. */
const currentMs = 15 * 60_000;

/**
 * How a device is. What a person decided (disabled) or has to decide (swapped hardware) counts most, then the last scrape in
 * Prometheus, then what the registry remembers.
 */
export function deviceState(device: Device, scraped: Scraped | undefined, now: number): DeviceState {
  const { state, last_error: lastError, last_contact_at: lastContact } = device;
  if (state === 'quarantined' || state === 'disabled') return { health: state };
  const reason = scraped?.isUp === false ? scraped.reason : reasonOf(lastError?.code);
  if (state === 'pending')
    return scraped?.isUp === true ? { health: 'up' } : { health: 'pending', ...known(reason) };
  if (scraped !== undefined) return scraped.isUp ? { health: 'up' } : { health: 'down', ...known(reason) };
  if (lastError !== null && lastError !== undefined) return { health: 'down', ...known(reason) };
  const isCurrent = lastContact !== null && now - Date.parse(lastContact) < currentMs;
  return { health: isCurrent ? 'up' : 'unknown' };
}

/** device.login-rejected in the registry is login-rejected in Prometheus. */
const reasonOf = (code: string | undefined): string | undefined => code?.slice(code.lastIndexOf('.') + 1);

const known = (reason: string | undefined): { readonly reason?: string } =>
  reason === undefined ? {} : { reason };

/** The worst first, as a site is judged by its devices. */
const severity: readonly Health[] = ['down', 'quarantined', 'pending', 'unknown', 'up', 'disabled'];

/** For lists: what somebody has to look at comes first. */
export const bySeverity = (left: Health, right: Health): number =>
  severity.indexOf(left) - severity.indexOf(right);

/** Of several devices; undefined without any. */
export const worst = (all: Iterable<Health>): Health | undefined => {
  const present = new Set(all);
  return severity.find((health) => present.has(health));
};
