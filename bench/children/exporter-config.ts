import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Access, FleetTarget, Started } from './simulator-messages.ts';

const authNames: Readonly<Record<Access, string>> = {
  api: 'api',
  'api-tls': 'api-tls',
  'snmp-2c': 'community',
  'snmp-3': 'user',
};

function target({ name, type, access, address, port }: FleetTarget): string {
  const transport = access.startsWith('api') ? 'api' : 'snmp';
  return `  - { name: ${name}, address: ${address}, port: ${port}, type: ${type}, auth: ${authNames[access]}, transport: ${transport} }`;
}

function authLines(access: Access, { username, password, community }: Started, caFile: string): string {
  const login = `username: ${username}, password: ${password}`;
  const user =
    'username: bench-v3, auth_protocol: sha1, auth_password: bench-auth-pass, priv_protocol: aes128, priv_password: bench-priv-pass';
  const lines: Readonly<Record<Access, string>> = {
    api: `api: { ${login}, tls: "off" }`,
    'api-tls': `api: { ${login}, tls: verify, ca_file: ${caFile} }`,
    'snmp-2c': `snmp: { version: 2c, community: ${community} }`,
    'snmp-3': `snmp: { version: 3, ${user} }`,
  };
  return lines[access];
}

/** Writes `mikrofleet.yml` for the devices into `folder` and returns its path. */
export function writeExporterConfig(folder: string, fleet: Started): string {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, fleet.caPem);
  const used = [...new Set(fleet.targets.map(({ access }) => access))];
  const auths = used.map((access) => `  ${authNames[access]}: { ${authLines(access, fleet, caFile)} }`);
  const targets = fleet.targets.map(target);
  const file = join(folder, 'mikrofleet.yml');
  writeFileSync(file, `auths:\n${auths.join('\n')}\ntargets:\n${targets.join('\n')}\n`);
  return file;
}
