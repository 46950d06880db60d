import type { PortModel } from './interface.ts';
import type { Moment } from './moment.ts';
import { drift } from './random.ts';
import type { SerialModemDescription } from './remote-description.ts';

export interface SerialModemState {
  readonly isLte: boolean;
  readonly technology: string;
  readonly signal: number;
  /** Energy per chip in 3G, and quality in LTE; each 0 over SNMP with the other technology. */
  readonly ecio: number;
  readonly rsrp: number;
  readonly rsrq: number;
  readonly sinr: number;
  readonly cell: number;
  readonly physicalCell: number;
}

/** It falls back to 3G for ten minutes of each hour. */
const HOUR = 3_600;
const IN_3G = 600;

export function serialModem(
  port: PortModel,
  { rsrp: mean }: SerialModemDescription,
  m: Moment,
): SerialModemState {
  const isLte = (m.now + (port.seed % HOUR)) % HOUR >= IN_3G;
  const rsrp = Math.round(mean + 4 * drift(port.seed + 63, m.now, 1_500));
  return {
    isLte,
    technology: isLte ? 'Evolved 3G (LTE)' : '3G HSDPA & HSUPA',
    signal: rsrp + 28,
    ecio: isLte ? 0 : Math.round(-8 + 2 * drift(port.seed + 64, m.now, 400)),
    rsrp: isLte ? rsrp : 0,
    rsrq: isLte ? Math.round(-11 + 2 * drift(port.seed + 65, m.now, 400)) : 0,
    sinr: isLte ? Math.round(9 + 4 * drift(port.seed + 63, m.now, 1_500)) : 0,
    cell: isLte ? 44_436_007 : 44_190_211,
    physicalCell: 276,
  };
}
