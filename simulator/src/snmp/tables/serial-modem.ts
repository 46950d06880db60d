import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import type { SerialModemDescription } from '../../model/remote-description.ts';
import { serialModem, type SerialModemState } from '../../model/serial-modem.ts';
import { defineTable, integer, text, type AnyTable } from '../table.ts';
import { scalarWhen } from './rows.ts';

const MT = '1.3.6.1.4.1.14988.1.1';

const firstOf = (device: DeviceModel) =>
  device.ports.find(({ description }) => description.modem !== undefined);

/** The objects are of the first modem. */
const first =
  <V>(read: (state: SerialModemState, modem: SerialModemDescription) => V) =>
  (device: DeviceModel, m: DeviceMoment): V | undefined => {
    const port = firstOf(device);
    const modem = port?.description.modem;
    return port === undefined || modem === undefined ? undefined : read(serialModem(port, modem, m), modem);
  };

const modem = defineTable<DeviceModel>({
  prefix: `${MT}.13`,
  rows: scalarWhen((device) => firstOf(device) !== undefined),
  columns: {
    1: integer(first((state) => state.signal)),
    2: integer(first((state) => state.ecio)),
    3: text(first((_, one) => one.manufacturer)),
    4: text(first((_, one) => one.model)),
    5: text(first((_, one) => one.revision)),
    6: text(first(() => '356000000000002')),
    7: text(first(() => '001010000000002')),
    8: text(first((state) => state.technology)),
    9: text(first(() => 'n/a')),
    10: integer(first((state) => state.rsrp)),
    11: integer(first((state) => state.rsrq)),
    12: integer(first((state) => state.sinr)),
    13: text(first(() => 'no password required')),
  },
});

export const serialModemTables: readonly AnyTable[] = [modem];
