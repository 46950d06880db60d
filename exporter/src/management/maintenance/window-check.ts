import { checkChoice, checkName, checkWord, invalidValue } from '../../store/values.ts';
import { idOf } from '../../store/references.ts';
import type { Work } from '../../store/database-session.ts';
import type { StoredRow } from '../../store/schema.ts';
import { longestMs, repeats } from './occurrences.ts';
import { isTimeZone } from './wall-time.ts';
import { type WindowDraft, windowScopes } from './window.ts';

export type WindowColumns = Pick<
  StoredRow<'maintenance_windows'>,
  | 'scope'
  | 'site'
  | 'device'
  | 'starts_at'
  | 'ends_at'
  | 'repeat'
  | 'time_zone'
  | 'until'
  | 'reason'
  | 'ticket'
>;

/** The columns that a person sets. */
export async function checkWindow(work: Work, draft: WindowDraft): Promise<WindowColumns> {
  const scope = checkChoice(draft.scope, windowScopes, 'scope');
  const site = scope === 'site' ? checkTarget(draft.site, 'site') : null;
  const device = scope === 'device' ? checkTarget(draft.device, 'device') : null;
  // Ids of the registry must be those of the tenant; everything else is of the configuration file.
  if (site?.startsWith('site_') === true) await idOf(work, 'sites', site);
  if (device?.startsWith('dev_') === true) await idOf(work, 'devices', device);
  const repeat = checkChoice(draft.repeat ?? 'none', repeats, 'repeat');
  const zone = draft.timeZone ?? 'UTC';
  if (!isTimeZone(zone)) throw invalidValue('timeZone', 'is not a time zone such as Europe/Riga.');
  return {
    scope,
    site,
    device,
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
  { startsAt, endsAt, until = null, repeat = 'none' }: WindowDraft,
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
