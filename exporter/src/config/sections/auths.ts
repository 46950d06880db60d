import type { NamedKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { Auth } from '../settings.ts';
import { api, readApiAuth } from './api-auth.ts';
import { readSnmpAuth, snmp } from './snmp-auth.ts';

export const auths = {
  kind: 'named',
  about: 'Accounts on the devices, by name.',
  name: {
    form: /^[\w.-]{1,64}$/,
    wrong: 'The name of an auth has 1 to 64 letters, digits, dots, - and _',
  },
  least: 1,
  keys: { api, snmp },
} as const satisfies NamedKey;

/** The `auths`. From here on their names are known, those of an auth with mistakes included. */
export function readAuths(root: SectionReader<{ auths: typeof auths }>): Map<string, Auth> {
  const entries = root.get('auths');
  root.define('auth', [...entries.keys()]);
  const complete = new Map<string, Auth>();
  for (const [name, entry] of entries) {
    if (!entry.has('api') && !entry.has('snmp')) {
      root.map.child('auths').missing(name, 'an auth has api, snmp or both');
    }
    const ofApi = entry.has('api') ? readApiAuth(entry.get('api')) : undefined;
    const ofSnmp = entry.has('snmp') ? readSnmpAuth(entry.get('snmp')) : undefined;
    // Half an auth would draw a second complaint from every target that uses the other half.
    if ((entry.has('api') && ofApi === undefined) || (entry.has('snmp') && ofSnmp === undefined)) continue;
    complete.set(name, {
      name,
      ...(ofApi === undefined ? {} : { api: ofApi }),
      ...(ofSnmp === undefined ? {} : { snmp: ofSnmp }),
    });
  }
  return complete;
}
