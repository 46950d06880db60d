import { Type } from '@sinclair/typebox';
import { separators } from '../csv.ts';
import { defineRoutes, textRoute } from '../define-route.ts';
import { choiceField } from '../fields.ts';
import { goneSignal } from '../gone-signal.ts';
import { availabilityReport } from './availability.ts';
import { reportRead } from './feature.ts';
import { monthPattern } from './month.ts';
import { reportCsv } from './report-csv.ts';
import { availabilityReportSchema } from './schema.ts';

export default defineRoutes('Reports', 'Numbers of a month for the contract, from Prometheus.', [
  textRoute({
    operationId: 'availabilityReport',
    method: 'GET',
    path: '/reports/availability',
    permission: reportRead,
    summary: 'Availability of a month.',
    description:
      'Availability of sites and devices without planned maintenance, time down, outages, and the availability weighted by subscribers. Minute by minute, in UTC. A site is down while no infrastructure device of it answers.',
    query: Type.Object(
      {
        month: Type.String({
          pattern: monthPattern,
          description: 'Such as 2026-10. The current month is reported up to now.',
          examples: ['2026-10'],
        }),
        format: Type.Optional(
          choiceField(['json', 'csv'], 'Default: csv if `Accept` is text/csv, json otherwise.'),
        ),
        separator: Type.Optional(
          choiceField(
            ['comma', 'semicolon', 'tab'],
            'For CSV: what your spreadsheet expects. Default comma.',
          ),
        ),
      },
      { additionalProperties: false },
    ),
    contact: true,
    timeoutMs: 300_000,
    response: availabilityReportSchema,
    produces: ['application/json', 'text/csv'],
    errors: [
      'prometheus.not-configured',
      'prometheus.unreachable',
      'prometheus.refused',
      'prometheus.bad-answer',
      'report.month-not-begun',
      'report.no-data',
    ],
    handler: async ({ services, scope, query, request, reply }) => {
      const { month, separator = 'comma' } = query;
      const wantsCsv = request.headers.accept?.trim().startsWith('text/csv') === true;
      const format = query.format ?? (wantsCsv ? 'csv' : 'json');
      const { registry, prometheus } = services;
      const { name: tenant } = await registry.tenants.get(scope, scope.tenantId);
      const signal = goneSignal(reply);
      const report = await availabilityReport({ prometheus, tenant, month, now: new Date(), signal });
      if (format === 'json') {
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        return { body: JSON.stringify(report), headers };
      }
      return {
        body: reportCsv(report, separators[separator]),
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="availability-${month}.csv"`,
        },
      };
    },
  }),
]);
