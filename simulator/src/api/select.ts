import type { DeviceMoment } from '../model/device.ts';
import type { ReadColumn } from './menu.ts';

interface Selectable {
  readonly name: (item: unknown, m: DeviceMoment) => string | undefined;
  readonly id?: ReadColumn<unknown> | undefined;
}

/**
 * Items from a comma-separated list of names, ids or positions in the menu; returns the first unknown one as text.
 * Positions count from zero and need no print before them. A name that is a number comes before the position.
 */
export function selectItems(
  { name, id }: Selectable,
  items: readonly unknown[],
  list: string,
  m: DeviceMoment,
): readonly unknown[] | string {
  const chosen: unknown[] = [];
  for (const wanted of list.split(',')) {
    const named = items.find((item) => name(item, m) === wanted || id?.(item, m) === wanted);
    const found = named ?? (/^\d+$/.test(wanted) ? items[Number(wanted)] : undefined);
    if (found === undefined) return wanted;
    chosen.push(found);
  }
  return chosen;
}
