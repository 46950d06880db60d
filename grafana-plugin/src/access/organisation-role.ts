import { config } from '@grafana/runtime';
import type { permissions } from './permissions.generated.ts';

export type OrganisationRole = (typeof permissions)[keyof typeof permissions]['role'];

/** The roles of an organisation that stand for those of the exporter. */
export const organisationRoles: Readonly<Record<OrganisationRole, string>> = {
  viewer: 'Viewer',
  operator: 'Editor',
  admin: 'Admin',
  // No organisation has it.
  platform: 'Platform',
};

export const ownOrganisationRole = (): string => config.bootData.user.orgRole || 'None';
