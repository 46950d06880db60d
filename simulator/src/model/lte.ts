import type { LteDescription } from './description.ts';
import type { PortModel } from './interface.ts';
import type { DeviceMoment } from './device.ts';
import type { Moment } from './moment.ts';
import { mix, drift } from './random.ts';

export interface LteState {
  readonly cell: number;
  readonly enb: number;
  readonly sector: number;
  readonly phyCell: number;
  readonly rssi: number;
  readonly rsrp: number;
  readonly rsrq: number;
  readonly sinr: number;
  readonly cqi: number;
  readonly sessionSeconds: number;
  readonly area: number;
  readonly modulation: string;
  /** Of the primary carrier. */
  readonly band: string;
  readonly nrRsrp: number;
  readonly nrRsrq: number;
  readonly nrSinr: number;
}

export function lteState(port: PortModel, lte: LteDescription, m: Moment): LteState {
  // The modem moves between two neighbouring cells every half hour.
  const enb = 400_000 + (mix(port.seed, 71) % 90_000) + (Math.floor(m.now / 1_800) % 2);
  const sector = 1 + (enb % 3);
  const swing = drift(port.seed + 1, m.now, 1_700);
  const cqi = Math.max(1, Math.min(15, Math.round(10 + 3 * swing)));
  const rsrp = Math.round(lte.rsrp + 4 * swing);
  const rsrq = Math.round(-11 + 2 * drift(port.seed + 2, m.now, 300));
  const sinr = Math.round(lte.sinr + 5 * swing);
  return {
    enb,
    sector,
    cell: enb * 256 + sector,
    phyCell: enb % 504,
    rssi: rsrp + 28,
    rsrp,
    rsrq,
    sinr,
    cqi,
    // The network takes a while to answer after each outage.
    sessionSeconds: Math.max(0, m.now - port.link(m).lastUp - 35),
    area: 2_000 + (enb % 600),
    modulation: cqi > 9 ? '256qam' : cqi > 6 ? '64qam' : 'qpsk',
    band: enb % 2 === 1 ? (lte.otherBand ?? lte.band) : lte.band,
    nrRsrp: rsrp - 6,
    nrRsrq: rsrq + 2,
    nrSinr: sinr + 3,
  };
}

/** The second carrier; a weak signal takes it away. */
export const aggregatedOf = (lte: LteDescription, { cqi, phyCell }: LteState): string | undefined =>
  lte.aggregated === undefined || cqi < 8 ? undefined : `${lte.aggregated} phy-cellid: ${phyCell}`;

/** In the words of the version. */
export function technologyOf(lte: LteDescription, { device }: DeviceMoment): string {
  if (device.version.major < 7) return 'Evolved 3G (LTE)';
  return lte.fiveG === true ? '5G NSA' : 'LTE';
}
