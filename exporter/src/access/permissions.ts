import type { Role, TokenScope } from './roles.ts';

interface PermissionRule {
  /** The least role that has it; those above have it too. */
  readonly role: Role;
  /** A token needs one of these scopes. */
  readonly scopes: readonly TokenScope[];
  readonly meaning: string;
}

const manage = ['manage', 'grafana'] as const;

/**
 * The one table of who may do what. Every route names one of these permissions (or `public`), and what is not here
 * nobody may do. Whose data it is done to follows from the scope of the principal, never from this table.
 */
export const permissionTable = {
  scrape: { role: 'viewer', scopes: ['scrape', ...manage], meaning: 'Read metrics of devices.' },
  discovery: {
    role: 'viewer',
    scopes: ['discovery', 'scrape', ...manage],
    meaning: 'List devices for Prometheus.',
  },
  operate: { role: 'platform', scopes: manage, meaning: 'Reload the configuration of the exporter.' },
  'device.read': {
    role: 'viewer',
    scopes: manage,
    meaning: 'See devices, their history and their live data.',
  },
  'device.write': { role: 'admin', scopes: manage, meaning: 'Register, change and remove devices.' },
  'device.test': { role: 'operator', scopes: manage, meaning: 'Test the connection to a registered device.' },
  'device.probe-address': {
    role: 'admin',
    scopes: manage,
    meaning: 'Test an address, scan a network, discover neighbours.',
  },
  'device.confirm': {
    role: 'admin',
    scopes: manage,
    meaning: 'Confirm that the hardware of a device was swapped.',
  },
  'command.read': { role: 'operator', scopes: manage, meaning: 'Run commands that only read.' },
  'command.write': { role: 'admin', scopes: manage, meaning: 'Run commands that change a device.' },
  'site.read': { role: 'viewer', scopes: manage, meaning: 'See sites.' },
  'site.write': { role: 'admin', scopes: manage, meaning: 'Create, change and remove sites.' },
  'credential.read': { role: 'admin', scopes: manage, meaning: 'See credentials without their secrets.' },
  'credential.write': { role: 'admin', scopes: manage, meaning: 'Create, change and remove credentials.' },
  'inventory.export': { role: 'viewer', scopes: manage, meaning: 'Export the inventory.' },
  'inventory.import': { role: 'admin', scopes: manage, meaning: 'Import an inventory.' },
  'token.read': { role: 'admin', scopes: manage, meaning: 'See the tokens of the tenant.' },
  'token.write': { role: 'admin', scopes: manage, meaning: 'Create and revoke tokens of the tenant.' },
  'audit.read': { role: 'admin', scopes: manage, meaning: 'Read, verify and export the audit.' },
  'tenant.read': { role: 'viewer', scopes: manage, meaning: 'See the own tenant.' },
  'platform.tenants': { role: 'platform', scopes: manage, meaning: 'Create, change and list tenants.' },
  'platform.keys': {
    role: 'platform',
    scopes: manage,
    meaning: 'See the state of the keys and rotate them.',
  },
} as const satisfies Record<string, PermissionRule>;

export type PermissionName = keyof typeof permissionTable;
export const permissionNames = Object.keys(permissionTable) as PermissionName[];
