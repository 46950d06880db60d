import type { Deadline } from '../../concurrency/deadline.ts';
import { parseDuration } from '../../define/values.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiCommand, ReplyRow } from '../../transport/routeros-api/command.ts';
import type { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { clockSkew } from './clock.ts';
import { type DeviceFacts, deviceFacts } from './device-facts.ts';

export interface ApiIdentity {
  readonly device: DeviceFacts;
  readonly skewSeconds?: number;
  /** Why something is missing; the first reason. */
  readonly error?: ExporterError;
}

/** Reads what the device is and what is needed to guess its type. Unreadable parts are left out. */
export async function readApiIdentity(connection: ApiConnection, deadline: Deadline): Promise<ApiIdentity> {
  let firstError: ExporterError | undefined;
  const rows = async (
    menu: string,
    proplist: readonly string[],
  ): Promise<readonly ReplyRow[] | undefined> => {
    try {
      const command: ApiCommand = { path: `${menu}/print`, proplist };
      const options = { deadline, maxRows: 5_000 };
      return (await connection.run(command, options)).rows;
    } catch (error) {
      if (!(error instanceof ExporterError)) throw error;
      if (error.code !== 'collector.trap') firstError ??= error;
      return undefined;
    }
  };
  const row = async (menu: string, proplist: readonly string[]): Promise<ReplyRow> =>
    (await rows(menu, proplist))?.[0] ?? {};

  const askedAt = Date.now();
  const [identity, resource, board, license, clock, wireless, wifi, wave2, w60g, lte] = await Promise.all([
    row('/system/identity', ['name']),
    row('/system/resource', ['version', 'board-name', 'architecture-name', 'uptime']),
    row('/system/routerboard', ['model', 'serial-number', 'current-firmware']),
    row('/system/license', ['software-id', 'system-id']),
    row('/system/clock', ['date', 'time', 'gmt-offset']).then((found) => ({
      ...found,
      // The device read its clock halfway through the round trip.
      at: (askedAt + Date.now()) / 2,
    })),
    rows('/interface/wireless', ['mode', 'disabled']),
    rows('/interface/wifi', ['mode', 'configuration.mode', 'disabled']),
    rows('/interface/wifiwave2', ['mode', 'configuration.mode', 'disabled']),
    rows('/interface/w60g', ['mode', 'disabled']),
    rows('/interface/lte', ['disabled']),
  ]);
  const { at, ...clockRow } = clock;
  const skewSeconds = clockSkew(clockRow, at);
  const device = deviceFacts({
    texts: {
      identity: identity['name'],
      board: resource['board-name'],
      model: board['model'],
      serial: board['serial-number'],
      softwareId: license['software-id'] ?? license['system-id'],
      firmware: board['current-firmware'],
      architecture: resource['architecture-name'],
    },
    version: resource['version'],
    uptimeSeconds: secondsOf(resource['uptime']),
    type: {
      radioModes: radioModes([wireless, wifi, wave2, w60g], resource['version'] !== undefined),
      ...(lte === undefined ? {} : { lte: lte.some(isOn) }),
    },
  });
  return {
    device,
    ...(skewSeconds === undefined ? {} : { skewSeconds }),
    ...(firstError === undefined ? {} : { error: firstError }),
  };
}

function secondsOf(text: string | undefined): number | undefined {
  try {
    return text === undefined ? undefined : parseDuration(text);
  } catch {
    return undefined;
  }
}

const isOn = (row: ReplyRow): boolean => !['true', 'yes'].includes(row['disabled'] ?? '');

/** The new Wi-Fi omits its default mode, access point. */
const modeOf = (row: ReplyRow): string => row['mode'] ?? row['configuration.mode'] ?? 'ap';

/**
 * If no radio menu can be read, the radios are unknown, unless the device answers other queries: then it has
 * none.
 */
function radioModes(
  menus: readonly (readonly ReplyRow[] | undefined)[],
  answers: boolean,
): readonly string[] | undefined {
  if (!answers && menus.every((menu) => menu === undefined)) return undefined;
  return menus.flatMap((menu) => (menu ?? []).filter(isOn).map(modeOf));
}
