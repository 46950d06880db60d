import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeErrors } from './compose-schema.ts';
import { apps, dashboardProviders, dataSources } from './grafana-provisioning.ts';
import { type Stack, mountsOf, readText, repository, stack } from './stack.ts';

const path = (name: string): string => `deployment/tenants/${name}`;
const { services } = parse(readText(path('docker-compose.yml')), { merge: true }) as Stack;
const { grafana, token, 'token-postgres': tokenOfPostgres, ...proxies } = services;
const { datasources } = dataSources(path('datasources.yml'));
const { providers } = dashboardProviders(path('dashboards.yml'));

/**
 * Flags of prom-label-proxy 0.14 that the example needs, with what they must say. Not in the list: -query-param, -header-name,
 * -regex-match and -unsafe-passthrough-paths, with any of which the one who asks could choose or leave out the tenant.
 */
const flagsOf = (tenant: string): Readonly<Record<string, string>> => ({
  '-label': 'tenant',
  '-label-value': tenant,
  '-upstream': 'http://prometheus:9090',
  '-insecure-listen-address': '0.0.0.0:9091',
  '-enable-label-apis': '',
  '-error-on-replace': '',
  '-rules-with-active-alerts': '',
});

describe('the example with an organization for each tenant', () => {
  it('fits the schema of the Compose specification', () => {
    expect(composeErrors(parse(readText(path('docker-compose.yml')), { merge: true }))).toEqual([]);
  });

  it.each(Object.entries(proxies))(
    '%s serves its tenant, and is as hardened as the others',
    (name, proxy) => {
      const words = proxy.command!.map((word) => word.split('=', 2));
      // Flags are unique: a second -label-value would be a second tenant.
      expect(words).toHaveLength(new Set(words.map(([flag]) => flag)).size);
      expect(Object.fromEntries(words.map(([flag, value = '']) => [flag, value]))).toEqual(
        flagsOf(name.replace('prometheus-', '')),
      );
      expect(proxy).toMatchObject({
        user: '65534:65534',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        restart: 'unless-stopped',
      });
      expect(proxy).not.toHaveProperty('ports');
      expect(proxy).not.toHaveProperty('network_mode');
      const [, , major = '', minor = ''] = /^(\S+):v(\d+)\.(\d+)\.\d+$/u.exec(proxy.image)!;
      expect(Number(major) * 1000 + Number(minor)).toBeGreaterThanOrEqual(11);
      expect(stack().services).not.toHaveProperty(name);
      expect(stack().services).toHaveProperty('prometheus');
    },
  );

  it('has each organization read its own proxy, and none Prometheus itself', () => {
    expect(datasources.map(({ orgId, url }) => [orgId, url])).toEqual([
      [2, 'http://prometheus-acme:9091'],
      [3, 'http://prometheus-borealis:9091'],
    ]);
    expect(datasources.map(({ url }) => new URL(url).hostname)).toEqual(Object.keys(proxies));
    // Organization 1, which the shipped data sources belong to when they name none, is the operator's.
    for (const { orgId } of dataSources('dashboards/provisioning/datasources.yml').datasources)
      expect(orgId).toBeUndefined();
  });

  it('has the boards in the same organizations, from where the stack mounts them', () => {
    expect(providers.map(({ orgId }) => orgId)).toEqual(datasources.map(({ orgId }) => orgId));
    const mounted = mountsOf(stack().services['grafana']!).map(({ target }) => target);
    for (const { options } of providers) expect(mounted).toContain(options.path);
    const names = [...providers, ...dashboardProviders('dashboards/provisioning/dashboards.yml').providers];
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  });

  it('has the app plugin in the same organizations, each with the token of its tenant', () => {
    const entries = apps(path('plugins.yml'));
    expect(entries.map(({ org_id: id }) => id)).toEqual(datasources.map(({ orgId }) => orgId));
    for (const { org_id: id, jsonData, secureJsonData } of entries) {
      expect(jsonData.exporterUrl).toBe('http://exporter:9436');
      expect(datasources.map(({ uid }) => uid)).toContain(jsonData.prometheusUid);
      expect(secureJsonData.token).toBe(`$__file{/secrets/plugin/token-${id}}`);
    }
    const tenants = Object.keys(proxies).map(
      (name, index) => `${name.replace('prometheus-', '')}=${index + 2}`,
    );
    // Organization 1 keeps its own, without whose token Grafana would not start.
    for (const service of [token, tokenOfPostgres])
      expect(service).toEqual({ environment: { TENANTS: ['main=1', ...tenants].join(' ') } });
  });

  it('adds files to Grafana that exist, read-only, over none of those of the stack', () => {
    const targets = mountsOf(stack().services['grafana']!).map(({ target }) => target);
    for (const { source, target, isReadOnly } of mountsOf(grafana!)) {
      expect(existsSync(join(repository, source)), source).toBe(true);
      expect(isReadOnly).toBe(true);
      expect(targets).not.toContain(target);
    }
    expect(Object.keys(grafana!)).toEqual(['volumes']);
  });
});
