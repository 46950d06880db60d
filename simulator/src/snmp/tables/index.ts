import type { SystemName } from '../../model/description.ts';
import type { AnyTable } from '../table.ts';
import { capsManTables } from './caps-man.ts';
import { bridgeTables } from './bridge.ts';
import { equipmentTables } from './equipment.ts';
import { ipTables } from './ip.ts';
import { mikrotikTables } from './mikrotik.ts';
import { nstremeDualTables } from './nstreme-dual.ts';
import { routingTables } from './routing.ts';
import { serialModemTables } from './serial-modem.ts';
import { standardTables } from './standard.ts';
import { swosTables } from './swos.ts';
import { vpnTables } from './vpn.ts';
import { w60gTables } from './w60g.ts';
import { wirelessTables } from './wireless.ts';

export const TABLES: Readonly<Record<SystemName, readonly AnyTable[]>> = {
  RouterOS: [
    ...standardTables,
    ...ipTables,
    ...bridgeTables,
    ...routingTables,
    ...wirelessTables,
    ...nstremeDualTables,
    ...serialModemTables,
    ...w60gTables,
    ...capsManTables,
    ...mikrotikTables,
    ...equipmentTables,
    ...vpnTables,
  ],
  SwOS: swosTables,
};
