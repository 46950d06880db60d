import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeExporterConfig } from '../children/exporter-config.ts';
import { startSnmpExporter, type Server } from '../children/server.ts';
import type { Simulator } from '../children/simulator.ts';
import type { Started } from '../children/simulator-messages.ts';
import type { BenchContext } from '../lib/context.ts';
import { snmpExporterConfig } from '../peers/snmp-exporter-config.ts';
import { snmpModules } from '../peers/snmp-modules.ts';
import { snmpObjects } from '../peers/snmp-objects.ts';

/** Default of both exporters. */
const maxRepetitions = 25;
export const walkName = 'routeros_crs317.snmprec';
/** Name of the replayed device. */
export const replayed = 'replay';

export function recordingsOf({ recordings }: BenchContext): string {
  if (recordings === undefined) throw new Error('no recorded walk: set MIKROFLEET_RECORDINGS to its folder');
  return recordings;
}

/** A device that replays the recorded walk, and the configuration of our exporter for it. */
export async function replayWalk(
  simulator: Simulator,
  context: BenchContext,
): Promise<{ fleet: Started; configFile: string }> {
  const fleet = await simulator.start({ do: 'replay', file: join(recordingsOf(context), walkName) });
  return { fleet, configFile: writeExporterConfig(context.folder, fleet) };
}

/** snmp_exporter with the modules of {@link snmpModules}. */
export function startPeer(context: BenchContext, community: string): Promise<Server> {
  const folder = recordingsOf(context);
  const mib = readFileSync(join(folder, 'MIKROTIK-MIB'), 'utf8');
  const objects = snmpObjects(mib, readFileSync(join(folder, walkName), 'utf8'));
  const file = join(context.folder, 'snmp.yml');
  writeFileSync(file, snmpExporterConfig(snmpModules, objects, { community, maxRepetitions }));
  return startSnmpExporter(file);
}
