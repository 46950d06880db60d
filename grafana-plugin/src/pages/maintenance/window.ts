import type { components } from '../../api/schema.generated.ts';
import { text } from '../../texts/maintenance.ts';

export type MaintenanceWindow = components['schemas']['MaintenanceWindow'];

export const windowKinds = ['open', 'planned', 'repeated', 'over'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** A repeated one is open or planned as well: people look for it under both. */
export const isOfKind = ({ state, repeat }: MaintenanceWindow, kind: WindowKind): boolean =>
  kind === 'repeated' ? repeat !== 'none' && state !== 'over' : state === kind;

const order = ['open', 'planned', 'over'] as const;

/** What is open first, then what comes next; ended ones with the latest first. */
export const byUrgency = (left: MaintenanceWindow, right: MaintenanceWindow): number =>
  order.indexOf(left.state) - order.indexOf(right.state) ||
  (left.state === 'over'
    ? right.ends_at.localeCompare(left.ends_at)
    : (left.next?.starts_at ?? '').localeCompare(right.next?.starts_at ?? ''));

interface Named {
  readonly id: string;
  /** Of a site that is registered too: its id in the configuration file. */
  readonly fileId?: string;
  readonly name: string;
}

export interface Names {
  readonly sites: readonly Named[];
  readonly devices: readonly Named[];
}

const nameOf = (known: readonly Named[], id: string): string =>
  known.find((one) => one.id === id)?.name ?? id;

/** Records are ids; those of the configuration file are names already, and what was removed stays an id. */
export function whatWords(window: MaintenanceWindow, names: Names): string {
  if (window.scope === 'tenant') return text('tenant');
  const [sites, devices] = [
    window.sites.map((id) => nameOf(names.sites, id)),
    window.devices.map((id) => nameOf(names.devices, id)),
  ];
  return [
    ...(sites.length === 0 ? [] : [text('siteOf', { count: sites.length, names: sites.join(', ') })]),
    ...(devices.length === 0 ? [] : [text('deviceOf', { count: devices.length, names: devices.join(', ') })]),
  ].join(text('and'));
}

/** Silences are made so long before a window opens, so that they are there in time. */
const aheadMs = 10 * 60_000;

/** A window may be made when it is open already, or about to be: then its silence is on its way. */
const isSoon = ({ state, next }: MaintenanceWindow, nowMs: number): boolean =>
  state === 'open' || (next !== null && Date.parse(next.starts_at) - nowMs <= aheadMs);

export function silenceWords(window: MaintenanceWindow, nowMs: number): string {
  const { silence_state: state, silence_error: error } = window;
  const values = { error: error ?? '' };
  switch (state) {
    case 'none':
      return text(isSoon(window, nowMs) ? 'silenceSoon' : 'silenceNone');
    case 'pending':
      return text('silencePending', values);
    case 'made':
      return text('silenceMade');
    case 'expired':
      return text('silenceExpired');
    case 'refused':
      return text('silenceRefused', values);
    default:
      return text('silenceOff');
  }
}
