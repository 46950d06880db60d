/**
 * From which value on a quantity needs attention (`warn`) and from which it is bad (`bad`). Panels colour by it and alerts compare
 * with it, so that a red number and an alert mean the same.
 */
export interface Threshold {
  readonly warn: number;
  readonly bad: number;
  /** Which direction is worse. */
  readonly worse: 'above' | 'below';
  /** Grafana's unit id. */
  readonly unit: string;
  /** Where the numbers come from. */
  readonly source: string;
}

const judgement = 'field practice';

export const thresholds = {
  /** Received signal of a wireless client. */
  clientSignal: { warn: -75, bad: -80, worse: 'below', unit: 'dBm', source: judgement },
  /** Signal of a 60 GHz link, which needs far more than a sector does. */
  w60gSignal: { warn: -65, bad: -70, worse: 'below', unit: 'dBm', source: judgement },
  signalToNoise: { warn: 20, bad: 15, worse: 'below', unit: 'dB', source: judgement },
  /** CCQ of the old wireless driver; means nothing on an idle client. */
  connectionQuality: { warn: 0.7, bad: 0.6, worse: 'below', unit: 'percentunit', source: judgement },
  linkUtilization: {
    warn: 0.7,
    bad: 0.9,
    worse: 'above',
    unit: 'percentunit',
    source: 'Zabbix template: 90 %',
  },
  packetLoss: { warn: 0.05, bad: 0.2, worse: 'above', unit: 'percentunit', source: 'Zabbix template: 20 %' },
  roundTrip: { warn: 0.05, bad: 0.15, worse: 'above', unit: 's', source: 'Zabbix template: 150 ms' },
  /** How much longer than at the same time yesterday. */
  roundTripGrowth: { warn: 1.5, bad: 2, worse: 'above', unit: 'x', source: judgement },
  cpu: { warn: 0.8, bad: 0.9, worse: 'above', unit: 'percentunit', source: 'Zabbix template: 90 %' },
  memory: { warn: 0.8, bad: 0.9, worse: 'above', unit: 'percentunit', source: 'Zabbix template: 90 %' },
  boardTemperature: { warn: 70, bad: 80, worse: 'above', unit: 'celsius', source: judgement },
  cpuTemperature: { warn: 80, bad: 90, worse: 'above', unit: 'celsius', source: judgement },
  /** Optical power received, in dB below its own mean of 7 days. */
  opticalLoss: { warn: 2, bad: 3, worse: 'above', unit: 'dB', source: judgement },
  opticalPower: { warn: -22, bad: -25, worse: 'below', unit: 'dBm', source: judgement },
  rsrp: { warn: -100, bad: -110, worse: 'below', unit: 'dBm', source: 'Zabbix template: -100 dBm' },
  rsrq: { warn: -15, bad: -20, worse: 'below', unit: 'dB', source: 'Zabbix template: -20 dB' },
  sinr: { warn: 5, bad: 0, worse: 'below', unit: 'dB', source: 'Zabbix template: 0 dB' },
  /** Clients as a share of what the inventory plans for a radio. */
  plannedClients: { warn: 0.8, bad: 1, worse: 'above', unit: 'percentunit', source: 'the plan itself' },
  poolUse: { warn: 0.8, bad: 0.9, worse: 'above', unit: 'percentunit', source: judgement },
  connectionTable: { warn: 0.7, bad: 0.85, worse: 'above', unit: 'percentunit', source: judgement },
  poeBudget: { warn: 0.8, bad: 0.95, worse: 'above', unit: 'percentunit', source: judgement },
  /** WireGuard makes new keys every 2 minutes of traffic, and a session without them ends after 3. */
  handshakeAge: { warn: 180, bad: 600, worse: 'above', unit: 's', source: 'WireGuard: REJECT_AFTER_TIME' },
  /** Signal of a radio link, in dB below its own mean of 7 days. */
  linkSignalLoss: { warn: 3, bad: 6, worse: 'above', unit: 'dB', source: judgement },
  /** Signal of a customer over a day, in dB below its own week. */
  customerSignalLoss: { warn: 5, bad: 8, worse: 'above', unit: 'dB', source: judgement },
  /** Data rate of a radio link, as a share of the best tenth of its week. */
  linkRate: { warn: 0.7, bad: 0.5, worse: 'below', unit: 'percentunit', source: judgement },
  /** Changes of channel of a radio within an hour. */
  channelChanges: { warn: 1, bad: 3, worse: 'above', unit: 'none', source: judgement },
  /** Changes between master and backup within an hour. One failover and the return are 2. */
  vrrpChanges: { warn: 2, bad: 4, worse: 'above', unit: 'none', source: judgement },
  batteryHours: { warn: 8, bad: 4, worse: 'below', unit: 'h', source: judgement },
  availability: {
    warn: 0.9995,
    bad: 0.999,
    worse: 'below',
    unit: 'percentunit',
    source: 'default objective of 99.9 %',
  },
  customersOnline: { warn: 0.97, bad: 0.9, worse: 'below', unit: 'percentunit', source: judgement },
  /** Age of what a board shows: three scrapes of 60 s missed. */
  dataAge: { warn: 120, bad: 180, worse: 'above', unit: 's', source: 'scrape interval of 60 s' },
  certificateLife: { warn: 14 * 86_400, bad: 3 * 86_400, worse: 'below', unit: 's', source: judgement },
  daysUntilFull: { warn: 60, bad: 30, worse: 'below', unit: 'd', source: judgement },
  frameErrors: { warn: 1e-5, bad: 1e-4, worse: 'above', unit: 'percentunit', source: judgement },
  /** Share of the error budget that is left. */
  errorBudget: { warn: 0.25, bad: 0, worse: 'below', unit: 'percentunit', source: judgement },
  clockSkew: { warn: 10, bad: 60, worse: 'above', unit: 's', source: judgement },
  /** The shipped timeout of a scrape is 30 s. */
  scrapeDuration: { warn: 15, bad: 24, worse: 'above', unit: 's', source: '80 % of the timeout' },
} as const satisfies Record<string, Threshold>;
