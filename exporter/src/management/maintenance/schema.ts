import { Type } from '@sinclair/typebox';
import { choiceField, idField, moment, nullable, referenceField } from '../fields.ts';
import { repeats } from './occurrences.ts';
import { isOpen, type MaintenanceWindow, nextOccurrence, silenceStates, windowScopes } from './window.ts';

const fields = {
  scope: choiceField(
    windowScopes,
    'tenant: every device of the tenant. site: the site and all below it. device: one device. places: those of `sites`, with all below them, and of `devices`.',
  ),
  starts_at: moment('Start of the first occurrence.'),
  ends_at: moment('Its end.'),
  repeat: choiceField(repeats, 'At the same time of the clock of `time_zone`; none: once.'),
  time_zone: Type.String({
    description: 'Whose clock repeated windows follow, over summer time too.',
    examples: ['Europe/Riga'],
  }),
  until: nullable(moment('No occurrence starts from then on.')),
  reason: Type.String({ minLength: 1, maxLength: 128, description: 'Why; shown in the silence.' }),
  ticket: Type.String({ maxLength: 128, description: 'Number or address of a ticket.' }),
};

const targets = {
  site: nullable(
    referenceField('With the scope site: its id or name, also of one in the configuration file.'),
  ),
  device: nullable(
    referenceField('With the scope device: its id or name, also of one in the configuration file.'),
  ),
};

const place = (what: string) =>
  Type.Array(referenceField(`Id or name of a ${what}, also of one in the configuration file.`), {
    maxItems: 100,
    description: `With the scope places: the ${what}s.`,
  });
const places = { sites: place('site'), devices: place('device') };

const { scope, starts_at, ends_at, reason, ...optional } = fields;
const strict = {
  additionalProperties: false,
  examples: [
    {
      scope: 'site',
      site: 'Tower 1',
      starts_at: '2036-01-05T22:00:00.000Z',
      ends_at: '2036-01-06T02:00:00.000Z',
      reason: 'New batteries',
      ticket: 'OPS-812',
    },
  ],
} as const;

export const windowDraft = Type.Composite(
  [
    Type.Object({ scope, starts_at, ends_at, reason }),
    Type.Partial(Type.Object({ ...optional, ...targets, ...places })),
  ],
  { title: 'MaintenanceWindowDraft', ...strict },
);

/** The scope stays, and what a window of another scope than places is about. */
const { scope: _fixed, ...changeable } = fields;
export const windowChange = Type.Partial(Type.Object({ ...changeable, ...places }), {
  title: 'MaintenanceWindowChange',
  additionalProperties: false,
  examples: [{ ends_at: '2036-01-06T04:00:00.000Z' }],
});

const occurrence = Type.Object({ starts_at: moment('Start.'), ends_at: moment('End.') });

export const windowSchema = Type.Object(
  {
    id: idField('mw', 'Id of the window.'),
    ...fields,
    site: nullable(
      Type.String({
        description: 'With the scope site: id of it, or name of one in the configuration file.',
      }),
    ),
    device: nullable(Type.String({ description: 'With the scope device: its id.' })),
    sites: Type.Array(Type.String(), {
      description:
        'What it is about, of every scope: ids of sites, names of those in the configuration file.',
    }),
    devices: Type.Array(Type.String(), { description: 'What it is about, of every scope: ids of devices.' }),
    state: choiceField(
      ['open', 'planned', 'over'],
      'open: `mikrotik_maintenance` is 1. planned: an occurrence follows.',
    ),
    next: nullable(occurrence),
    ended_at: nullable(moment('When an occurrence was last ended early.')),
    created_by: Type.String({ description: 'Who made it.' }),
    silence_state: choiceField(
      silenceStates,
      'none: not due yet (10 minutes before the start). pending: Alertmanager has not taken it yet. made: it is there. expired: somebody ended it there. refused: see `silence_error`. off: no Alertmanager is configured.',
    ),
    silence_ids: Type.Array(Type.String(), {
      description: 'Ids of the silences in Alertmanager: one for the sites and one for the devices.',
    }),
    silence_error: nullable(
      Type.String({ description: 'Why the silence was not made, changed or ended yet.' }),
    ),
    created_at: moment('When it was created.'),
    updated_at: moment('When it was last changed.'),
    revision: Type.Integer({ description: 'Increases with every change; the ETag.' }),
  },
  {
    title: 'MaintenanceWindow',
    description: 'A maintenance window: sets `mikrotik_maintenance` and silences alerts.',
    examples: [
      {
        id: 'mw_7h2kq9wzv4x8n3m5r6tb',
        scope: 'site',
        site: 'site_7h2kq9wzv4x8n3m5r6tb',
        device: null,
        sites: ['site_7h2kq9wzv4x8n3m5r6tb'],
        devices: [],
        starts_at: '2036-01-05T22:00:00.000Z',
        ends_at: '2036-01-06T02:00:00.000Z',
        repeat: 'none',
        time_zone: 'UTC',
        until: null,
        reason: 'New batteries',
        ticket: 'OPS-812',
        state: 'open',
        next: { starts_at: '2036-01-05T22:00:00.000Z', ends_at: '2036-01-06T02:00:00.000Z' },
        ended_at: null,
        created_by: 'alice',
        silence_state: 'made',
        silence_ids: ['1f0c2c0e-5b1a-4f7e-9a34-0d8a3c5b7c11'],
        silence_error: null,
        created_at: '2036-01-05T08:00:00.000Z',
        updated_at: '2036-01-05T08:00:00.000Z',
        revision: 1,
      },
    ],
  },
);

export function windowToJson(window: MaintenanceWindow, nowMs = Date.now()) {
  const next = nextOccurrence(window, nowMs);
  const { silence } = window;
  return {
    id: window.id,
    scope: window.scope,
    site: window.scope === 'site' ? (window.places.sites[0] ?? null) : null,
    device: window.scope === 'device' ? (window.places.devices[0] ?? null) : null,
    ...window.places,
    starts_at: window.startsAt,
    ends_at: window.endsAt,
    repeat: window.repeat,
    time_zone: window.timeZone,
    until: window.until,
    reason: window.reason,
    ticket: window.ticket,
    state: isOpen(window, nowMs)
      ? ('open' as const)
      : next === undefined
        ? ('over' as const)
        : ('planned' as const),
    next:
      next === undefined
        ? null
        : { starts_at: new Date(next.startMs).toISOString(), ends_at: new Date(next.endMs).toISOString() },
    ended_at: window.endedAt,
    created_by: window.createdBy,
    silence_state: silence.state,
    silence_ids: silence.ids,
    silence_error: silence.error,
    created_at: window.createdAt,
    updated_at: window.updatedAt,
    revision: window.revision,
  };
}
