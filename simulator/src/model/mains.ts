import type { Mains } from './description.ts';
import type { Moment } from './moment.ts';
import { linkAt, type LinkHistory } from './presence.ts';
import { hashText } from './random.ts';

/** Of the site, so independent of when a device was started. */
export const mainsAt = (site: string, mains: Mains, { now }: Moment): LinkHistory =>
  linkAt(hashText(0, site), mains, now, 0);

/** A battery is charged again in twice the time that it was in use. */
const CHARGE = 2;

/** Volts that the battery of a site lacks. */
export function sagOf(site: string, mains: Mains, m: Moment): number {
  const { up, lastDown, lastUp } = mainsAt(site, mains, m);
  if (lastDown === undefined) return 0;
  if (!up) return (mains.sag * (m.now - lastDown)) / mains.downSeconds;
  return mains.sag * Math.max(0, 1 - (m.now - lastUp) / (CHARGE * mains.downSeconds));
}
