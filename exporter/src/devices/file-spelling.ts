import type { Settings } from '../config/settings.ts';
import { siteSpellingKey, spellingKey } from '../config/spelling-key.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

type Named = Pick<Settings, 'sites' | 'targets'>;

interface Spellings {
  readonly tenants: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
}

/** A reload creates new settings. */
const known = new WeakMap<Named, Spellings>();

/** How the configuration file writes a tenant; undefined if it writes it so, or does not name it. */
export function tenantInFile(settings: Named, name: string): string | undefined {
  return unlessSame(tenantOfFile(settings, name), name);
}

/** The tenant that the configuration file writes so or otherwise; undefined if it does not name it. */
export const tenantOfFile = (settings: Named, name: string): string | undefined =>
  spellingsOf(settings).tenants.get(spellingKey(name));

/** As `tenantInFile`, for a site of a tenant. */
export function siteInFile(settings: Named, tenant: string, name: string): string | undefined {
  return unlessSame(spellingsOf(settings).sites.get(siteSpellingKey(tenant, name)), name);
}

/**
 * Refuses a name that the file writes otherwise. Prometheus compares labels letter by letter: half of the devices would be at
 * another site or of another tenant, in boards, rules and reports.
 */
export function refuseOtherSpelling(kind: 'tenant' | 'site', name: string, inFile: string | undefined): void {
  if (inFile === undefined) return;
  throw new ExporterError(
    'registry.spelled-otherwise',
    `name: the configuration file writes the ${kind} ${quoteDeviceText(name)} as ${quoteDeviceText(inFile)}.`,
  );
}

const unlessSame = (inFile: string | undefined, name: string): string | undefined =>
  inFile === name ? undefined : inFile;

function spellingsOf(settings: Named): Spellings {
  const found = known.get(settings) ?? collect(settings);
  known.set(settings, found);
  return found;
}

function collect({ sites, targets }: Named): Spellings {
  const found = { tenants: new Map<string, string>(), sites: new Map<string, string>() };
  const add = (tenant: string | undefined, site: string | undefined): void => {
    if (tenant !== undefined) found.tenants.set(spellingKey(tenant), tenant);
    if (site !== undefined) found.sites.set(siteSpellingKey(tenant, site), site);
  };
  for (const { tenant, name } of sites) add(tenant, name);
  for (const { tenant, site, interfaces = {} } of targets.values()) {
    add(tenant, site);
    for (const { peerSite } of Object.values(interfaces)) add(tenant, peerSite);
  }
  return found;
}
