import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { repository } from './stack.ts';

export interface DataSource {
  readonly name: string;
  readonly uid: string;
  readonly orgId?: number;
  readonly type: string;
  readonly url: string;
  readonly isDefault?: boolean;
}

export interface Provider {
  readonly name: string;
  readonly orgId?: number;
  readonly folderUid: string;
  readonly options: { readonly path: string };
}

export interface AppOfOrganization {
  readonly type: string;
  readonly org_id: number;
  readonly jsonData: {
    readonly exporterUrl: string;
    readonly prometheusUid: string;
    readonly provisioned?: boolean;
  };
  readonly secureJsonData: { readonly token: string };
}

const text = { type: 'string', minLength: 1 };
const flag = { type: 'boolean' };
const organization = { type: 'integer', minimum: 1 };
const only = (properties: Readonly<Record<string, object>>, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const listOf = (name: string, item: object) =>
  only({ apiVersion: { const: 1 }, [name]: { type: 'array', minItems: 1, items: item } }, 'apiVersion', name);

// Grafana publishes no schema, and ignores a key that it does not know. The keys that we use, from its documentation of
// provisioning.
const settings = only({
  httpMethod: { enum: ['GET', 'POST'] },
  timeInterval: { type: 'string', pattern: '^\\d+[smh]$' },
  prometheusType: { enum: ['Prometheus', 'Mimir', 'Thanos', 'Cortex'] },
  prometheusVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  implementation: { enum: ['prometheus', 'mimir', 'cortex'] },
});
const dataSource = {
  ...only({
    name: text,
    uid: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
    orgId: organization,
    type: { enum: ['prometheus', 'alertmanager'] },
    access: { const: 'proxy' },
    url: { type: 'string', pattern: '^http://[a-z0-9-]+:\\d+$' },
    isDefault: flag,
    editable: flag,
    jsonData: settings,
  }),
  required: ['name', 'uid', 'type', 'access', 'url'],
};
const provider = {
  ...only({
    name: text,
    orgId: organization,
    folder: text,
    folderUid: text,
    type: { const: 'file' },
    allowUiUpdates: flag,
    disableDeletion: flag,
    updateIntervalSeconds: { type: 'integer' },
    options: only({ path: { type: 'string', pattern: '^/' } }, 'path'),
  }),
  required: ['name', 'type', 'folder', 'folderUid', 'options'],
};

const app = only(
  {
    type: text,
    org_id: organization,
    jsonData: only(
      {
        exporterUrl: { type: 'string', pattern: '^http://[a-z0-9-]+:\\d+$' },
        prometheusUid: text,
        provisioned: flag,
      },
      'exporterUrl',
    ),
    // Expanded by Grafana; never a token itself.
    secureJsonData: only(
      { token: { type: 'string', pattern: '^\\$__file\\{/secrets/[a-z0-9/-]+\\}$' } },
      'token',
    ),
  },
  'type',
  'org_id',
  'jsonData',
  'secureJsonData',
);

const ajv = new Ajv({ allErrors: true });

function read(path: string, schema: object): unknown {
  const file = isAbsolute(path) ? path : join(repository, path);
  const value: unknown = parse(readFileSync(file, 'utf8'), { merge: true });
  if (!ajv.validate(schema, value)) throw new Error(`${path}: ${ajv.errorsText()}`);
  return value;
}

/** A file of Grafana's `provisioning/datasources`. */
export const dataSources = (path: string): { readonly datasources: readonly DataSource[] } =>
  read(path, listOf('datasources', dataSource)) as { readonly datasources: readonly DataSource[] };

/** A file of Grafana's `provisioning/dashboards`. */
export const dashboardProviders = (path: string): { readonly providers: readonly Provider[] } =>
  read(path, listOf('providers', provider)) as { readonly providers: readonly Provider[] };

/** A file of Grafana's `provisioning/plugins`. */
export const apps = (path: string): readonly AppOfOrganization[] =>
  (read(path, listOf('apps', app)) as { readonly apps: readonly AppOfOrganization[] }).apps;
