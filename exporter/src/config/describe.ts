import type { Auth, Target } from './settings.ts';

/** How a device is reached, line by line, for debug pages and the terminal. Never touches secrets. */
export function describeTarget(target: Target): readonly (readonly [name: string, value: string])[] {
  return [
    ['name', target.name],
    ['address', target.address],
    ['port', String(portOf(target))],
    ['type', target.type],
    ['transport', target.transport],
    ['auth', `${target.auth.name} (${describeAuth(target.auth, target.transport)})`],
    ...optional(['tenant', target.tenant]),
    ...optional(['site', target.site]),
    ...optional(['role', target.role]),
    ...optional(['modules', target.modules?.join(', ')]),
    ...Object.entries(target.labels).map(([name, value]) => [`label ${name}`, value] as const),
  ];
}

function optional([name, value]: readonly [string, string | undefined]): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}

/** The port in use. */
export function portOf(target: Target): number {
  return target.port ?? target.auth[target.transport]?.port ?? 0;
}

/** Protocol, user and protection of one half of an auth. */
export function describeAuth(auth: Auth, transport: Target['transport']): string {
  if (transport === 'api') {
    const { api } = auth;
    return api === undefined ? 'none' : `user ${api.username}, password <secret>, tls ${api.tls.mode}`;
  }
  const { snmp } = auth;
  if (snmp === undefined) return 'none';
  if (snmp.version !== '3') return `version ${snmp.version}, community <secret>`;
  const protection = [snmp.auth?.protocol ?? 'no authentication', snmp.priv?.protocol ?? 'no encryption'];
  return `version 3, user ${snmp.username}, ${protection.join(', ')}`;
}
