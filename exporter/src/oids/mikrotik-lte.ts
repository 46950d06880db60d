import {
  combine,
  except,
  firstOf,
  indexOf,
  number,
  oidTable,
  scalar,
  string,
  truth,
  words,
} from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1';

/**
 * MIKROTIK-MIB mtxrLTEModem (16). A modem answers 0 for what it does not measure (RSSI of an R11e-LTE, 6.45). IMEI, IMSI
 * and the id of the SIM card (11 to 13) are personal data: asked for only with the option `identifiers`.
 */
export const mtxrLTEModemTable = oidTable(
  { name: 'mtxrLTEModemTable', mib: 'MIKROTIK-MIB', entry: `${base}.16.1.1`, index: ['ifIndex'] },
  {
    mtxrLTEModemSignalRSSI: [2, except(number, 0)],
    mtxrLTEModemSignalRSRQ: [3, except(number, 0)],
    mtxrLTEModemSignalRSRP: [4, except(number, 0)],
    mtxrLTEModemCellId: [5, except(number, 0)],
    /** A Chateau LTE6 (7.15.3) answers -1 while it is registered in LTE: the text of column 14 is better. */
    mtxrLTEModemAccessTechnology: [
      6,
      except(
        words({
          [-1]: '',
          0: 'gsm-compact',
          1: 'gsm',
          2: 'utran',
          3: 'egprs',
          4: 'hsdpa',
          5: 'hsupa',
          6: 'hsdpa-hsupa',
          7: 'eutran',
          11: 'nr-sa',
          13: 'nr-nsa',
        }),
        '',
      ),
    ],
    mtxrLTEModemSignalSINR: [7, number],
    mtxrLTEModemEnbId: [8, except(number, 0)],
    mtxrLTEModemSectorId: [9, number],
    mtxrLTEModemLac: [10, except(number, 0)],
    mtxrLTEModemIMEI: [11, string],
    mtxrLTEModemIMSI: [12, string],
    mtxrLTEModemUICC: [13, string],
    mtxrLTEModemRAT: [14, string],
    // The MIB of 2026 has columns 15 to 25, no recorded device does: only those whose unit leaves no doubt are here.
    // Column 16, the uptime of the session, may be seconds or hundredths.
    mtxrLTEModemPrimaryBand: [15, string],
    mtxrLTEModemRegStatus: [17, string],
    mtxrLTEModemPinStatus: [18, string],
    mtxrLTEModemModel: [19, string],
    mtxrLTEModemFirmware: [20, string],
    mtxrLTEModemCQI: [21, except(number, 0)],
    mtxrLTEModemNrRSRP: [22, except(number, 0)],
    mtxrLTEModemNrRSRQ: [23, except(number, 0)],
    mtxrLTEModemNrSINR: [24, number],
  },
);
export const {
  mtxrLTEModemSignalRSSI,
  mtxrLTEModemSignalRSRQ,
  mtxrLTEModemSignalRSRP,
  mtxrLTEModemCellId,
  mtxrLTEModemEnbId,
  mtxrLTEModemLac,
  mtxrLTEModemPrimaryBand,
  mtxrLTEModemRegStatus,
  mtxrLTEModemPinStatus,
  mtxrLTEModemModel,
  mtxrLTEModemFirmware,
  mtxrLTEModemCQI,
  mtxrLTEModemNrRSRP,
  mtxrLTEModemNrRSRQ,
  mtxrLTEModemIMEI,
  mtxrLTEModemIMSI,
  mtxrLTEModemUICC,
} = mtxrLTEModemTable.columns;

const {
  mtxrLTEModemSignalSINR,
  mtxrLTEModemNrSINR,
  mtxrLTEModemSectorId,
  mtxrLTEModemRAT,
  mtxrLTEModemAccessTechnology,
} = mtxrLTEModemTable.columns;

/** 0 dB is a value like any other while there is a reference signal (Chateau LTE6, 7.15.3). */
export const sinrOfSignal = combine(
  'mtxrLTEModemSignalSINR with RSRP',
  [mtxrLTEModemSignalSINR, mtxrLTEModemSignalRSRP],
  ([sinr, rsrp]) => (rsrp === undefined ? undefined : sinr),
);

export const sinrOf5g = combine(
  'mtxrLTEModemNrSINR with RSRP',
  [mtxrLTEModemNrSINR, mtxrLTEModemNrRSRP],
  ([sinr, rsrp]) => (rsrp === undefined ? undefined : sinr),
);

/** Sectors are numbered from 0. */
export const sectorOfStation = combine(
  'mtxrLTEModemSectorId with eNB',
  [mtxrLTEModemSectorId, mtxrLTEModemEnbId],
  ([sector, station]) => (station === undefined ? undefined : sector),
);

export const accessTechnology = firstOf(mtxrLTEModemRAT, mtxrLTEModemAccessTechnology);

/** MIKROTIK-MIB mtxrLTECarrierAgg (16.2) of 2026: carriers beside the primary one, in units that the MIB states. */
export const mtxrLTECarrierAggTable = oidTable(
  {
    name: 'mtxrLTECarrierAggTable',
    mib: 'MIKROTIK-MIB',
    entry: `${base}.16.2.1.1`,
    index: ['ifIndex', 'id'],
  },
  {
    mtxrLTECarrierAggBand: [3, except(number, 0)],
    mtxrLTECarrierAggEARFCN: [4, except(number, 0)],
    mtxrLTECarrierAggBandwidth: [5, except(number, 0)],
    mtxrLTECarrierAggPhyCellId: [6, number],
    mtxrLTECarrierAggRSSI: [7, except(number, 0)],
    mtxrLTECarrierAggRSRP: [8, except(number, 0)],
    mtxrLTECarrierAggRSRQ: [9, except(number, 0)],
    mtxrLTECarrierAggSINR: [10, number],
    mtxrLTECarrierAggSNR: [11, number],
    mtxrLTECarrierAggNR: [12, truth],
    mtxrLTECarrierAggUplink: [13, truth],
  },
);
export const {
  mtxrLTECarrierAggEARFCN,
  mtxrLTECarrierAggBandwidth,
  mtxrLTECarrierAggPhyCellId,
  mtxrLTECarrierAggRSSI,
  mtxrLTECarrierAggRSRP,
  mtxrLTECarrierAggRSRQ,
  mtxrLTECarrierAggUplink,
} = mtxrLTECarrierAggTable.columns;

const { mtxrLTECarrierAggBand, mtxrLTECarrierAggSINR, mtxrLTECarrierAggSNR, mtxrLTECarrierAggNR } =
  mtxrLTECarrierAggTable.columns;

/** As the API names it: `B3` of LTE, `n78` of 5G. */
export const bandOfCarrier = combine(
  'mtxrLTECarrierAggBand with NR',
  [mtxrLTECarrierAggBand, mtxrLTECarrierAggNR],
  ([band, is5g]) => (band === undefined ? undefined : `${is5g === true ? 'n' : 'B'}${band}`),
);

export const carrierOfRow = combine(
  'number of the carrier',
  [indexOf(mtxrLTECarrierAggTable, 'id')],
  ([id]) => (id === undefined ? undefined : `ca-${id}`),
);

export const sinrOfCarrier = combine(
  'mtxrLTECarrierAggSINR with RSRP',
  [mtxrLTECarrierAggSINR, mtxrLTECarrierAggRSRP],
  ([sinr, rsrp]) => (rsrp === undefined ? undefined : sinr),
);

export const snrOfCarrier = combine(
  'mtxrLTECarrierAggSNR with RSRP',
  [mtxrLTECarrierAggSNR, mtxrLTECarrierAggRSRP],
  ([snr, rsrp]) => (rsrp === undefined ? undefined : snr),
);

/**
 * MIKROTIK-MIB mtxrWirelessModem (13): the first modem that works as a ppp-client; it has no interface index. Serial number
 * and IMSI (6 and 7) are personal data and left out.
 */
const modem = `${base}.13`;
export const mtxrWirelessModemSignalStrength = scalar(
  'mtxrWirelessModemSignalStrength',
  `${modem}.1`,
  except(number, 0),
);
export const mtxrWirelessModemSignalECIO = scalar(
  'mtxrWirelessModemSignalECIO',
  `${modem}.2`,
  except(number, 0),
);
export const mtxrWirelessModemManufacturer = scalar('mtxrWirelessModemManufacturer', `${modem}.3`, string);
export const mtxrWirelessModemModel = scalar('mtxrWirelessModemModel', `${modem}.4`, string);
export const mtxrWirelessModemRevision = scalar('mtxrWirelessModemRevision', `${modem}.5`, string);
export const mtxrWirelessModemAccessTechnology = scalar(
  'mtxrWirelessModemAccessTechnology',
  `${modem}.8`,
  string,
);
export const mtxrWirelessModemRSRP = scalar('mtxrWirelessModemRSRP', `${modem}.10`, except(number, 0));
export const mtxrWirelessModemRSRQ = scalar('mtxrWirelessModemRSRQ', `${modem}.11`, except(number, 0));
export const mtxrWirelessModemSINR = scalar('mtxrWirelessModemSINR', `${modem}.12`, number);
export const mtxrWirelessModemPinStatus = scalar('mtxrWirelessModemPinStatus', `${modem}.13`, string);

export const sinrOfModem = combine(
  'mtxrWirelessModemSINR with RSRP',
  [mtxrWirelessModemSINR, mtxrWirelessModemRSRP],
  ([sinr, rsrp]) => (rsrp === undefined ? undefined : sinr),
);

/** The objects have no index, and the MIB says that they are of the first modem. */
export const firstModem = combine('first ppp-client', [mtxrWirelessModemModel], () => 'first');
