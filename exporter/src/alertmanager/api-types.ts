import { type Static, type TSchema, Type } from '@sinclair/typebox';

// The parts of API v2 that are used here, as Alertmanager 0.25 sends them. Unknown properties are left alone.

const labels = Type.Record(Type.String(), Type.String());

const matcher = Type.Object({
  name: Type.String(),
  value: Type.String(),
  isRegex: Type.Boolean(),
  /** Absent before 0.22, where there was no other kind. */
  isEqual: Type.Optional(Type.Boolean()),
});

export const alertSchema = Type.Object({
  fingerprint: Type.String(),
  labels,
  annotations: labels,
  startsAt: Type.String(),
  endsAt: Type.String(),
  updatedAt: Type.String(),
  generatorURL: Type.Optional(Type.String()),
  status: Type.Object({
    state: Type.Union([Type.Literal('unprocessed'), Type.Literal('active'), Type.Literal('suppressed')]),
    silencedBy: Type.Array(Type.String()),
    inhibitedBy: Type.Array(Type.String()),
  }),
  receivers: Type.Array(Type.Object({ name: Type.String() })),
});

export const alertGroupSchema = Type.Object({
  labels,
  receiver: Type.Object({ name: Type.String() }),
  alerts: Type.Array(alertSchema),
});

export const silenceSchema = Type.Object({
  id: Type.String(),
  matchers: Type.Array(matcher),
  startsAt: Type.String(),
  endsAt: Type.String(),
  updatedAt: Type.String(),
  createdBy: Type.String(),
  comment: Type.String(),
  status: Type.Object({
    state: Type.Union([Type.Literal('expired'), Type.Literal('active'), Type.Literal('pending')]),
  }),
});

export const statusSchema = Type.Object({
  versionInfo: Type.Object({ version: Type.String() }),
  uptime: Type.String(),
  cluster: Type.Object({
    status: Type.String(),
    peers: Type.Optional(Type.Array(Type.Object({ name: Type.String(), address: Type.String() }))),
  }),
});

export type Matcher = Static<typeof matcher>;
export type Alert = Static<typeof alertSchema>;
export type AlertGroup = Static<typeof alertGroupSchema>;
export type Silence = Static<typeof silenceSchema>;
export type AlertmanagerStatus = Static<typeof statusSchema>;

export interface SilenceDraft {
  /** Changes this silence. Alertmanager makes a new one, and expires the old one, if more than its end differs. */
  readonly id?: string;
  readonly matchers: readonly Matcher[];
  /** ISO 8601. A start in the past becomes now. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdBy: string;
  readonly comment: string;
}

export const listOf = <T extends TSchema>(schema: T) => Type.Array(schema);
