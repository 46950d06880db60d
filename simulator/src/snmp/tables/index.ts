import type { AnyTable } from '../table.ts';
import { mikrotikTables } from './mikrotik.ts';
import { standardTables } from './standard.ts';
import { wirelessTables } from './wireless.ts';

export const TABLES: readonly AnyTable[] = [...standardTables, ...wirelessTables, ...mikrotikTables];
