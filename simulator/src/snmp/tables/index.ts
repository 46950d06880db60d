import type { SystemName } from '../../model/description.ts';
import type { AnyTable } from '../table.ts';
import { bridgeTables } from './bridge.ts';
import { mikrotikTables } from './mikrotik.ts';
import { standardTables } from './standard.ts';
import { swosTables } from './swos.ts';
import { wirelessTables } from './wireless.ts';

export const TABLES: Readonly<Record<SystemName, readonly AnyTable[]>> = {
  RouterOS: [...standardTables, ...bridgeTables, ...wirelessTables, ...mikrotikTables],
  SwOS: swosTables,
};
