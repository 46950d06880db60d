import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Addresses } from './report.ts';
import type { SimulatedDevice } from './simulated-fleet.ts';
import { shellQuote } from './shell-quote.ts';

/** Devices of the fleet that the guide registers: their variable in the guide, and the port to read. */
const devices = [
  { variable: 'router', name: 'hub-core1', port: 'apiPort' },
  { variable: 'ap', name: 'tower1-ap1', port: 'apiPort' },
  { variable: 'switch', name: 'tower2-sw1', port: 'snmpPort' },
] as const;

interface Sources extends Addresses {
  readonly fleet: readonly SimulatedDevice[];
  readonly tokenFile: string;
  readonly configFile: string;
}

/**
 * Writes the shell variables for the guide in docs/management.md: ports differ if the usual ones are in use. The token
 * stays in its file and is never printed.
 */
export async function writeVariables(
  folder: string,
  { exporter, prometheus, fleet, tokenFile, configFile }: Sources,
): Promise<string> {
  const program = [
    process.execPath,
    resolve('exporter/dist/main.js'),
    `--config.file=${resolve(configFile)}`,
  ];
  const command = program.map(shellQuote).join(' ');
  const lines = [
    '# For the guide in docs/management.md.',
    `mikrofleet=${exporter}`,
    // The command with the registry of this demo, in whatever folder the shell is.
    `mikrofleet() { ${command} "$@"; }`,
    ...(prometheus === undefined ? [] : [`prometheus=${prometheus}`]),
    `platform_token=$(cat ${shellQuote(tokenFile)})`,
    ...devices.flatMap(({ variable, name, port }) => {
      const device = fleet.find((candidate) => candidate.name === name);
      if (device === undefined) throw new Error(`The fleet no longer contains ${name}`);
      return [`${variable}=${device.address}`, `${variable}_port=${device[port]}`];
    }),
  ];
  const file = join(folder, 'variables.sh');
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return file;
}
