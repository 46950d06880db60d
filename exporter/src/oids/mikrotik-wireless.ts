import {
  combine,
  counter32,
  counter64,
  except,
  mac,
  number,
  type OidObject,
  oidTable,
  string,
  ticks,
  truth,
  unsigned,
} from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1';

/** Interfaces in station mode. Both CCQ values are declared Counter32 but are gauges in percent. */
export const mtxrWlStatTable = oidTable(
  { name: 'mtxrWlStatTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.1.1`, index: ['ifIndex'] },
  {
    // 0 = not connected; the API has no such properties then
    mtxrWlStatTxRate: [2, except(number, 0)],
    mtxrWlStatRxRate: [3, except(number, 0)],
    mtxrWlStatStrength: [4, except(number, 0)],
    mtxrWlStatSsid: [5, string],
    mtxrWlStatBssid: [6, except(mac, '00:00:00:00:00:00')],
    /** MHz; 0 while it searches. */
    mtxrWlStatFreq: [7, except(number, 0)],
    mtxrWlStatBand: [8, string],
    mtxrWlStatTxCCQ: [9, number],
    mtxrWlStatRxCCQ: [10, number],
  },
);
export const {
  mtxrWlStatTxRate,
  mtxrWlStatRxRate,
  mtxrWlStatStrength,
  mtxrWlStatSsid,
  mtxrWlStatBssid,
  mtxrWlStatFreq,
  mtxrWlStatTxCCQ,
  mtxrWlStatRxCCQ,
} = mtxrWlStatTable.columns;

/** The channel as the API writes it, `5745/20-Ce/an`; some versions answer the name of a band, which has no width. */
const channelText = (band: OidObject): OidObject =>
  combine(`${band.name} as channel`, [band], ([text]) => (/^\d+\//.test(String(text)) ? text : undefined));

export const stationChannel = channelText(mtxrWlStatTable.columns.mtxrWlStatBand);

/** Clients of the legacy wireless package. Byte counters are 32-bit and wrap at 4 GiB. */
export const mtxrWlRtabTable = oidTable(
  { name: 'mtxrWlRtabTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.2.1`, index: ['mac', 'ifIndex'] },
  {
    mtxrWlRtabStrength: [3, except(number, 0)],
    mtxrWlRtabTxBytes: [4, counter32],
    mtxrWlRtabRxBytes: [5, counter32],
    mtxrWlRtabTxPackets: [6, counter32],
    mtxrWlRtabRxPackets: [7, counter32],
    mtxrWlRtabTxRate: [8, number],
    mtxrWlRtabRxRate: [9, number],
    mtxrWlRtabRouterOSVersion: [10, string],
    mtxrWlRtabUptime: [11, ticks],
    /** 0 = no value. */
    mtxrWlRtabSignalToNoise: [12, except(number, 0)],
    /** Per chain; 0 = no such chain. */
    mtxrWlRtabTxStrengthCh0: [13, except(number, 0)],
    mtxrWlRtabRxStrengthCh0: [14, except(number, 0)],
    mtxrWlRtabTxStrengthCh1: [15, except(number, 0)],
    mtxrWlRtabRxStrengthCh1: [16, except(number, 0)],
    mtxrWlRtabTxStrengthCh2: [17, except(number, 0)],
    mtxrWlRtabRxStrengthCh2: [18, except(number, 0)],
    mtxrWlRtabTxStrength: [19, except(number, 0)],
    mtxrWlRtabRadioName: [20, string],
  },
);
export const {
  mtxrWlRtabStrength,
  mtxrWlRtabTxBytes,
  mtxrWlRtabRxBytes,
  mtxrWlRtabTxPackets,
  mtxrWlRtabRxPackets,
  mtxrWlRtabTxRate,
  mtxrWlRtabRxRate,
  mtxrWlRtabRouterOSVersion,
  mtxrWlRtabUptime,
  mtxrWlRtabSignalToNoise,
  mtxrWlRtabTxStrengthCh0,
  mtxrWlRtabRxStrengthCh0,
  mtxrWlRtabTxStrengthCh1,
  mtxrWlRtabRxStrengthCh1,
  mtxrWlRtabTxStrengthCh2,
  mtxrWlRtabRxStrengthCh2,
  mtxrWlRtabTxStrength,
  mtxrWlRtabRadioName,
} = mtxrWlRtabTable.columns;

/** Interfaces in access point mode. Client counts are declared Counter32 but are gauges. */
export const mtxrWlApTable = oidTable(
  { name: 'mtxrWlApTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.3.1`, index: ['ifIndex'] },
  {
    mtxrWlApSsid: [4, string],
    mtxrWlApClientCount: [6, number],
    /** 0 for a virtual access point, and while the radio is off; so is the noise floor. */
    mtxrWlApFreq: [7, except(number, 0)],
    mtxrWlApBand: [8, string],
    mtxrWlApNoiseFloor: [9, except(number, 0)],
    mtxrWlApOverallTxCCQ: [10, number],
    mtxrWlApAuthClientCount: [11, number],
  },
);
export const {
  mtxrWlApSsid,
  mtxrWlApClientCount,
  mtxrWlApFreq,
  mtxrWlApNoiseFloor,
  mtxrWlApOverallTxCCQ,
  mtxrWlApAuthClientCount,
} = mtxrWlApTable.columns;

export const accessPointChannel = channelText(mtxrWlApTable.columns.mtxrWlApBand);

/** Clients of the wifi package (RouterOS 7.19 and later). */
export const mtxrWifiRegistrationTable = oidTable(
  {
    name: 'mtxrWifiRegistrationTable',
    mib: 'MIKROTIK-MIB',
    entry: `${base}.21.4.1`,
    index: ['mac', 'ifIndex'],
  },
  {
    mtxrWifiRegistrationMacAddress: [1, mac],
    mtxrWifiRegistrationSsid: [3, string],
    mtxrWifiRegistrationUptime: [4, ticks],
    mtxrWifiRegistrationSignal: [6, except(number, 0)],
    mtxrWifiRegistrationAuthType: [7, string],
    mtxrWifiRegistrationBand: [8, string],
    mtxrWifiRegistrationTxRate: [9, number],
    mtxrWifiRegistrationRxRate: [10, number],
    mtxrWifiRegistrationTxPackets: [11, counter64],
    mtxrWifiRegistrationRxPackets: [12, counter64],
    mtxrWifiRegistrationTxBytes: [13, counter64],
    mtxrWifiRegistrationRxBytes: [14, counter64],
    mtxrWifiRegistrationTxBitsPerSecond: [15, unsigned],
    mtxrWifiRegistrationRxBitsPerSecond: [16, unsigned],
    /** 0 = none. */
    mtxrWifiRegistrationVlanId: [17, except(number, 0)],
    mtxrWifiRegistrationAuthorized: [18, truth],
  },
);
export const {
  mtxrWifiRegistrationMacAddress,
  mtxrWifiRegistrationSsid,
  mtxrWifiRegistrationUptime,
  mtxrWifiRegistrationSignal,
  mtxrWifiRegistrationAuthType,
  mtxrWifiRegistrationBand,
  mtxrWifiRegistrationTxRate,
  mtxrWifiRegistrationRxRate,
  mtxrWifiRegistrationTxPackets,
  mtxrWifiRegistrationRxPackets,
  mtxrWifiRegistrationTxBytes,
  mtxrWifiRegistrationRxBytes,
  mtxrWifiRegistrationTxBitsPerSecond,
  mtxrWifiRegistrationRxBitsPerSecond,
  mtxrWifiRegistrationVlanId,
  mtxrWifiRegistrationAuthorized,
} = mtxrWifiRegistrationTable.columns;

/** Interfaces of the wifi package (7.19 and later). */
export const mtxrWifiInterfaces = oidTable(
  { name: 'mtxrWifiInterfaces', mib: 'MIKROTIK-MIB', entry: `${base}.21.5.1`, index: ['ifIndex'] },
  {
    mtxrWifiInterfacesName: [2, string],
    mtxrWifiInterfacesSsid: [3, string],
    mtxrWifiInterfacesFreq: [4, string],
  },
);
export const { mtxrWifiInterfacesName, mtxrWifiInterfacesSsid } = mtxrWifiInterfaces.columns;

const { mtxrWifiInterfacesFreq } = mtxrWifiInterfaces.columns;

/** The MIB does not state the form of the text; one that begins with a frequency in MHz is understood. */
export const wifiChannel = combine(
  'mtxrWifiInterfacesFreq as channel',
  [mtxrWifiInterfacesFreq],
  ([text]) => /^\d{4,5}(?=\D|$)/.exec(String(text ?? ''))?.[0],
);

/** Interfaces of the old CAPsMAN. Client counts are declared Counter32 but are gauges; only a master has a channel. */
export const mtxrWlCMTable = oidTable(
  { name: 'mtxrWlCMTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.7.1`, index: ['ifIndex'] },
  {
    mtxrWlCMRegClientCount: [2, number],
    mtxrWlCMAuthClientCount: [3, number],
    mtxrWlCMState: [4, string],
    mtxrWlCMChannel: [5, string],
  },
);
export const { mtxrWlCMRegClientCount, mtxrWlCMAuthClientCount, mtxrWlCMState, mtxrWlCMChannel } =
  mtxrWlCMTable.columns;

/** Clients of the old CAPsMAN. Byte counters are 32-bit. */
export const mtxrWlCMRtabTable = oidTable(
  { name: 'mtxrWlCMRtabTable', mib: 'MIKROTIK-MIB', entry: `${base}.1.5.1`, index: ['mac', 'ifIndex'] },
  {
    mtxrWlCMRtabUptime: [3, ticks],
    mtxrWlCMRtabTxBytes: [4, counter32],
    mtxrWlCMRtabRxBytes: [5, counter32],
    mtxrWlCMRtabTxPackets: [6, counter32],
    mtxrWlCMRtabRxPackets: [7, counter32],
    mtxrWlCMRtabTxRate: [8, number],
    mtxrWlCMRtabRxRate: [9, number],
    /** Signal of the access point as received by the client. */
    mtxrWlCMRtabTxStrength: [10, except(number, 0)],
    mtxrWlCMRtabRxStrength: [11, except(number, 0)],
    mtxrWlCMRtabSsid: [12, string],
  },
);
export const {
  mtxrWlCMRtabUptime,
  mtxrWlCMRtabTxBytes,
  mtxrWlCMRtabRxBytes,
  mtxrWlCMRtabTxPackets,
  mtxrWlCMRtabRxPackets,
  mtxrWlCMRtabTxRate,
  mtxrWlCMRtabRxRate,
  mtxrWlCMRtabTxStrength,
  mtxrWlCMRtabRxStrength,
  mtxrWlCMRtabSsid,
} = mtxrWlCMRtabTable.columns;
