import { type Static, Type } from '@sinclair/typebox';
import type { Alert, Silence } from '../../alertmanager/api-types.ts';
import { choiceField, moment } from '../fields.ts';

const labels = (what: string) => Type.Record(Type.String(), Type.String(), { description: what });

const alert = Type.Object({
  fingerprint: Type.String({ description: 'The same for the same labels.' }),
  state: choiceField(
    ['active', 'suppressed', 'unprocessed'],
    'suppressed: silenced, or inhibited by another alert.',
  ),
  labels: labels('Labels, among them `alertname`, `severity`, `site` and `device`.'),
  annotations: labels('Annotations, among them `summary`, `runbook_url` and `dashboard_url`.'),
  starts_at: moment('Since when it fires.'),
  silenced_by: Type.Array(Type.String(), { description: 'Ids of the silences.' }),
  inhibited_by: Type.Array(Type.String(), { description: 'Fingerprints of the alerts that explain it.' }),
  receivers: Type.Array(Type.String(), { description: 'Names of the receivers.' }),
});

export const alertList = Type.Object(
  { items: Type.Array(alert) },
  {
    title: 'AlertList',
    description: 'Firing alerts, oldest first.',
    examples: [
      {
        items: [
          {
            fingerprint: '8f1b2a6c0d3e4f55',
            state: 'active',
            labels: {
              alertname: 'MikrofleetSiteDown',
              severity: 'critical',
              tenant: 'acme',
              site: 'Tower 1',
            },
            annotations: { summary: 'Site Tower 1 is unreachable' },
            starts_at: '2026-01-05T08:00:00.000Z',
            silenced_by: [],
            inhibited_by: [],
            receivers: ['acme/page'],
          },
        ],
      },
    ],
  },
);

const matcher = Type.Object(
  {
    name: Type.String({ pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', description: 'Label; not tenant.' }),
    value: Type.String({ maxLength: 1024, description: 'Text, or regular expression (RE2, anchored).' }),
    is_regex: Type.Optional(Type.Boolean({ default: false, description: 'The value is an expression.' })),
    is_equal: Type.Optional(Type.Boolean({ default: true, description: 'false: labels that do not match.' })),
  },
  { additionalProperties: false },
);

const comment = Type.String({ minLength: 1, maxLength: 1000, description: 'Why; a ticket, for example.' });

export const silenceDraft = Type.Object(
  {
    matchers: Type.Array(matcher, {
      minItems: 1,
      maxItems: 50,
      description: 'What is silent: alerts that all of them match. That of the tenant is added.',
    }),
    starts_at: Type.Optional(moment('Default: now.')),
    ends_at: Type.Optional(moment('When it ends by itself; or duration_seconds.')),
    duration_seconds: Type.Optional(
      Type.Integer({
        minimum: 60,
        maximum: 31_536_000,
        description: "How long it lasts, by the exporter's clock instead of the caller's.",
      }),
    ),
    comment,
  },
  {
    title: 'SilenceDraft',
    additionalProperties: false,
    examples: [
      {
        matchers: [{ name: 'site', value: 'Tower 1' }],
        duration_seconds: 14_400,
        comment: 'Generator is being replaced, OPS-812',
      },
    ],
  },
);

export type SilenceBody = Static<typeof silenceDraft>;

const silenceFields = {
  id: Type.String({ description: 'Id in Alertmanager; a change makes another one.' }),
  state: choiceField(['active', 'pending', 'expired'], 'pending: it starts later.'),
  matchers: Type.Array(
    Type.Object({
      name: Type.String(),
      value: Type.String(),
      is_regex: Type.Boolean(),
      is_equal: Type.Boolean(),
    }),
  ),
  starts_at: moment('Start.'),
  ends_at: moment('End.'),
  created_by: Type.String({ description: 'Who made it.' }),
  comment: Type.String({ description: 'Why.' }),
};

const example = {
  id: '1f0c2c0e-5b1a-4f7e-9a34-0d8a3c5b7c11',
  state: 'active',
  matchers: [
    { name: 'tenant', value: 'acme', is_regex: false, is_equal: true },
    { name: 'site', value: 'Tower 1', is_regex: false, is_equal: true },
  ],
  starts_at: '2026-01-05T08:00:00.000Z',
  ends_at: '2026-01-05T12:00:00.000Z',
  created_by: 'alice',
  comment: 'Generator is being replaced, OPS-812',
};

export const silenceSchema = Type.Object(silenceFields, {
  title: 'Silence',
  description: 'A silence of the tenant.',
  examples: [example],
});

export const silenceList = Type.Object(
  { items: Type.Array(Type.Object(silenceFields)) },
  { title: 'SilenceList', description: 'Silences that have not expired.', examples: [{ items: [example] }] },
);

export const alertToJson = ({ labels: texts, annotations, status, ...rest }: Alert) => ({
  fingerprint: rest.fingerprint,
  state: status.state,
  labels: texts,
  annotations,
  starts_at: rest.startsAt,
  silenced_by: status.silencedBy,
  inhibited_by: status.inhibitedBy,
  receivers: rest.receivers.map(({ name }) => name),
});

export const silenceToJson = ({
  id,
  status,
  matchers,
  startsAt,
  endsAt,
  createdBy,
  comment: why,
}: Silence) => ({
  id,
  state: status.state,
  matchers: matchers.map(({ name, value, isRegex, isEqual = true }) => ({
    name,
    value,
    is_regex: isRegex,
    is_equal: isEqual,
  })),
  starts_at: startsAt,
  ends_at: endsAt,
  created_by: createdBy,
  comment: why,
});
