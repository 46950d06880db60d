import { adjacencies, stateChanges, type Adjacency } from '../../model/adjacency.ts';
import { countIpv4Routes } from '../../model/route.ts';
import type { DeviceModel } from '../../model/device.ts';
import { ownAddress } from '../../model/remote.ts';
import { address, counter, defineTable, gauge, integer, row, type AnyTable } from '../table.ts';
import { scalar, scalarWhen, sorted } from './rows.ts';

const routeNumber = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.4.24',
  rows: scalar,
  columns: { 3: gauge((_, m) => countIpv4Routes(m)) },
});

const STATES = { Init: 3, Bidirectional: 4, ExStart: 5, Loading: 7, Full: 8 } as const;

/** OSPF-MIB: version 6 only. */
const general = defineTable<DeviceModel>({
  prefix: '1.3.6.1.2.1.14.1',
  rows: scalarWhen((d) => d.version.major < 7 && d.description.packages.includes('routing')),
  columns: { 1: address((d) => ownAddress(d)), 2: integer(() => 1) },
});

const neighbors = defineTable<Adjacency>({
  prefix: '1.3.6.1.2.1.14.10.1',
  rows: (m) =>
    m.device.version.major >= 7
      ? []
      : sorted(adjacencies(m).map((one) => row([...one.neighbor.address.split('.').map(Number), 0], one))),
  columns: {
    1: address((one) => one.neighbor.address),
    2: integer(() => 0),
    3: address((one) => one.neighbor.routerId),
    4: integer(() => 2),
    5: integer(() => 128),
    6: integer((one) => STATES[one.state]),
    7: counter((one) => stateChanges(one)),
    8: gauge(() => 0),
  },
});

export const routingTables: readonly AnyTable[] = [routeNumber, general, neighbors];
