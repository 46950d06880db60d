import { number, oidTable, string, tenths, words } from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrPOE (15): ports that supply power. The words are those of the API. */
export const mtxrPOETable = oidTable(
  { name: 'mtxrPOETable', mib: 'MIKROTIK-MIB', entry: '1.3.6.1.4.1.14988.1.1.15.1.1', index: ['ifIndex'] },
  {
    mtxrPOEName: [2, string],
    mtxrPOEStatus: [
      3,
      words({
        1: 'disabled',
        2: 'waiting-for-load',
        3: 'powered-on',
        4: 'overload',
        5: 'short-circuit',
        6: 'voltage-too-low',
        7: 'current-too-low',
        8: 'power-cycle',
        9: 'voltage-too-high',
        10: 'controller-error',
        11: 'controller-upgrade',
        12: 'voltage-on-poe-in',
        13: 'no-valid-psu',
        14: 'controller-init',
        15: 'low-voltage-too-low',
      }),
    ],
    mtxrPOEVoltage: [4, tenths],
    /** Milliamperes. */
    mtxrPOECurrent: [5, number],
    mtxrPOEPower: [6, tenths],
  },
);
export const { mtxrPOEName, mtxrPOEStatus, mtxrPOEVoltage, mtxrPOECurrent, mtxrPOEPower } =
  mtxrPOETable.columns;
