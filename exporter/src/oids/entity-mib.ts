import { oidTable, string, words } from '../define/oid-set.ts';

/** ENTITY-MIB: 65536 is the device itself, 131073 and above its PCI devices, 262145 and above its USB devices. */
export const entPhysicalTable = oidTable(
  { name: 'entPhysicalTable', mib: 'ENTITY-MIB', entry: '1.3.6.1.2.1.47.1.1.1.1', index: ['id'] },
  {
    /** Vendor and product in one text. */
    entPhysicalDescr: [2, string],
    /** Every part is of class unknown, on 6.40 to 7.20. */
    entPhysicalClass: [5, words({ 2: 'unknown', 3: 'chassis' })],
    /** The location on the bus, `00:13.0` or `1-0`; of the device itself the CPU. */
    entPhysicalName: [7, string],
    entPhysicalSerialNum: [11, string],
    /** The vendor id, `0x168c`. */
    entPhysicalMfgName: [12, string],
    /** The device id, `0x0029`. */
    entPhysicalModelName: [13, string],
  },
);
export const {
  entPhysicalDescr,
  entPhysicalClass,
  entPhysicalName,
  entPhysicalSerialNum,
  entPhysicalMfgName,
  entPhysicalModelName,
} = entPhysicalTable.columns;
