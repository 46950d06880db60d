import { checkChoice, checkName, checkWord, invalidValue } from '../../store/values.ts';
import { idOf } from '../../store/references.ts';
import type { Work } from '../../store/database-session.ts';
import type { StoredRow } from '../../store/schema.ts';
import { longestMs, repeats } from './occurrences.ts';
import { isTimeZone } from './wall-time.ts';
import { type Places, type WindowDraft, windowScopes } from './window.ts';

export type WindowColumns = Pick<
  StoredRow<'maintenance_windows'>,
  | 'scope'
  | 'site'
  | 'device'
  | 'places'
  | 'starts_at'
  | 'ends_at'
  | 'repeat'
  | 'time_zone'
  | 'until'
  | 'reason'
  | 'ticket'
>;

const placesMax = 100;

/** The columns that a person sets. */
export async function checkWindow(work: Work, draft: WindowDraft): Promise<WindowColumns> {
  return { ...(await checkTargets(work, draft)), ...checkPlan(work, draft) };
}

type Targets = Pick<WindowColumns, 'scope' | 'site' | 'device' | 'places'>;

/** What the window is about. */
export async function checkTargets(
  work: Work,
  draft: Pick<WindowDraft, 'scope' | 'site' | 'device' | 'sites' | 'devices'>,
): Promise<Targets> {
  const scope = checkChoice(draft.scope, windowScopes, 'scope');
  const site = scope === 'site' ? checkTarget(draft.site, 'site') : null;
  const device = scope === 'device' ? checkTarget(draft.device, 'device') : null;
  const places = scope === 'places' ? checkPlaces(draft) : null;
  // Ids of the registry must be those of the tenant; everything else is of the configuration file.
  for (const id of [...(site === null ? [] : [site]), ...(places?.sites ?? [])])
    if (id.startsWith('site_')) await idOf(work, 'sites', id);
  for (const id of [...(device === null ? [] : [device]), ...(places?.devices ?? [])])
    if (id.startsWith('dev_')) await idOf(work, 'devices', id);
  return { scope, site, device, places: places === null ? null : JSON.stringify(places) };
}

function checkPlaces({ sites = [], devices = [] }: Pick<WindowDraft, 'sites' | 'devices'>): Places {
  if (sites.length + devices.length === 0) throw invalidValue('sites', 'name a site or a device.');
  if (sites.length > placesMax) throw invalidValue('sites', `has at most ${placesMax}.`);
  if (devices.length > placesMax) throw invalidValue('devices', `has at most ${placesMax}.`);
  return { sites: [...new Set(sites)], devices: [...new Set(devices)] };
}

/** When and why. What the window is about stays as it is, even if a part of that is gone by now. */
export function checkPlan(work: Work, draft: Omit<WindowDraft, 'scope'>): Omit<WindowColumns, keyof Targets> {
  const repeat = checkChoice(draft.repeat ?? 'none', repeats, 'repeat');
  const zone = draft.timeZone ?? 'UTC';
  if (!isTimeZone(zone)) throw invalidValue('timeZone', 'is not a time zone such as Europe/Riga.');
  return {
    ...checkTimes({ ...draft, repeat }, work.now),
    repeat,
    time_zone: zone,
    reason: checkName(draft.reason, 'reason'),
    ticket: checkWord(draft.ticket ?? '', 'ticket'),
  };
}

function checkTarget(text: string | null | undefined, what: 'site' | 'device'): string {
  if (text === null || text === undefined) throw invalidValue(what, `is missing for the scope ${what}.`);
  return text;
}

function checkTimes(
  { startsAt, endsAt, until = null, repeat = 'none' }: Omit<WindowDraft, 'scope'>,
  now: string,
): Pick<WindowColumns, 'starts_at' | 'ends_at' | 'until'> {
  const start = moment(startsAt, 'startsAt');
  const end = moment(endsAt, 'endsAt');
  const last = until === null ? null : moment(until, 'until');
  if (end <= start) throw invalidValue('endsAt', 'must be after the start.');
  if (Date.parse(end) - Date.parse(start) > longestMs(repeat)) {
    const minutes = longestMs(repeat) / 60_000;
    const longest = `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
    throw invalidValue('endsAt', `a window with repeat ${repeat} can last ${longest} at most.`);
  }
  if (repeat === 'none' && last !== null) throw invalidValue('until', 'is only used with repeat.');
  if (last !== null && last <= start) throw invalidValue('until', 'must be after the start.');
  const over = repeat === 'none' ? end : last;
  if (over !== null && over <= now) throw invalidValue(last === null ? 'endsAt' : 'until', 'is in the past.');
  return { starts_at: start, ends_at: end, until: last };
}

/** The form of stored times, so that the order of texts is that of times. */
function moment(text: string, what: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw invalidValue(what, 'is not a date and time such as 2026-01-05T08:00:00Z.');
  // Years below 100 mean 1900 to 1999 to Date.UTC, which repeated windows are computed with; those from 10000 have six digits.
  const year = new Date(ms).getUTCFullYear();
  if (year < 1970 || year > 9999) throw invalidValue(what, 'must be in a year from 1970 to 9999.');
  return new Date(ms).toISOString();
}
