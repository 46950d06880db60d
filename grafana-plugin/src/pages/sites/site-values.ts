import type { components } from '../../api/schema.generated.ts';
import type { ListedSite } from '../../devices/sites.ts';
import { text } from '../../texts/sites.ts';

type SiteDraft = components['schemas']['SiteDraft'];

/** What the form holds: numbers as they were typed, in the units that people use. */
export interface SiteValues {
  readonly name: string;
  readonly parent: string | null;
  readonly upstreams: readonly string[];
  readonly latitude: string;
  readonly longitude: string;
  readonly voltageMin: string;
  readonly voltageCutoff: string;
  /** Percent. */
  readonly slo: string;
  /** Megabits per second. */
  readonly sold: string;
  readonly notes: string;
}

const megabit = 1_000_000;
const shown = (value: number | null): string => (value === null ? '' : String(value));
/** 0.999 times 100 is 99.9, and not 99.90000000000001. */
const scaled = (value: number | null, factor: number): string =>
  value === null ? '' : String(Number((value * factor).toPrecision(12)));

export const valuesOf = (site: ListedSite | undefined): SiteValues => ({
  name: site?.name ?? '',
  parent: site?.parent_id ?? null,
  upstreams: site?.upstream_ids ?? [],
  latitude: shown(site?.latitude ?? null),
  longitude: shown(site?.longitude ?? null),
  voltageMin: shown(site?.voltage_min ?? null),
  voltageCutoff: shown(site?.voltage_cutoff ?? null),
  slo: scaled(site?.slo_objective ?? null, 100),
  sold: scaled(site?.sold_bandwidth ?? null, 1 / megabit),
  notes: site?.notes ?? '',
});

/** A number as people type it, with a comma or a point; null for an empty field, NaN for anything else. */
export function numberOf(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  if (plain === '') return null;
  return /^[-+]?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}

export function bodyOf(values: SiteValues): SiteDraft {
  const slo = numberOf(values.slo);
  const sold = numberOf(values.sold);
  return {
    name: values.name.trim(),
    parent_id: values.parent,
    upstream_ids: [...values.upstreams],
    latitude: numberOf(values.latitude),
    longitude: numberOf(values.longitude),
    voltage_min: numberOf(values.voltageMin),
    voltage_cutoff: numberOf(values.voltageCutoff),
    slo_objective: slo === null ? null : Number((slo / 100).toPrecision(12)),
    sold_bandwidth: sold === null ? null : Math.round(sold * megabit),
    notes: values.notes,
  };
}

/** Only what the person changed, so that what somebody else changed meanwhile stays. */
export function changeOf(before: SiteValues, after: SiteValues): Partial<SiteDraft> {
  const [old, now] = [bodyOf(before), bodyOf(after)];
  const differs = (name: string): boolean =>
    JSON.stringify(old[name as keyof SiteDraft]) !== JSON.stringify(now[name as keyof SiteDraft]);
  const changes = Object.fromEntries(Object.entries(now).filter(([name]) => differs(name)));
  // The API takes both coordinates or none.
  if ('latitude' in changes || 'longitude' in changes)
    return { ...changes, latitude: now.latitude, longitude: now.longitude };
  return changes;
}

/** Two coordinates in one text, as maps copy them: 48.21, 16.37. */
export function pairIn(pasted: string): readonly [string, string] | undefined {
  const found = /^\s*(?<north>[-+]?\d+\.\d+)\s*[,;\s]\s*(?<east>[-+]?\d+\.\d+)\s*$/u.exec(pasted)?.groups;
  return found === undefined ? undefined : [found['north']!, found['east']!];
}

export const limits = {
  latitude: { min: -90, max: 90 },
  longitude: { min: -180, max: 180 },
  voltageMin: { min: 0.1, max: 1000 },
  voltageCutoff: { min: 0.1, max: 1000 },
  slo: { min: 50, max: 99.999 },
  sold: { min: 0, max: 1_000_000_000 },
} as const;
export type NumberField = keyof typeof limits;

/** What is wrong with a number, in words; true if nothing. */
export function checkNumber(field: NumberField, values: SiteValues): string | true {
  const value = numberOf(values[field]);
  const { min, max } = limits[field];
  if (Number.isNaN(value)) return text('notANumber');
  if (value !== null && (value < min || value > max)) return text('outOfRange', { min, max });
  if (field === 'latitude' || field === 'longitude') {
    const other = numberOf(values[field === 'latitude' ? 'longitude' : 'latitude']);
    return (value === null) === (other === null) || value !== null || text('bothNeeded');
  }
  const warns = numberOf(values.voltageMin);
  if (field === 'voltageCutoff' && value !== null && warns !== null && value >= warns)
    return text('cutoffAbove');
  return true;
}
