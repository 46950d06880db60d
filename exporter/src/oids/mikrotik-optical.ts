import {
  bool,
  except,
  hundredths,
  number,
  oidTable,
  signed,
  string,
  thousandths,
} from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrOptical (19). An empty cage reports zeros and -128 degrees (as 4294967168 in a Gauge32). */
export const mtxrOpticalTable = oidTable(
  {
    name: 'mtxrOpticalTable',
    mib: 'MIKROTIK-MIB',
    entry: '1.3.6.1.4.1.14988.1.1.19.1.1',
    index: ['ifIndex'],
  },
  {
    mtxrOpticalName: [2, string],
    mtxrOpticalRxLoss: [3, bool],
    mtxrOpticalTxFault: [4, bool],
    /** Hundredths of a nanometre; 65535 = unknown, 0 = no module. */
    mtxrOpticalWavelength: [5, except(hundredths, 0, 655.35)],
    mtxrOpticalTemperature: [6, except(signed, -128)],
    mtxrOpticalSupplyVoltage: [7, thousandths],
    /** Milliamperes. */
    mtxrOpticalTxBiasCurrent: [8, number],
    mtxrOpticalTxPower: [9, thousandths],
    mtxrOpticalRxPower: [10, thousandths],
    mtxrOpticalVendorName: [11, string],
    mtxrOpticalVendorSerial: [12, string],
  },
);
export const {
  mtxrOpticalName,
  mtxrOpticalRxLoss,
  mtxrOpticalTxFault,
  mtxrOpticalWavelength,
  mtxrOpticalTemperature,
  mtxrOpticalSupplyVoltage,
  mtxrOpticalTxBiasCurrent,
  mtxrOpticalTxPower,
  mtxrOpticalRxPower,
  mtxrOpticalVendorName,
  mtxrOpticalVendorSerial,
} = mtxrOpticalTable.columns;
