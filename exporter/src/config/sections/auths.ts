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
    wrong: 'The name of an auth must be 1 to 64 letters, digits, dots, - or _',
  },
  least: 1,
  keys: { api, snmp },
} as const satisfies NamedKey;

/** The `auths`. Defines their names for references, even of an auth with mistakes. */
export function readAuths(root: SectionReader<{ auths: typeof auths }>): Map<string, Auth> {
  const entries = root.get('auths');
  root.define('auth', [...entries.keys()]);
  const complete = new Map<string, Auth>();
  for (const [name, entry] of entries) {
    if (!entry.has('api') && !entry.has('snmp')) {
      root.map.child('auths').missing(name, 'api, snmp or both');
    }
    const ofApi = entry.has('api') ? readApiAuth(entry.get('api')) : undefined;
    const ofSnmp = entry.has('snmp') ? readSnmpAuth(entry.get('snmp')) : undefined;
    // With half an auth, every target that uses the other half would report another mistake.
    if ((entry.has('api') && ofApi === undefined) || (entry.has('snmp') && ofSnmp === undefined)) continue;
    complete.set(name, {
      name,
      ...(ofApi === undefined ? {} : { api: ofApi }),
      ...(ofSnmp === undefined ? {} : { snmp: ofSnmp }),
    });
  }
  return complete;
}
