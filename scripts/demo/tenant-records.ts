import type { Auth, NamedSite, Settings } from '../../exporter/src/config/settings.ts';
import type { Send } from './management.ts';

/** What is registered for a tenant, so that its pages and forms have something to choose from. */
export interface TenantRecords {
  readonly sites: readonly NamedSite[];
  readonly credentials: readonly CredentialDraft[];
}

interface CredentialDraft {
  readonly name: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** The sites that the devices of a tenant name, and the accounts they are read with, from the configuration of the exporter. */
export function recordsOf(
  { targets, sites }: Pick<Settings, 'targets' | 'sites'>,
  tenant: string,
): TenantRecords {
  const devices = [...targets.values()].filter((target) => target.tenant === tenant);
  const described = new Map(sites.filter((site) => site.tenant === tenant).map((site) => [site.name, site]));
  const named = devices.flatMap(({ site }) => (site === undefined || described.has(site) ? [] : [site]));
  const bare = [...new Set(named)].map((name): NamedSite => ({ name, upstreams: [] }));
  const credentials = devices.flatMap(({ auth }) => credentialsOf(auth));
  return {
    sites: upstreamsFirst([...described.values(), ...bare]),
    credentials: [...new Map(credentials.map((credential) => [credential.name, credential])).values()],
  };
}

/** Every simulated device has the same accounts; certificates are each device's own, so that TLS is left to the form. */
function credentialsOf({ api, snmp }: Auth): CredentialDraft[] {
  const drafts: CredentialDraft[] = [];
  if (api !== undefined)
    drafts.push({
      name: 'demo-api',
      profile: { kind: 'api', username: api.username, tls: { mode: 'off' } },
      secrets: { password: api.password.reveal() },
    });
  if (snmp?.version === '3') {
    const { username, auth, priv } = snmp;
    drafts.push({
      name: 'demo-snmp-v3',
      profile: {
        kind: 'snmp',
        version: '3',
        username,
        ...(auth === undefined ? {} : { auth_protocol: auth.protocol }),
        ...(priv === undefined ? {} : { priv_protocol: priv.protocol }),
      },
      secrets: {
        ...(auth === undefined ? {} : { auth_password: auth.password.reveal() }),
        ...(priv === undefined ? {} : { priv_password: priv.password.reveal() }),
      },
    });
  } else if (snmp !== undefined)
    drafts.push({
      name: 'demo-snmp',
      profile: { kind: 'snmp', version: snmp.version },
      secrets: { community: snmp.community.reveal() },
    });
  return drafts;
}

/** A site refers only to sites that are registered already. The configuration has no circles. */
function upstreamsFirst(sites: readonly NamedSite[]): readonly NamedSite[] {
  const byName = new Map(sites.map((site) => [site.name, site]));
  const ordered = new Set<NamedSite>();
  const add = (site: NamedSite): void => {
    for (const name of [...(site.parent === undefined ? [] : [site.parent]), ...site.upstreams]) {
      const above = byName.get(name);
      if (above !== undefined) add(above);
    }
    ordered.add(site);
  };
  for (const site of sites) add(site);
  return [...ordered];
}

/** Registers them with a token of the tenant. */
export async function register(
  { sites, credentials }: TenantRecords,
  networks: readonly string[],
  send: Send,
): Promise<void> {
  for (const site of sites) await send('POST', 'sites', siteDraft(site));
  for (const credential of credentials) await send('POST', 'credentials', { ...credential, networks });
}

const siteDraft = (site: NamedSite): object => ({
  name: site.name,
  latitude: site.latitude ?? null,
  longitude: site.longitude ?? null,
  parent_id: site.parent ?? null,
  upstream_ids: site.upstreams,
  voltage_min: site.voltageMin ?? null,
  voltage_cutoff: site.voltageCutoff ?? null,
  slo_objective: site.sloObjective ?? null,
  sold_bandwidth: site.soldBandwidth ?? null,
});
