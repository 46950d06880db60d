import type { GrafanaApi } from './grafana-api.ts';

export const pluginId = 'mikrofleet-mikrotik-app';
/** As in dashboards/provisioning. */
const sourceUid = 'mikrofleet-prometheus';

export interface OrganizationSetUp {
  /** Of the tenant, and of an organization that is made for it. */
  readonly name: string;
  /** The one that the tenant names. */
  readonly id: number;
  /** As Grafana reaches it. */
  readonly exporter: string;
  readonly token: string;
  /** Address of a Prometheus that shows the tenant alone. Undefined: the organization has its data source already. */
  readonly prometheus?: string | undefined;
  readonly scrapeInterval: string;
}

/**
 * Makes an organization ready for the people of a tenant: the organization itself, its data source, and the app plugin. What is there
 * already becomes as it is said here. Grafana's provisioning cannot make an organization.
 */
export async function setUpOrganization(grafana: GrafanaApi, setUp: OrganizationSetUp): Promise<void> {
  await makeOrganization(grafana, setUp);
  if (setUp.prometheus !== undefined) await setDataSource(grafana, setUp, setUp.prometheus);
  await grafana.send(`/api/plugins/${pluginId}/settings`, {
    method: 'POST',
    organization: setUp.id,
    body: {
      enabled: true,
      pinned: true,
      jsonData: { exporterUrl: setUp.exporter, prometheusUid: sourceUid },
      secureJsonData: { token: setUp.token },
    },
  });
}

async function makeOrganization(grafana: GrafanaApi, { name, id }: OrganizationSetUp): Promise<void> {
  const found = await grafana.find<{ readonly name: string }>(`/api/orgs/${id}`);
  if (found === undefined) {
    const made = await grafana.send<{ readonly orgId: number }>('/api/orgs', {
      method: 'POST',
      body: { name },
    });
    if (made.orgId !== id)
      throw new Error(
        `Grafana made organization ${made.orgId} for ${name}, and the tenant names ${id}. ` +
          `Let it name the one that there is: PATCH /api/v1/tenants/ID with {"grafana_org_id": ${made.orgId}}.`,
      );
    // The name that Grafana gives to its first one.
  } else if (found.name === 'Main Org.')
    await grafana.send(`/api/orgs/${id}`, { method: 'PUT', body: { name } });
}

async function setDataSource(
  grafana: GrafanaApi,
  { id: organization, scrapeInterval }: OrganizationSetUp,
  url: string,
): Promise<void> {
  const path = `/api/datasources/uid/${sourceUid}`;
  const body = {
    uid: sourceUid,
    name: 'Prometheus',
    type: 'prometheus',
    access: 'proxy',
    url,
    isDefault: true,
    jsonData: { httpMethod: 'POST', timeInterval: scrapeInterval },
  };
  const found = await grafana.find(path, { organization });
  if (found === undefined) await grafana.send('/api/datasources', { method: 'POST', organization, body });
  else await grafana.send(path, { method: 'PUT', organization, body });
}
