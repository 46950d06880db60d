import type { components } from '../../../api/schema.generated.ts';

export type RouteRow = components['schemas']['RouteRow'];

/** As a router looks for a route: the most specific network first, and of equal ones the nearest. */
export function bySpecificity(left: RouteRow, right: RouteRow): number {
  return (
    lengthOf(right) - lengthOf(left) ||
    byDestination(left, right) ||
    (left.distance ?? 0) - (right.distance ?? 0)
  );
}

export const byDestination = (left: RouteRow, right: RouteRow): number =>
  (left.destination ?? '').localeCompare(right.destination ?? '', 'en', { numeric: true });

const lengthOf = ({ destination = '' }: RouteRow): number => Number(destination.split('/')[1] ?? -1);
