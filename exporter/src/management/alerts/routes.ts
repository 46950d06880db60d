import { Type } from '@sinclair/typebox';
import { equals } from '../../alertmanager/matchers.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import { defineRoutes, route } from '../define-route.ts';
import { goneSignal } from '../gone-signal.ts';
import { tenantName } from '../tenant-name.ts';
import { alertRead, silenceWrite } from './feature.ts';
import {
  alertList,
  alertToJson,
  type SilenceBody,
  silenceDraft,
  silenceList,
  silenceSchema,
  silenceToJson,
} from './schema.ts';
import { ownMatchers, tenantAlerts, tenantSilence, tenantSilences } from './tenant-silences.ts';

const errors: readonly ErrorCode[] = [
  'alertmanager.not-configured',
  'alertmanager.unreachable',
  'alertmanager.refused',
  'alertmanager.bad-answer',
];

const labelField = (what: string) => Type.String({ minLength: 1, maxLength: 256, description: what });

/** @throws request.invalid-body without exactly one kind of end, or with one that is over */
function silenceTimes({ starts_at: start, ends_at: end, duration_seconds: seconds }: SilenceBody) {
  const startMs = start === undefined ? Date.now() : Date.parse(start);
  if ((end === undefined) === (seconds === undefined))
    throw new ExporterError('request.invalid-body', 'ends_at: give this or duration_seconds, and not both.');
  const endMs = end === undefined ? startMs + seconds! * 1000 : Date.parse(end);
  if (endMs <= Math.max(startMs, Date.now()))
    throw new ExporterError('request.invalid-body', 'ends_at: must be after the start, and in the future.');
  return { startsAt: new Date(startMs).toISOString(), endsAt: new Date(endMs).toISOString() };
}

export default defineRoutes('Alerts', 'Alerts and silences of the tenant, from Alertmanager.', [
  route({
    method: 'GET',
    path: '/alerts',
    permission: alertRead,
    summary: 'List firing alerts.',
    description: 'Only alerts with the label `tenant` of the tenant.',
    query: Type.Object(
      {
        site: Type.Optional(labelField('Only those of this site: its name.')),
        device: Type.Optional(labelField('Only those of this device: its name.')),
        severity: Type.Optional(labelField('Only those with this severity: critical, warning, info.')),
      },
      { additionalProperties: false },
    ),
    contact: true,
    response: alertList,
    errors,
    handler: async ({ services, scope, query, reply }) => {
      const matchers = Object.entries(query).map(([name, value]) => equals(name, value));
      const tenant = await tenantName(services.registry, scope);
      const found = await tenantAlerts(services.alertmanager, tenant, matchers, goneSignal(reply));
      const items = found.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)).map(alertToJson);
      return { body: { items } };
    },
  }),
  route({
    method: 'GET',
    path: '/silences',
    permission: alertRead,
    summary: 'List silences.',
    description: 'Those that are active or start later, with the ones of maintenance windows.',
    contact: true,
    response: silenceList,
    errors,
    handler: async ({ services, scope, reply }) => {
      const tenant = await tenantName(services.registry, scope);
      const found = await tenantSilences(services.alertmanager, tenant, goneSignal(reply));
      return { body: { items: found.map(silenceToJson) } };
    },
  }),
  route({
    method: 'POST',
    path: '/silences',
    permission: silenceWrite,
    summary: 'Create a silence.',
    description:
      'For planned work, make a maintenance window: it also keeps the time out of the availability, and makes its silence itself.',
    body: silenceDraft,
    status: 201,
    contact: true,
    response: silenceSchema,
    errors: ['request.invalid-body', ...errors],
    handler: async ({ services, principal, scope, body, reply }) => {
      const times = silenceTimes(body);
      const tenant = await tenantName(services.registry, scope);
      const given = body.matchers.map(
        ({ name, value, is_regex: isRegex = false, is_equal: isEqual = true }) => ({
          name,
          value,
          isRegex,
          isEqual,
        }),
      );
      const draft = {
        matchers: ownMatchers(tenant, given),
        ...times,
        createdBy: principal.displayName,
        comment: body.comment,
      };
      const signal = goneSignal(reply);
      const id = await services.alertmanager.putSilence(draft, signal);
      const details = { matchers: given, starts_at: draft.startsAt, ends_at: draft.endsAt };
      const entry = { action: 'silence.create', targetKind: 'silence', targetId: id, details };
      await services.registry.audit.append(scope, entry);
      return { body: silenceToJson(await tenantSilence(services.alertmanager, tenant, id, signal)) };
    },
  }),
  route({
    operationId: 'expireSilence',
    method: 'DELETE',
    // Ids of Alertmanager, which are none of ours.
    path: '/silences/:silence',
    permission: silenceWrite,
    summary: 'Expire a silence.',
    params: Type.Object({ silence: Type.String({ maxLength: 64, description: 'Id of the silence.' }) }),
    contact: true,
    errors: ['registry.not-found', ...errors],
    handler: async ({ services, scope, params: { silence: id }, reply }) => {
      const tenant = await tenantName(services.registry, scope);
      const signal = goneSignal(reply);
      await tenantSilence(services.alertmanager, tenant, id, signal);
      await services.registry.audit.append(scope, {
        action: 'silence.expire',
        targetKind: 'silence',
        targetId: id,
      });
      await services.alertmanager.expireSilence(id, signal);
      return {};
    },
  }),
]);
