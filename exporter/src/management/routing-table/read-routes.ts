import type { Deadline } from '../../concurrency/deadline.ts';
import type { Target } from '../../config/settings.ts';
import type { Table } from '../../define/collector.ts';
import { routeNumbers, routeRows, type RouteSelection } from '../../live/route-tables.ts';
import type { LiveReader } from '../../live/reader.ts';
import { type LiveResource, liveResources } from '../../live/resource.ts';
import type { LiveResult } from '../../live/result.ts';

export interface RouteReading
  extends Pick<
    LiveResult,
    'read_at' | 'absent' | 'complete' | 'rows' | 'warnings' | 'error' | 'note' | 'transport'
  > {
  /** Of all address families asked for, whatever the filter; null if the device did not say. */
  readonly total: number | null;
  readonly selected: number | null;
  /** Whether the selected routes were read: not if there are more than `limit`. */
  readonly listed: boolean;
}

interface Wanted {
  readonly selection: RouteSelection;
  readonly limit: number;
  readonly deadline: Deadline;
}

/**
 * Lets the device count first, and asks for the routes only if there are few enough: RouterOS has no limit for `print`, and
 * 22,000 routes cost it a third of its CPU for a minute and a half.
 */
export async function readRoutes(
  reader: LiveReader,
  target: Target,
  { selection, limit, deadline }: Wanted,
): Promise<RouteReading> {
  const numbers = await reader.readOwn(target, resourceOf(routeNumbers(selection)), {
    deadline,
    limit: numbersLimit,
  });
  const total = sum(numbers, 'all');
  const selected = sum(numbers, 'selected');
  const counts = { total, selected };
  if (selected === null || selected > limit) return { ...numbers, ...counts, listed: false, rows: [] };
  const routes = await reader.readOwn(target, resourceOf(routeRows(selection)), { deadline, limit });
  return { ...routes, ...counts, listed: routes.error === undefined };
}

/** Two for each family. */
const numbersLimit = 4;

export function resourceOf(table: Table): LiveResource {
  const collector = { name: 'route', title: 'Routes', types: [], tables: [], live: [table] };
  const [resource] = liveResources([collector]);
  if (resource === undefined) throw new Error('the table is part of no resource');
  return resource;
}

function sum({ rows }: LiveResult, of: string): number | null {
  const counts = rows.filter((row) => row['of'] === of).map(({ entries }) => Number(entries));
  return counts.length === 0 ? null : counts.reduce((all, count) => all + count, 0);
}
