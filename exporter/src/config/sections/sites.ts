import type { SectionsKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { NamedSite } from '../settings.ts';
import { nearest } from '../spelling.ts';
import { siteSpellingKey } from '../spelling-key.ts';
import { line } from './printable.ts';
import { Spellings } from './spellings.ts';

export const sites = {
  kind: 'sections',
  about: 'The sites: where they are, and which site feeds which.',
  keys: {
    name: { ...line, required: true, about: 'The name, as `site` of the targets has it.' },
    tenant: { ...line, about: 'The tenant whose site it is, as `tenant` of the targets has it.' },
    latitude: { kind: 'number', min: -90, max: 90, about: 'Degrees north.' },
    longitude: { kind: 'number', min: -180, max: 180, about: 'Degrees east.' },
    parent: { ...line, about: 'Name of the site above it: a region, or the tower of a cabinet.' },
    upstreams: {
      kind: 'list',
      of: line,
      mayBeEmpty: true,
      absent: 'none',
      about:
        'Names of the sites without which it has no uplink: while any of them is down, alerts about this one are left out.',
    },
    voltage_min: {
      kind: 'number',
      min: 0.1,
      max: 1000,
      about: 'Supply voltage below which somebody has to look, in volts.',
    },
    voltage_cutoff: {
      kind: 'number',
      min: 0.1,
      max: 1000,
      about: 'Voltage at which its batteries are disconnected, in volts.',
    },
    slo_objective: {
      kind: 'number',
      min: 0.5,
      max: 0.99999,
      about: 'Availability to be reached, as a ratio: 0.999 for 99.9 %.',
    },
    sold_bandwidth: { kind: 'bit-rate', about: 'Sum of the rates sold to the customers of the site.' },
  },
} as const satisfies SectionsKey;

type Root = SectionReader<{ sites: typeof sites }>;
type Reader = SectionReader<typeof sites.keys>;

interface Entry {
  readonly reader: Reader;
  readonly site: NamedSite;
}

/** The `sites`, each of which refers only to others of its tenant, and never to itself over any number of steps. */
export function readSites(root: Root): readonly NamedSite[] {
  const entries = new Map<string, Entry>();
  const spellings = new Spellings();
  for (const reader of root.get('sites')) {
    const site = readSite(reader);
    if (site === undefined) continue;
    const key = siteSpellingKey(site.tenant, site.name);
    const earlier = entries.get(key);
    if (earlier === undefined) {
      entries.set(key, { reader, site });
      const misspelt = spellings.ofTenant(site.tenant, `in line ${reader.map.lineOf('tenant')}`);
      if (misspelt !== undefined) reader.map.invalidKey('tenant', misspelt);
    } else {
      const defined = earlier.reader.map.lineOf('name');
      reader.map.invalidKey('name', `The site "${earlier.site.name}" is already defined in line ${defined}`);
    }
  }
  const names = namesByTenant(entries);
  for (const entry of entries.values()) checkReferences(names, entry);
  refuseCircles(entries, 'parent', ({ parent }) => (parent === undefined ? [] : [parent]));
  refuseCircles(entries, 'upstreams', ({ upstreams }) => upstreams);
  return [...entries.values()].map(({ site }) => site);
}

function readSite(reader: Reader): NamedSite | undefined {
  const name = reader.get('name');
  const tenant = reader.get('tenant');
  const [latitude, longitude] = [reader.get('latitude'), reader.get('longitude')];
  const parent = reader.get('parent');
  const upstreams = reader.get('upstreams') ?? [];
  const [voltageMin, voltageCutoff] = [reader.get('voltage_min'), reader.get('voltage_cutoff')];
  const sloObjective = reader.get('slo_objective');
  const soldBandwidth = reader.get('sold_bandwidth');
  for (const [one, other] of coordinatePairs) {
    if (!reader.has(one) || reader.has(other)) continue;
    reader.map.invalidKey(one, 'latitude and longitude must be set together');
  }
  if (voltageMin !== undefined && voltageCutoff !== undefined && voltageCutoff >= voltageMin) {
    reader.map.invalidKey(
      'voltage_cutoff',
      'The cut-off is below voltage_min, so that the warning comes before',
    );
  }
  if (name === undefined) return undefined;
  return {
    name,
    upstreams,
    ...(tenant === undefined ? {} : { tenant }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    ...(parent === undefined ? {} : { parent }),
    ...(voltageMin === undefined ? {} : { voltageMin }),
    ...(voltageCutoff === undefined ? {} : { voltageCutoff }),
    ...(sloObjective === undefined ? {} : { sloObjective }),
    ...(soldBandwidth === undefined ? {} : { soldBandwidth }),
  };
}

const coordinatePairs = [
  ['latitude', 'longitude'],
  ['longitude', 'latitude'],
] as const;

type NamesByTenant = ReadonlyMap<string | undefined, ReadonlySet<string>>;

function namesByTenant(entries: ReadonlyMap<string, Entry>): NamesByTenant {
  const names = new Map<string | undefined, Set<string>>();
  for (const { site } of entries.values()) {
    names.set(site.tenant, (names.get(site.tenant) ?? new Set()).add(site.name));
  }
  return names;
}

/** Names of other sites are those of the file: a misspelt one would be an upstream that is never down. */
function checkReferences(names: NamesByTenant, { reader, site }: Entry): void {
  const known = names.get(site.tenant) ?? new Set();
  const unknown = (key: 'parent' | 'upstreams', name: string): void => {
    if (known.has(name)) return;
    const whose = site.tenant === undefined ? 'without a tenant' : `of the tenant "${site.tenant}"`;
    const hint = nearest(name, [...known]);
    const meant = hint === undefined ? '' : `; did you mean "${hint}"?`;
    reader.map.invalidKey(key, `There is no site "${name}" ${whose} in this file${meant}`);
  };
  if (site.parent !== undefined) unknown('parent', site.parent);
  for (const name of site.upstreams) unknown('upstreams', name);
}

/**
 * Sites of a circle would each be silent because of the other. Reports every circle once, at its first site in the
 * file. Iterative: a chain can be as long as the file.
 */
function refuseCircles(
  entries: ReadonlyMap<string, Entry>,
  key: 'parent' | 'upstreams',
  nextOf: (site: NamedSite) => readonly string[],
): void {
  const done = new Set<string>();
  for (const start of entries.keys()) {
    const path: { readonly key: string; readonly left: string[] }[] = [];
    const enter = (at: string): void => {
      const entry = entries.get(at);
      const left =
        entry === undefined ? [] : nextOf(entry.site).map((name) => siteSpellingKey(entry.site.tenant, name));
      path.push({ key: at, left });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) {
        done.add(top.key);
        path.pop();
        continue;
      }
      const from = path.findIndex((step) => step.key === next);
      if (from >= 0)
        reportCircle(
          entries,
          key,
          path.slice(from).map((step) => step.key),
        );
      else if (!done.has(next)) enter(next);
    }
  }
}

function reportCircle(
  entries: ReadonlyMap<string, Entry>,
  key: 'parent' | 'upstreams',
  circle: readonly string[],
): void {
  const inCircle = circle.flatMap((at) => entries.get(at) ?? []);
  const [first] = inCircle;
  if (first === undefined) return;
  const names = [...inCircle, first].map(({ site }) => `"${site.name}"`).join(' -> ');
  first.reader.map.invalidKey(key, `These sites form a circle: ${names}`);
}

export type SiteIndex = ReadonlyMap<string, NamedSite>;

export const siteIndex = (list: readonly NamedSite[]): SiteIndex =>
  new Map(list.map((site) => [siteSpellingKey(site.tenant, site.name), site]));

/** Said of a name that is another spelling of a site of the file: as labels, they would not be the same. */
export function misspeltSite(
  known: SiteIndex,
  tenant: string | undefined,
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  const site = known.get(siteSpellingKey(tenant, name));
  if (site === undefined || (site.name === name && site.tenant === tenant)) return undefined;
  return site.name === name
    ? `The tenant of this site is written "${site.tenant ?? ''}" under sites`
    : `The site is written "${site.name}" under sites`;
}
