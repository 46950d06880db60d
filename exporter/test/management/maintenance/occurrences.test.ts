import { describe, expect, it } from 'vitest';
import {
  longestMs,
  occurrenceAt,
  type Recurrence,
  type Repeat,
} from '../../../src/management/maintenance/occurrences.ts';
import { isTimeZone, momentOf, wallTimeOf } from '../../../src/management/maintenance/wall-time.ts';

// Europe/Riga: UTC+2, in summer UTC+3. 2026: forward on 29 March at 03:00, back on 25 October at 04:00.
// America/New_York: UTC-5 and -4; forward on 8 March 2026 at 02:00. Australia/Lord_Howe changes by half an hour.

const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

const window = (
  [start, end, until]: readonly [string, string, string?],
  repeat: Repeat,
  timeZone = 'UTC',
): Recurrence => ({
  startsAtMs: Date.parse(start),
  endsAtMs: Date.parse(end),
  repeat,
  timeZone,
  untilMs: until === undefined ? undefined : Date.parse(until),
});

function at(recurrence: Recurrence, now: string): string | undefined {
  const found = occurrenceAt(recurrence, Date.parse(now));
  return found === undefined ? undefined : `${iso(found.startMs)}/${iso(found.endMs)}`;
}

describe('a wall clock', () => {
  it.each([
    ['2026-01-15T12:00:00Z', 'Europe/Riga', 14],
    ['2026-07-15T12:00:00Z', 'Europe/Riga', 15],
    ['2026-01-01T00:30:00Z', 'America/New_York', 19],
    ['2026-06-30T23:00:00Z', 'Asia/Kathmandu', 4],
  ])('shows at %s in %s the hour %i', (moment, zone, hour) => {
    expect(wallTimeOf(Date.parse(moment), zone).hour).toBe(hour);
  });

  it.each([
    ['an ordinary night', [2026, 2, 10, 2, 30], 'Europe/Riga', '2026-02-10T00:30:00Z'],
    [
      'never shown: an hour later, when clocks go forward',
      [2026, 3, 29, 3, 30],
      'Europe/Riga',
      '2026-03-29T01:30:00Z',
    ],
    ['shown twice: the first', [2026, 10, 25, 3, 30], 'Europe/Riga', '2026-10-25T00:30:00Z'],
    ['west of Greenwich', [2026, 3, 8, 2, 15], 'America/New_York', '2026-03-08T07:15:00Z'],
    ['half an hour of summer time', [2026, 10, 4, 2, 10], 'Australia/Lord_Howe', '2026-10-03T15:40:00Z'],
    ['midnight', [2026, 7, 1, 0, 0], 'Europe/Riga', '2026-06-30T21:00:00Z'],
  ] as const)('%s', (_what, [year, month, day, hour, minute], zone, expected) => {
    expect(iso(momentOf({ year, month, day, hour, minute, second: 0 }, zone))).toBe(expected);
  });

  it('needs a zone with rules', () => {
    expect(['Europe/Riga', 'UTC', 'America/Argentina/Buenos_Aires'].filter(isTimeZone)).toHaveLength(3);
    expect(['', '+02:00', 'Europe/Rigga', 'Europe/Riga\n', 'x'.repeat(1000)].filter(isTimeZone)).toEqual([]);
  });
});

describe('an occurrence', () => {
  const once = window(['2026-03-01T22:00:00Z', '2026-03-02T02:00:00Z'], 'none');
  it.each([
    ['long before', '2020-01-01T00:00:00Z', '2026-03-01T22:00:00Z/2026-03-02T02:00:00Z'],
    ['at its last millisecond', '2026-03-02T01:59:59.999Z', '2026-03-01T22:00:00Z/2026-03-02T02:00:00Z'],
    ['at its end', '2026-03-02T02:00:00Z', undefined],
  ])('of a single window %s', (_when, now, expected) => {
    expect(at(once, now)).toBe(expected);
  });

  // every night at 01:00 in Riga, three hours
  const nightly = window(['2026-03-27T23:00:00Z', '2026-03-28T02:00:00Z'], 'daily', 'Europe/Riga');
  it.each([
    ['the first', '2026-03-20T00:00:00Z', '2026-03-27T23:00:00Z/2026-03-28T02:00:00Z'],
    [
      'over the change, as long as always',
      '2026-03-28T12:00:00Z',
      '2026-03-28T23:00:00Z/2026-03-29T02:00:00Z',
    ],
    [
      'in summer, an hour earlier for Greenwich',
      '2026-03-29T12:00:00Z',
      '2026-03-29T22:00:00Z/2026-03-30T01:00:00Z',
    ],
    ['years later', '2031-01-10T23:30:00Z', '2031-01-10T23:00:00Z/2031-01-11T02:00:00Z'],
    ['between two', '2026-05-05T01:00:00Z', '2026-05-05T22:00:00Z/2026-05-06T01:00:00Z'],
  ])('of every night: %s', (_when, now, expected) => {
    expect(at(nightly, now)).toBe(expected);
  });

  // Tuesdays 02:30 in New York
  const weekly = window(
    ['2026-03-03T07:30:00Z', '2026-03-03T09:00:00Z', '2026-03-17T06:30:00Z'],
    'weekly',
    'America/New_York',
  );
  it.each([
    ['2026-03-03T08:00:00Z', '2026-03-03T07:30:00Z/2026-03-03T09:00:00Z'],
    ['2026-03-03T09:00:00Z', '2026-03-10T06:30:00Z/2026-03-10T08:00:00Z'],
    // the third would start at the very end
    ['2026-03-10T08:00:00Z', undefined],
  ])('of every Tuesday, at %s', (now, expected) => {
    expect(at(weekly, now)).toBe(expected);
  });

  const monthly = window(['2026-01-31T20:00:00Z', '2026-02-01T04:00:00Z'], 'monthly', 'Europe/Riga');
  it.each([
    ['2026-02-01T04:00:00Z', '2026-02-28T20:00:00Z/2026-03-01T04:00:00Z'],
    ['2026-03-01T04:00:00Z', '2026-03-31T19:00:00Z/2026-04-01T03:00:00Z'],
    ['2026-04-01T03:00:00Z', '2026-04-30T19:00:00Z/2026-05-01T03:00:00Z'],
    ['2028-02-10T00:00:00Z', '2028-02-29T20:00:00Z/2028-03-01T04:00:00Z'],
    ['2026-12-31T12:00:00Z', '2026-12-31T20:00:00Z/2027-01-01T04:00:00Z'],
  ])('of the last of the month, after %s', (now, expected) => {
    expect(at(monthly, now)).toBe(expected);
  });

  it('never runs into the next nor touches it, in four years', () => {
    for (const repeat of ['daily', 'weekly', 'monthly'] as const) {
      const startsAtMs = Date.parse('2026-01-31T01:30:00Z');
      const recurrence = {
        startsAtMs,
        endsAtMs: startsAtMs + longestMs(repeat),
        repeat,
        timeZone: 'Europe/Riga',
      };
      let last = occurrenceAt(recurrence, startsAtMs);
      // Every seventh hour: each hour of the day in a week, and each day three times.
      for (let now = startsAtMs; now < startsAtMs + 4 * 365 * 86_400_000; now += 7 * 3_600_000) {
        const found = occurrenceAt(recurrence, now);
        expect(found !== undefined && found.endMs > now).toBe(true);
        if (found?.startMs !== last?.startMs) {
          expect(found?.startMs).toBeGreaterThan(last?.endMs ?? 0);
          last = found;
        }
      }
    }
  });
});
