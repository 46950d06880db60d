import type { Id, TenantId } from '../../access/ids.ts';
import type { StoredRow } from '../../store/schema.ts';
import { type Occurrence, occurrenceAt, type Recurrence, type Repeat } from './occurrences.ts';

export type WindowId = Id<'mw'>;

export const windowScopes = ['tenant', 'site', 'device', 'places'] as const;
export type WindowScope = (typeof windowScopes)[number];

/**
 * `off`: no Alertmanager is configured. `none`: none is due. `pending`: due, and Alertmanager has not taken it yet.
 * `made`: it is in Alertmanager. `expired`: somebody ended it there. `refused`: Alertmanager does not take it.
 */
export const silenceStates = ['off', 'none', 'pending', 'made', 'expired', 'refused'] as const;
export type SilenceState = (typeof silenceStates)[number];

/** The silences of a window, as far as they have come. */
export interface WindowSilence {
  readonly state: SilenceState;
  /** One for sites and one for devices. */
  readonly ids: readonly string[];
  /** What the silences were made for; others are made when it differs. */
  readonly key: string;
  readonly error: string | null;
}

/** What a window is about, whatever its scope; nothing for a whole tenant. */
export interface Places {
  /** Id of a registered site, name of one of the configuration file. */
  readonly sites: readonly string[];
  /** Id, also of a device of the configuration file. */
  readonly devices: readonly string[];
}

export interface MaintenanceWindow {
  readonly tenantId: TenantId;
  readonly id: WindowId;
  readonly scope: WindowScope;
  readonly places: Places;
  /** Of the first occurrence. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly repeat: Repeat;
  readonly timeZone: string;
  readonly until: string | null;
  readonly reason: string;
  readonly ticket: string;
  readonly createdBy: string;
  /** When the occurrence that was under way then was ended early. */
  readonly endedAt: string | null;
  readonly silence: WindowSilence;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
}

export interface WindowDraft {
  readonly scope: WindowScope;
  readonly site?: string | null;
  readonly device?: string | null;
  /** With the scope places. */
  readonly sites?: readonly string[];
  readonly devices?: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly repeat?: Repeat;
  readonly timeZone?: string;
  readonly until?: string | null;
  readonly reason: string;
  readonly ticket?: string;
}

export function toWindow(row: StoredRow<'maintenance_windows'>): MaintenanceWindow {
  return {
    tenantId: row.tenant_id as TenantId,
    id: row.id as WindowId,
    scope: row.scope as WindowScope,
    places: placesOf(row),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    repeat: row.repeat as Repeat,
    timeZone: row.time_zone,
    until: row.until,
    reason: row.reason,
    ticket: row.ticket,
    createdBy: row.created_by,
    endedAt: row.ended_at,
    silence: {
      state: row.silence_state as SilenceState,
      ids: JSON.parse(row.silence_ids) as readonly string[],
      key: row.silence_key,
      error: row.silence_error,
    },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}

function placesOf({
  site,
  device,
  places,
}: Pick<StoredRow<'maintenance_windows'>, 'site' | 'device' | 'places'>): Places {
  if (places !== null) return JSON.parse(places) as Places;
  return { sites: site === null ? [] : [site], devices: device === null ? [] : [device] };
}

export const recurrenceOf = ({
  startsAt,
  endsAt,
  repeat,
  timeZone,
  until,
}: Pick<MaintenanceWindow, 'startsAt' | 'endsAt' | 'repeat' | 'timeZone' | 'until'>): Recurrence => ({
  startsAtMs: Date.parse(startsAt),
  endsAtMs: Date.parse(endsAt),
  repeat,
  timeZone,
  untilMs: until === null ? undefined : Date.parse(until),
});

/** The occurrence under way or the next; one that was ended early is over. */
export function nextOccurrence(window: MaintenanceWindow, nowMs: number): Occurrence | undefined {
  const recurrence = recurrenceOf(window);
  const found = occurrenceAt(recurrence, nowMs);
  const endedAtMs = window.endedAt === null ? -Infinity : Date.parse(window.endedAt);
  if (found === undefined || found.startMs > endedAtMs || nowMs < endedAtMs) return found;
  return occurrenceAt(recurrence, found.endMs);
}

/** Whether the window is open at a moment: from its start on, and not at its end any more. */
export function isOpen(window: MaintenanceWindow, nowMs: number): boolean {
  const found = nextOccurrence(window, nowMs);
  return found !== undefined && found.startMs <= nowMs;
}
