import { readFile } from 'node:fs/promises';
import { COMMUNITY, SNMP_USERS, USERS } from '../devices/access.ts';
import type { DeviceDescription } from '../model/description.ts';
import { SimulatedDevice } from '../fleet/device.ts';
import { systemClock } from '../model/clock.ts';
import { DeviceModel } from '../model/device.ts';
import { parseApiRecords, recordedMenus } from './api-records.ts';
import { recordedView } from './snmprec.ts';

export interface ReplaySources {
  /** Walk in snmprec form, served as an SNMP agent. */
  readonly snmprec?: string;
  /** JSON list of {command, rows}, served over the API. */
  readonly api?: string;
}

export interface ReplayOptions {
  readonly name?: string;
  /** Selects the login form and `!empty`. */
  readonly version?: string;
  readonly community?: string;
  readonly address?: string;
  readonly apiPort?: number;
  readonly snmpPort?: number;
  readonly roundTripMs?: number;
}

function frame(options: ReplayOptions, sources: ReplaySources): DeviceDescription {
  return {
    name: options.name ?? 'replay',
    type: 'router',
    role: 'replay',
    site: 'replay',
    tenant: 'replay',
    board: 'recorded',
    model: 'recorded',
    serial: 'REPLAY000001',
    version: options.version ?? '7.20.2 (stable)',
    buildTime: '',
    architecture: '',
    cpu: '',
    cores: 1,
    megahertz: 0,
    memoryMiB: 0,
    storageMiB: 0,
    load: 0,
    licenseLevel: 0,
    packages: [],
    interfaces: [],
    users: USERS,
    communities: [options.community ?? COMMUNITY],
    snmpUsers: SNMP_USERS,
    services: { api: sources.api !== undefined, snmp: sources.snmprec !== undefined },
  };
}

/** A device that answers only what was recorded. A plain path is recognized by its extension. */
export async function startReplay(
  source: string | ReplaySources,
  options: ReplayOptions = {},
): Promise<SimulatedDevice> {
  const sources = typeof source === 'string' ? byEnding(source) : source;
  const model = new DeviceModel(frame(options, sources), 1, systemClock);
  const device = new SimulatedDevice(model, {
    address: options.address ?? '127.0.0.1',
    apiPort: options.apiPort ?? 0,
    apiTlsPort: 0,
    snmpPort: options.snmpPort ?? 0,
    clock: systemClock,
    roundTripMs: options.roundTripMs ?? 0,
    commandMs: 0,
    ...(sources.api === undefined
      ? {}
      : { menus: recordedMenus(parseApiRecords(await readFile(sources.api, 'utf8'))) }),
    ...(sources.snmprec === undefined ? {} : { view: recordedView(await readFile(sources.snmprec, 'utf8')) }),
  });
  await device.open();
  return device;
}

function byEnding(path: string): ReplaySources {
  if (path.endsWith('.snmprec')) return { snmprec: path };
  if (path.endsWith('.json')) return { api: path };
  throw new Error(`${path}: neither a .snmprec nor a .json file`);
}
