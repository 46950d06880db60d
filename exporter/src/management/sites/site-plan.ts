import { maxBitRate } from '../../config/bit-rate.ts';
import type { Work } from '../../store/database-session.ts';
import { checkNumber, invalidValue } from '../../store/values.ts';

interface Plan {
  readonly voltageMin?: number | null;
  readonly voltageCutoff?: number | null;
  readonly sloObjective?: number | null;
  readonly soldBandwidth?: number | null;
}

/** The columns of what only the operator knows; the limits are those of the configuration file. */
export function checkPlan({
  voltageMin = null,
  voltageCutoff = null,
  sloObjective = null,
  soldBandwidth = null,
}: Plan) {
  if (voltageMin !== null && voltageCutoff !== null && voltageCutoff >= voltageMin) {
    throw invalidValue('voltageCutoff', 'must be below voltage_min, so that the warning comes before.');
  }
  return {
    voltage_min: checkNumber(voltageMin, { min: 0.1, max: 1000 }, 'voltageMin'),
    voltage_cutoff: checkNumber(voltageCutoff, { min: 0.1, max: 1000 }, 'voltageCutoff'),
    slo_objective: checkNumber(sloObjective, { min: 0.5, max: 0.99999 }, 'sloObjective'),
    sold_bandwidth: checkNumber(soldBandwidth, { min: 0, max: maxBitRate }, 'soldBandwidth'),
  };
}

/**
 * Sites that are upstream of each other would each be silent because of the other, and nobody would be woken. The
 * whole graph is read at once: a tenant has some hundred sites, and a chain of them one query for each.
 */
export async function refuseUpstreamCircle(
  { db, owner }: Work,
  id: string,
  upstreamIds: readonly string[],
): Promise<void> {
  if (upstreamIds.length === 0) return;
  const rows = await db.selectFrom('site_upstreams').selectAll().where('tenant_id', '=', owner).execute();
  const above = new Map<string, string[]>();
  for (const { site_id: site, upstream_id: upstream } of rows) {
    above.set(site, [...(above.get(site) ?? []), upstream]);
  }
  const seen = new Set<string>();
  const left = [...upstreamIds];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === id)
      throw invalidValue('upstreamIds', 'a site cannot be upstream of itself, over other sites either.');
    if (seen.has(next)) continue;
    seen.add(next);
    left.push(...(above.get(next) ?? []));
  }
}
