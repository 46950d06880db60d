import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { portOf } from '../../config/describe.ts';
import type { Settings } from '../../config/settings.ts';
import type { Scope } from '../../access/scope.ts';
import type { Device } from '../../devices/device.ts';
import { compareText } from '../../exposition/row-order.ts';
import { isRegistryError } from '../../store/health.ts';
import type { LastProbe } from './probe-history.ts';
import type { RouteContext } from './context.ts';

/** What a person sees of a device, in the order in which it needs attention. */
export const landingStates = ['down', 'quarantined', 'not asked yet', 'up', 'disabled'] as const;
export type LandingState = (typeof landingStates)[number];

export interface LandingRow {
  /** The `target` of `/probe`. */
  readonly target: string;
  readonly device: Device;
  /** Absent where the port is that of a stored credential. */
  readonly port: number | undefined;
  readonly state: LandingState;
  readonly last: LastProbe | undefined;
}

export interface LandingRows {
  readonly rows: readonly LandingRow[];
  /** Why the registered devices are missing, for example because the database does not answer. */
  readonly incomplete: boolean;
}

/** All devices that the caller may see; without a scope, those of the file. */
export async function landingRows(
  { service, directory, history }: RouteContext,
  scope: Scope | undefined,
): Promise<LandingRows> {
  const { settings } = service;
  const rows: LandingRow[] = [];
  let incomplete = false;
  try {
    for await (const page of directory.pages(scope)) {
      for (const device of page) {
        const target = device.source === 'file' ? device.name : device.id;
        const last = history.last(target);
        rows.push({ target, device, last, port: portIn(settings, device), state: stateOf(device, last) });
      }
      await yieldTurn();
    }
  } catch (error) {
    // The page is also where one looks when the database is away.
    if (!isRegistryError(error)) throw error;
    incomplete = true;
  }
  return { rows: rows.sort(byAttention), incomplete };
}

function byAttention(left: LandingRow, right: LandingRow): number {
  const order = landingStates.indexOf(left.state) - landingStates.indexOf(right.state);
  return order || compareText(left.device.name, right.device.name);
}

function portIn({ targets }: Settings, { source, name, port }: Device): number | undefined {
  const target = source === 'file' ? targets.get(name) : undefined;
  return target === undefined ? (port ?? undefined) : portOf(target);
}

function stateOf({ state }: Device, last: LastProbe | undefined): LandingState {
  if (state === 'quarantined' || state === 'disabled') return state;
  if (last === undefined) return 'not asked yet';
  return last.up ? 'up' : 'down';
}

export interface LandingFilter {
  readonly search?: string;
  readonly state?: LandingState;
}

/** The rows whose visible texts contain every word of the search. */
export function filterRows(rows: readonly LandingRow[], { search = '', state }: LandingFilter): LandingRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (state !== undefined && row.state !== state) return false;
    const text = words.length === 0 ? '' : textOf(row);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ device, last }: LandingRow): string {
  const { name, address, type, role, tenant = '', site = '', identity, serial, board, version } = device;
  const texts = [
    name,
    address,
    type,
    role,
    tenant,
    site,
    identity,
    serial ?? '',
    board,
    version,
    last?.code ?? '',
  ];
  return texts.join('\n').toLowerCase();
}
