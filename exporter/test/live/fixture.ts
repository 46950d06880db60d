import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SimulatedDevice, startReplay } from '@mikrofleet/simulator';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import type { TransportName } from '../../src/config/settings.ts';
import { LiveReader } from '../../src/live/reader.ts';
import { liveResources } from '../../src/live/resource.ts';
import type { Prober } from '../../src/probe/prober.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';

export const resources = liveResources(collectors);

/** Plenty of time for one read. */
export const patiently = (): Deadline => Deadline.start(10_000);

export function startReader(freshnessMs = 0): { prober: Prober; reader: LiveReader } {
  const prober = createProber(bareSettings, collectors);
  return { prober, reader: new LiveReader(prober, resources, { freshnessMs }) };
}

export const targetOf = (device: SimulatedDevice, transport: TransportName) =>
  loopback(transport, transport === 'api' ? device.apiPort : device.snmpPort);

type Records = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** A device that answers these rows over the API: `{ '/interface': [{ name: 'ether1' }] }`. */
export async function replayOf(menus: Records): Promise<SimulatedDevice> {
  const folder = await mkdtemp(join(tmpdir(), 'live-'));
  try {
    const file = join(folder, 'api.json');
    const records = Object.entries(menus).map(([menu, rows]) => ({
      command: menu.endsWith('/monitor') ? menu : `${menu}/print`,
      rows,
    }));
    await writeFile(file, JSON.stringify(records));
    return await startReplay({ api: file });
  } finally {
    await rm(folder, { recursive: true });
  }
}
