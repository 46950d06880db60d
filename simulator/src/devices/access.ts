import type { SnmpUser, User } from '../model/description.ts';

/** Demo values; the fleet listens on loopback only. */
export const MONITOR: User = {
  name: 'monitor',
  password: 'demo-monitor',
  policies: ['api', 'read', 'test', 'winbox'],
};

export const ADMIN: User = {
  name: 'admin',
  password: 'demo-admin',
  policies: ['api', 'read', 'write', 'policy', 'test', 'sensitive', 'ftp', 'reboot', 'winbox'],
};

/** Lacks `read`: every menu refuses it. */
export const BLIND: User = { name: 'blind', password: 'demo-blind', policies: ['api'] };

export const USERS: readonly User[] = [MONITOR, ADMIN, BLIND];

export const COMMUNITY = 'demo-public';

export const SNMP_USERS: readonly SnmpUser[] = [
  {
    name: 'demo-v3',
    authProtocol: 'SHA1',
    authPassword: 'demo-auth-pass',
    privProtocol: 'AES',
    privPassword: 'demo-priv-pass',
  },
];
