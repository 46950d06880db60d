import { yieldTurn } from '../concurrency/yield-turn.ts';

/** Longer chains of towers do not exist; it bounds what a mistake in the inventory can cost. */
const maxDepth = 32;
/** The nearest ones count: a site that depends on more sites than this has been entered wrongly. */
const maxUpstreams = 256;

type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * All sites that each site depends on, nearest first: PromQL cannot follow a chain. New circles are refused where sites
 * are entered; one that is stored all the same is cut, so that its sites do not silence each other: rather one alert
 * too many than none.
 */
export async function upstreamClosure(upstreams: Edges): Promise<Edges> {
  const edges = await withoutCircles(upstreams);
  const closure = new Map<string, readonly string[]>();
  for (const site of edges.keys()) {
    closure.set(site, reachableFrom(edges, site));
    await yieldTurn();
  }
  return closure;
}

function reachableFrom(edges: Edges, start: string): readonly string[] {
  const found = new Set<string>();
  let level: readonly string[] = [start];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const upstream of level.flatMap((site) => edges.get(site) ?? [])) {
      if (upstream === start || found.has(upstream)) continue;
      if (found.size === maxUpstreams) return [...found];
      found.add(upstream);
      next.push(upstream);
    }
    level = next;
  }
  return [...found];
}

/**
 * Without the edges between sites that are in a circle, or between two circles: what is left after the sites without
 * upstreams, and those that are nobody's upstream, have been taken away again and again.
 */
async function withoutCircles(upstreams: Edges): Promise<Edges> {
  const suspects = await remaining(await remaining(upstreams), 'downstream');
  if (suspects.size === 0) return upstreams;
  return new Map(
    [...upstreams].map(([site, above]) => [
      site,
      suspects.has(site) ? above.filter((upstream) => !suspects.has(upstream)) : above,
    ]),
  );
}

/** The sites that are left when those without edges in the direction have been taken away, one after the other. */
async function remaining(
  upstreams: Edges,
  direction: 'upstream' | 'downstream' = 'upstream',
): Promise<Edges> {
  const forward = direction === 'upstream' ? upstreams : await reversed(upstreams);
  const backward = direction === 'upstream' ? await reversed(upstreams) : upstreams;
  const degree = new Map<string, number>();
  for (const [site, others] of forward) degree.set(site, others.filter((other) => forward.has(other)).length);
  const gone = new Set<string>();
  const left = [...degree].filter(([, count]) => count === 0).map(([site]) => site);
  for (let site = left.pop(); site !== undefined; site = left.pop()) {
    gone.add(site);
    for (const other of backward.get(site) ?? []) {
      const count = (degree.get(other) ?? 0) - 1;
      degree.set(other, count);
      if (count === 0) left.push(other);
    }
    await yieldTurn();
  }
  return new Map(
    [...upstreams]
      .filter(([site]) => !gone.has(site))
      .map(([site, above]) => [site, above.filter((upstream) => !gone.has(upstream))]),
  );
}

async function reversed(edges: Edges): Promise<Edges> {
  const found = new Map<string, string[]>([...edges.keys()].map((site) => [site, []]));
  for (const [site, others] of edges) {
    for (const other of others) found.get(other)?.push(site);
    await yieldTurn();
  }
  return found;
}
