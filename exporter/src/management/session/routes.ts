import { Type } from '@sinclair/typebox';
import { roles } from '../../access/roles.ts';
import type { Scope } from '../../access/scope.ts';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idField, moment, nullable } from '../fields.ts';
import type { Repositories } from '../registry.ts';
import { sessionRead } from './feature.ts';

const sessionSchema = Type.Object(
  {
    principal: Type.Object({
      kind: choiceField(['person', 'token'], 'person: somebody whom Grafana identified.'),
      name: Type.String({ description: 'As the audit names it, such as `grafana:alice@example.net`.' }),
      role: choiceField(roles, 'Of a person and a token, the lower role.'),
    }),
    token: Type.Object({
      expires_at: nullable(
        moment('When the token of the request ends; null: never. For a person, that of the plugin.'),
      ),
    }),
    permissions: Type.Array(Type.String(), {
      description: 'What the caller may do: a route can be called if its `x-permission` is among these.',
    }),
    tenant: nullable(
      Type.Object(
        {
          id: idField('ten', 'Id of the tenant.'),
          name: Type.String(),
          grafana_org_id: nullable(Type.Integer({ description: 'Grafana organisation of its users.' })),
        },
        { description: 'Null for a platform token.' },
      ),
    ),
    version: Type.String({ description: 'Version of the exporter.' }),
    configured: Type.Object(
      {
        alertmanager: Type.Boolean({ description: 'Alerts and silences.' }),
        prometheus: Type.Boolean({ description: 'Reports.' }),
        grafana: Type.Boolean({ description: 'Identities of Grafana users.' }),
      },
      { description: 'What the configuration file of the exporter has.' },
    ),
  },
  {
    title: 'Session',
    examples: [
      {
        principal: { kind: 'person', name: 'grafana:alice@example.net', role: 'operator' },
        token: { expires_at: '2027-01-05T08:00:00.000Z' },
        permissions: ['alert.read', 'silence.write', 'command.read', 'device.read'],
        tenant: { id: 'ten_7h2kq9wzv4x8n3m5r6tb', name: 'acme', grafana_org_id: 2 },
        version: '1.0.0',
        configured: { alertmanager: true, prometheus: true, grafana: true },
      },
    ],
  },
);

async function tenantOf({ tenants }: Pick<Repositories, 'tenants'>, scope: Scope) {
  if (scope.kind === 'all-tenants') return null;
  const { id, name, grafanaOrgId } = await tenants.get(scope, scope.tenantId);
  return { id, name, grafana_org_id: grafanaOrgId };
}

export default defineRoutes('Session', 'Who sends the requests.', [
  route({
    operationId: 'getSession',
    method: 'GET',
    path: '/session',
    permission: sessionRead,
    tenancy: 'either',
    summary: 'Read who you are and what you may do.',
    description:
      'Every token with the scope `manage` or `grafana` may read it, so it is the test of a connection: each thing that can be wrong with a token has its own `code`.',
    response: sessionSchema,
    handler: async ({ registry, services, principal, scope }) => ({
      body: {
        principal: {
          kind: scope.actor.via === undefined ? ('token' as const) : ('person' as const),
          name: scope.actor.name,
          role: principal.role,
        },
        token: { expires_at: principal.tokenExpiresAt },
        permissions: services.permissionsOf(principal),
        tenant: await tenantOf(registry, scope),
        version: services.version,
        configured: services.configured(),
      },
    }),
  }),
]);
