import type { components } from '../../api/schema.generated.ts';

type Change = components['schemas']['DeviceHistoryEntry']['changes'][number];

/** role: sector → backhaul. */
export const changeText = ({ property, before, after }: Change): string =>
  `${property}: ${shown(before)} → ${shown(after)}`;

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
