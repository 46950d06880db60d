import type { DeviceMoment } from '../../model/device.ts';
import type { PortModel } from '../../model/interface.ts';
import { nstremeState, type NstremeState } from '../../model/nstreme-dual.ts';
import { defineTable, gauge, integer, type AnyTable } from '../table.ts';
import { portsWhere } from './rows.ts';

const MT = '1.3.6.1.4.1.14988.1.1';
const MEGABIT = 1_000_000;

/** Zero of a link that is down. */
const ofLink = (read: (state: NstremeState) => number) => (port: PortModel, m: DeviceMoment) => {
  const state = nstremeState(port, m);
  return state === undefined ? 0 : read(state);
};

const nstremeDual = defineTable<PortModel>({
  prefix: `${MT}.10.1.1`,
  rows: portsWhere((port) => port.description.kind === 'nstreme-dual'),
  columns: {
    2: gauge(ofLink((state) => state.sends * MEGABIT)),
    3: gauge(ofLink((state) => state.receives * MEGABIT)),
    4: integer(ofLink((state) => state.remoteSignal)),
    5: integer(ofLink((state) => state.signal)),
    6: integer((port, m) => Number(port.isUp(m))),
  },
});

export const nstremeDualTables: readonly AnyTable[] = [nstremeDual];
