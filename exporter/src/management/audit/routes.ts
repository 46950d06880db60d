import { Readable } from 'node:stream';
import { Type } from '@sinclair/typebox';
import { platformTenant } from '../../access/ids.ts';
import type { TenantScope } from '../../access/scope.ts';
import { type AuditOutcome, auditOutcomes } from './audit-chain.ts';
import { auditBreaks, type AuditFilter, type AuditRecord } from './repository.ts';
import type { Repositories } from '../registry.ts';
import { csvLine } from '../csv.ts';
import { defineRoutes, route, textRoute } from '../define-route.ts';
import { choiceField, moment, pageOf, pageQuery, splitQuery, storedTimes, toPage } from '../fields.ts';
import { camelKeys, snakeKeys } from '../letter-case.ts';
import { auditRead } from './feature.ts';

const columns = [
  'sequence',
  'at',
  'actor',
  'action',
  'target_kind',
  'target_id',
  'outcome',
  'request_id',
  'source',
  'details',
  'hash',
] as const;

const recordSchema = Type.Object(
  {
    sequence: Type.Integer({ description: 'Counts from 1 without gaps.' }),
    at: moment('When.'),
    actor: Type.String({ description: 'Who.' }),
    action: Type.String({ description: 'What was done.' }),
    target_kind: Type.String(),
    target_id: Type.String(),
    outcome: choiceField(
      auditOutcomes,
      'Outcome. unknown: a change was sent to a device but no response came, so it may have been made.',
    ),
    request_id: Type.String(),
    source: Type.String({ description: 'Client address.' }),
    details: Type.Object({}, { additionalProperties: true }),
    hash: Type.String({ description: 'SHA-256 over the previous hash and this record.' }),
  },
  {
    title: 'AuditRecord',
    examples: [
      {
        sequence: 1,
        at: '2026-01-05T08:00:00.000Z',
        actor: 'token:tok_7h2kq9wzv4x8n3m5r6tb',
        action: 'site.create',
        target_kind: 'site',
        target_id: 'site_7h2kq9wzv4x8n3m5r6tb',
        outcome: 'done',
        request_id: '0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11',
        source: '192.0.2.7',
        details: { name: 'Tower 1' },
        hash: '4d1f…',
      },
    ],
  },
);

const filter = {
  action: Type.Optional(
    Type.String({ maxLength: 128, description: 'Only this action, such as `device.update`.' }),
  ),
  actor: Type.Optional(Type.String({ maxLength: 256, description: 'Only actions of this actor.' })),
  target_id: Type.Optional(Type.String({ maxLength: 128, description: 'Only actions on this target.' })),
  outcome: Type.Optional(choiceField(auditOutcomes, 'Only actions with this outcome.')),
  from: Type.Optional(moment('Start, inclusive.')),
  to: Type.Optional(moment('End, inclusive.')),
};
/** Of the list alone: who exports the audit wants all of it. */
const ended = Type.Optional(
  Type.Boolean({
    description:
      'true: without the entries from before something was sent to a device, of which there is one from after it.',
  }),
);
const strict = { additionalProperties: false };

const toJson = (record: AuditRecord) => snakeKeys(record);

function toFilter(query: {
  action?: string;
  actor?: string;
  target_id?: string;
  outcome?: AuditOutcome;
  from?: string;
  to?: string;
  ended?: boolean;
}): AuditFilter {
  const { from: _from, to: _to, ended: isEnded = false, ...rest } = query;
  return { ...camelKeys(rest), ...storedTimes(query), ...(isEnded ? { ended: true as const } : {}) };
}

/** Page by page, so that an audit of years is never in memory as a whole. */
async function* exportLines(
  registry: Repositories,
  scope: TenantScope,
  { filter: wanted, format }: { readonly filter: AuditFilter; readonly format: 'csv' | 'ndjson' },
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(columns);
  let cursor: string | undefined;
  do {
    const query = {
      filter: wanted,
      sort: 'sequence',
      limit: 500,
      ...(cursor === undefined ? {} : { cursor }),
    } as const;
    const page = await registry.audit.list(scope, query);
    for (const record of page.items) {
      const { tenant_id: _tenant, ...json } = toJson(record);
      yield format === 'csv' ? csvLine(columns.map((name) => json[name])) : `${JSON.stringify(json)}\n`;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

export default defineRoutes('Audit', 'Who did what. Append-only.', [
  route({
    operationId: 'listAudit',
    method: 'GET',
    path: '/audit',
    permission: auditRead,
    summary: 'List the audit, newest first.',
    query: Type.Object({ ...filter, ended, ...pageQuery(['sequence']) }, strict),
    response: pageOf(recordSchema),
    handler: async ({ registry, scope, query }) => {
      const { filter: wanted, ...page } = splitQuery(query);
      return {
        body: toPage(await registry.audit.list(scope, { ...page, filter: toFilter(wanted) }), toJson),
      };
    },
  }),
  route({
    operationId: 'verifyAudit',
    method: 'GET',
    path: '/audit/verify',
    permission: auditRead,
    tenancy: 'either',
    summary: 'Verify the audit chain.',
    description:
      'Recomputes every hash, and compares the end with the head that the exporter keeps outside of the database and writes to its log.',
    response: Type.Object(
      {
        whole: Type.Boolean(),
        records: Type.Integer({ description: 'Number of verified records.' }),
        head: Type.Optional(Type.String({ description: 'Hash of the last record.' })),
        broken_at: Type.Optional(Type.Integer({ description: 'First record that breaks the chain.' })),
        reason: Type.Optional(
          choiceField(
            auditBreaks,
            'altered: a record was changed or removed. shortened: records at the end are missing. replaced: another record stands where one was recorded.',
          ),
        ),
      },
      { title: 'AuditVerification', examples: [{ whole: true, records: 120, head: '4d1f…' }] },
    ),
    timeoutMs: 120_000,
    handler: async ({ registry, services, scope }) => {
      const owner = scope.kind === 'tenant' ? scope.tenantId : platformTenant;
      const recorded = await services.registry.auditHeads?.recorded(owner);
      return { body: snakeKeys(await registry.audit.verify(scope, recorded)) };
    },
  }),
  textRoute({
    operationId: 'exportAudit',
    method: 'GET',
    path: '/audit/export',
    permission: auditRead,
    summary: 'Export the audit, oldest first.',
    query: Type.Object(
      { format: Type.Optional(choiceField(['csv', 'ndjson'], 'Default ndjson.')), ...filter },
      strict,
    ),
    response: Type.String({
      description: 'One record per line.',
      examples: ['{"sequence":1,"action":"site.create"}\n'],
    }),
    produces: ['application/x-ndjson', 'text/csv'],
    handler: ({ registry, scope, query: { format = 'ndjson', ...wanted } }) => ({
      body: Readable.from(exportLines(registry, scope, { filter: toFilter(wanted), format })),
      headers: {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
        'content-disposition': `attachment; filename="audit.${format}"`,
      },
    }),
  }),
]);
