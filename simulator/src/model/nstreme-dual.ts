import type { Moment } from './moment.ts';
import type { PortModel } from './interface.ts';
import { drift } from './random.ts';

export interface NstremeState {
  readonly signal: number;
  readonly remoteSignal: number;
  /** Mbit/s. */
  readonly sends: number;
  readonly receives: number;
}

const rateAt = (signal: number): number => (signal > -64 ? 54 : signal > -67 ? 48 : 36);

/** Of a link that is up. */
export function nstremeState(port: PortModel, m: Moment): NstremeState | undefined {
  const mean = port.description.nstremeDual?.signal;
  if (mean === undefined || !port.isUp(m)) return undefined;
  const signal = Math.round(mean + 4 * drift(port.seed + 61, m.now, 2_300));
  const remoteSignal = Math.round(mean - 2 + 4 * drift(port.seed + 62, m.now, 1_900));
  return { signal, remoteSignal, sends: rateAt(remoteSignal), receives: rateAt(signal) };
}
