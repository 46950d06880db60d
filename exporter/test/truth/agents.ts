import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startReplay } from '@mikrofleet/simulator';
import { community } from '../transport/snmp/accounts.ts';
import { freePort, programPath, startDaemon, temporaryFolder } from '../transport/snmp/daemon.ts';
import type { Place } from './probe.ts';
import { type WalkName, walkPath, walksAtHand } from './recordings.ts';

/** Agents that answer the recorded walks, one implementation for all walks. */
export interface Agents {
  place(name: WalkName): Place;
  stop(): Promise<void>;
}

/** Debian's snmpsim, which shares no code with us: the community is the name of the walk. */
export async function startSnmpsim(): Promise<Agents> {
  const program = programPath('snmpsimd', 'snmpsim');
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const cache = join(folder, 'cache');
  await mkdir(data);
  await mkdir(cache);
  for (const name of walksAtHand) {
    const copy = join(data, `${name}.snmprec`);
    await copyFile(walkPath(name), copy);
    await chmod(copy, 0o644);
  }
  // as root it insists on switching to another user, who must be able to read the data and write the cache
  for (const each of [folder, data, cache]) await chmod(each, 0o777);
  const asNobody = process.getuid?.() === 0 ? ['--process-user=nobody', '--process-group=nogroup'] : [];
  const port = await freePort();
  const daemon = await startDaemon({
    program,
    arguments: [
      `--data-dir=${data}`,
      `--cache-dir=${cache}`,
      `--agent-udpv4-endpoint=127.0.0.1:${port}`,
      '--logging-method=stderr',
      ...asNobody,
    ],
    port,
    auth: community('router'),
    folder,
  });
  return {
    place: (name) => ({ transport: 'snmp', port, community: name }),
    stop: () => daemon.stop(),
  };
}

/** Our own simulator, the one used by the demo and the benchmark. */
export async function startSimulator(): Promise<Agents> {
  const devices = new Map(
    await Promise.all(
      walksAtHand.map(
        async (name) => [name, await startReplay(walkPath(name), { community: name })] as const,
      ),
    ),
  );
  return {
    place: (name) => ({ transport: 'snmp', port: devices.get(name)?.snmpPort ?? 0, community: name }),
    stop: async () => {
      await Promise.all([...devices.values()].map((device) => device.close()));
    },
  };
}
