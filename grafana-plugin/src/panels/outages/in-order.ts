import type { Outage } from './outages.ts';
import type { OutagesOptions } from './options.ts';

/** Outages that need somebody first, then those that somebody knows of; each by their age. */
export function inOrder(
  outages: readonly Outage[],
  { order, known }: Pick<OutagesOptions, 'order' | 'known'>,
): readonly Outage[] {
  const sign = order === 'longest' ? 1 : -1;
  return outages
    .filter(({ mark }) => known === 'below' || mark === undefined)
    .sort(
      (left, right) =>
        Number(left.mark !== undefined) - Number(right.mark !== undefined) ||
        sign * (left.since - right.since),
    );
}
