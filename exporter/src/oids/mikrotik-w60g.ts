import { bool, except, hundredths, mac, number, oidTable, scaled, string, words } from '../define/oid-set.ts';

const base = '1.3.6.1.4.1.14988.1.1.1';

/** Rates are in Mbit/s. */
const megabits = scaled(1e6);

/** MIKROTIK-MIB mtxrWl60G (1.8): 60 GHz radios. The words are those of the API. */
export const mtxrWl60GTable = oidTable(
  { name: 'mtxrWl60GTable', mib: 'MIKROTIK-MIB', entry: `${base}.8.1`, index: ['ifIndex'] },
  {
    mtxrWl60GMode: [2, words({ 0: 'ap-bridge', 1: 'station-bridge', 2: 'sniff', 3: 'bridge' })],
    mtxrWl60GSsid: [3, string],
    mtxrWl60GConnected: [4, bool],
    mtxrWl60GRemote: [5, mac],
    /** MHz. */
    mtxrWl60GFreq: [6, except(number, 0)],
    mtxrWl60GMcs: [7, number],
    /** Percent. */
    mtxrWl60GSignal: [8, number],
    mtxrWl60GTxSector: [9, number],
    mtxrWl60GTxSectorInfo: [11, string],
    mtxrWl60GRssi: [12, except(number, 0)],
    mtxrWl60GPhyRate: [13, megabits],
  },
);
export const {
  mtxrWl60GMode,
  mtxrWl60GSsid,
  mtxrWl60GConnected,
  mtxrWl60GRemote,
  mtxrWl60GFreq,
  mtxrWl60GMcs,
  mtxrWl60GSignal,
  mtxrWl60GTxSector,
  mtxrWl60GTxSectorInfo,
  mtxrWl60GRssi,
  mtxrWl60GPhyRate,
} = mtxrWl60GTable.columns;

/**
 * MIKROTIK-MIB mtxrWl60GSta (1.9): stations of an access point, by the ifIndex of their interface. The MIB calls the
 * distance metres; 18545 was recorded where the API says 185.45m, so it is centimetres.
 */
export const mtxrWl60GStaTable = oidTable(
  { name: 'mtxrWl60GStaTable', mib: 'MIKROTIK-MIB', entry: `${base}.9.1`, index: ['ifIndex'] },
  {
    mtxrWl60GStaConnected: [2, bool],
    mtxrWl60GStaRemote: [3, mac],
    mtxrWl60GStaMcs: [4, number],
    mtxrWl60GStaSignal: [5, number],
    mtxrWl60GStaTxSector: [6, number],
    mtxrWl60GStaPhyRate: [8, megabits],
    mtxrWl60GStaRssi: [9, except(number, 0)],
    mtxrWl60GStaDistance: [10, except(hundredths, 0)],
  },
);
export const {
  mtxrWl60GStaConnected,
  mtxrWl60GStaRemote,
  mtxrWl60GStaMcs,
  mtxrWl60GStaSignal,
  mtxrWl60GStaTxSector,
  mtxrWl60GStaPhyRate,
  mtxrWl60GStaRssi,
  mtxrWl60GStaDistance,
} = mtxrWl60GStaTable.columns;
