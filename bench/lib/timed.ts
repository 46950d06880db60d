import type { Simulator } from '../children/simulator.ts';
import type { Counters } from '../children/simulator-messages.ts';
import { median } from './numbers.ts';

export interface Timed extends Counters {
  readonly ms: number;
}

/** One read of a device: wall time measured here, and the counters of the device. */
export async function timed(
  simulator: Simulator,
  device: string,
  read: () => Promise<unknown>,
): Promise<Timed> {
  await simulator.counters(device);
  const startedAt = performance.now();
  await read();
  const ms = performance.now() - startedAt;
  return { ms, ...(await simulator.counters(device)) };
}

/** Medians of each figure. */
export function medians(runs: readonly Timed[]): Timed {
  const of = (key: keyof Timed): number => median(runs.map((run) => run[key]));
  return { ms: of('ms'), requests: of('requests'), sequential: of('sequential'), bytesOut: of('bytesOut') };
}
