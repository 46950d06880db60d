import { Type } from '@sinclair/typebox';
import { maxBitRate } from '../../config/bit-rate.ts';
import { tenantName } from '../tenant-name.ts';
import { findSite, type ListedSite, listSites, refuseFileSite } from './list-sites.ts';
import { deviceSources } from '../../devices/device.ts';
import { defineRoutes, route } from '../define-route.ts';
import {
  choiceField,
  idField,
  idParams,
  moment,
  nullable,
  pageOf,
  pageQuery,
  referenceField,
  nameField,
  searchField,
  splitQuery,
  toPage,
} from '../fields.ts';
import { camelKeys, snakeKeys } from '../letter-case.ts';
import { siteRead, siteWrite } from './feature.ts';

const siteId = idField('site', 'Id of a site.');

const writable = {
  name: Type.String({ description: 'Unique in the tenant, ignoring letter case.', examples: ['Tower 1'] }),
  latitude: nullable(Type.Number({ minimum: -90, maximum: 90, description: 'Degrees north.' })),
  longitude: nullable(Type.Number({ minimum: -180, maximum: 180, description: 'Degrees east.' })),
  parent_id: nullable(siteId),
  upstream_ids: Type.Array(siteId, {
    maxItems: 100,
    description:
      'Sites without which this one has no uplink: while any of them is down, alerts about this one are left out.',
  }),
  notes: Type.String({ description: 'Free text.' }),
  voltage_min: nullable(
    Type.Number({
      minimum: 0.1,
      maximum: 1000,
      description: 'Supply voltage below which somebody has to look, in volts.',
    }),
  ),
  voltage_cutoff: nullable(
    Type.Number({
      minimum: 0.1,
      maximum: 1000,
      description: 'Voltage at which its batteries are disconnected, in volts; below `voltage_min`.',
    }),
  ),
  slo_objective: nullable(
    Type.Number({
      minimum: 0.5,
      maximum: 0.99999,
      description: 'Availability to be reached, as a ratio: 0.999 for 99.9 %.',
    }),
  ),
  sold_bandwidth: nullable(
    Type.Integer({
      minimum: 0,
      maximum: maxBitRate,
      description: 'Sold to its customers, in bits per second.',
    }),
  ),
};

const siteSchema = Type.Object(
  {
    id: idField('site', 'Starts with site_, or with file_ for a site of the configuration file.'),
    source: choiceField(
      deviceSources,
      'file: the site is defined in the configuration file, or devices there name it; the API cannot change it.',
    ),
    ...writable,
    created_at: nullable(moment('When it was created.')),
    updated_at: nullable(moment('When it was last changed.')),
    revision: nullable(Type.Integer({ description: 'Increases with every change; the ETag.' })),
  },
  {
    title: 'Site',
    description: 'A site.',
    examples: [
      {
        id: 'site_7h2kq9wzv4x8n3m5r6tb',
        source: 'registry',
        name: 'Tower 1',
        latitude: 48.21,
        longitude: 16.37,
        parent_id: null,
        upstream_ids: [],
        notes: 'Key at the farm.',
        voltage_min: 46,
        voltage_cutoff: 43.2,
        slo_objective: 0.999,
        sold_bandwidth: 2_500_000_000,
        created_at: '2026-01-05T08:00:00.000Z',
        updated_at: '2026-01-05T08:00:00.000Z',
        revision: 1,
      },
    ],
  },
);

const references = {
  parent_id: nullable(referenceField('Id or name of the site above.')),
  upstream_ids: Type.Array(referenceField('Id or name of a site.'), {
    maxItems: 100,
    description:
      'Sites without which this one has no uplink: while any of them is down, alerts about this one are left out.',
  }),
};
const { name, ...optional } = { ...writable, ...references };
const strict = {
  additionalProperties: false,
  examples: [{ name: 'Tower 1', latitude: 48.21, longitude: 16.37 }],
};
const draft = Type.Composite([Type.Object({ name }), Type.Partial(Type.Object(optional))], {
  title: 'SiteDraft',
  ...strict,
});
const change = Type.Partial(Type.Object({ name, ...optional }), { title: 'SiteChange', ...strict });

/** The schema drops internal properties, such as the tenant. */
const toJson = (site: ListedSite) => snakeKeys(site);

export default defineRoutes('Sites', 'Locations of devices.', [
  route({
    method: 'GET',
    path: '/sites',
    permission: siteRead,
    summary: 'List sites.',
    description:
      'Registered sites, and those of the configuration file whose `tenant` is the name of your tenant, in one order. If both have a site of one name, both are listed: the one of the file counts for `/fleet` and maintenance, the registered one is where registered devices are.',
    query: Type.Object(
      {
        source: Type.Optional(
          choiceField(deviceSources, 'Only registered sites, or only those of the configuration file.'),
        ),
        name: nameField,
        search: searchField,
        ...pageQuery(['name', 'created']),
      },
      { additionalProperties: false },
    ),
    response: pageOf(siteSchema),
    handler: async ({ registry: { sites }, services: { directory }, scope, query }) => ({
      body: toPage(await listSites({ sites, directory }, scope, splitQuery(query)), toJson),
    }),
  }),
  route({
    method: 'POST',
    path: '/sites',
    permission: siteWrite,
    summary: 'Create a site.',
    body: draft,
    status: 201,
    response: siteSchema,
    errors: [
      'registry.invalid-value',
      'registry.duplicate',
      'registry.unknown-reference',
      'registry.ambiguous-reference',
      'registry.spelled-otherwise',
    ],
    handler: async ({ registry, services, scope, body }) => {
      services.checkSpelling.site(await tenantName(registry, scope), body.name);
      const site = await registry.sites.create(scope, camelKeys(body));
      return {
        body: toJson(site),
        revision: site.revision,
        headers: { location: `/api/v1/sites/${site.id}` },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/sites/:id',
    permission: siteRead,
    summary: 'Read a site.',
    params: idParams('site', 'Id of the site.'),
    response: siteSchema,
    handler: async ({ registry: { sites }, services: { directory }, scope, params: { id } }) => {
      const site = await findSite({ sites, directory }, scope, id);
      const { revision } = site;
      return { body: toJson(site), ...(revision === null ? {} : { revision }) };
    },
  }),
  route({
    method: 'PATCH',
    path: '/sites/:id',
    permission: siteWrite,
    summary: 'Change a site.',
    description: 'Omitted properties stay unchanged.',
    params: idParams('site', 'Id of the site.'),
    body: change,
    ifMatch: true,
    response: siteSchema,
    errors: [
      'registry.provisioned',
      'registry.invalid-value',
      'registry.duplicate',
      'registry.unknown-reference',
      'registry.ambiguous-reference',
      'registry.spelled-otherwise',
    ],
    handler: async ({ registry, services, scope, params, body, revision }) => {
      await refuseFileSite(services.directory, scope, params.id);
      // One that was there before the file wrote it otherwise can still be changed.
      if (body.name !== undefined && body.name !== (await registry.sites.get(scope, params.id)).name) {
        services.checkSpelling.site(await tenantName(registry, scope), body.name);
      }
      const update = {
        id: params.id,
        change: camelKeys(body),
        ...(revision === undefined ? {} : { revision }),
      };
      const site = await registry.sites.update(scope, update);
      return { body: toJson(site), revision: site.revision };
    },
  }),
  route({
    method: 'DELETE',
    path: '/sites/:id',
    permission: siteWrite,
    summary: 'Remove a site.',
    params: idParams('site', 'Id of the site.'),
    ifMatch: true,
    errors: ['registry.provisioned', 'registry.in-use'],
    handler: async ({ registry, services, scope, params, revision }) => {
      await refuseFileSite(services.directory, scope, params.id);
      await registry.sites.remove(scope, params.id, revision);
      return {};
    },
  }),
]);
