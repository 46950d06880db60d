import { config } from '@grafana/runtime';
import { organisationRoles } from '../src/access/organisation-role.ts';
import type { Session } from '../src/access/session.ts';
import { permissions } from '../src/access/permissions.generated.ts';

const roles = ['viewer', 'operator', 'admin'] as const;
type Role = (typeof roles)[number];

/** What the exporter says of a person with a role, which they have in Grafana as well. */
export function session(role: Role = 'admin', changes: Partial<Session> = {}): Session {
  config.bootData.user.orgRole = organisationRoles[role] as typeof config.bootData.user.orgRole;
  return {
    principal: { kind: 'person', name: 'grafana:alice@example.net', role },
    permissions: Object.entries(permissions)
      .filter(
        ([, permission]) =>
          roles.indexOf(permission.role as Role) <= roles.indexOf(role) && permission.role !== 'platform',
      )
      .map(([name]) => name),
    token: { expires_at: null },
    tenant: { id: 'ten_7h2kq9wzv4x8n3m5r6tb', name: 'acme', grafana_org_id: 1 },
    version: '0.1.0',
    configured: { alertmanager: true, prometheus: true, grafana: true },
    ...changes,
  };
}
