import { type Static, Type } from '@sinclair/typebox';
import { type Separator, separators } from '../csv.ts';
import { defineRoutes, textRoute } from '../define-route.ts';
import { choiceField } from '../fields.ts';
import { goneSignal } from '../gone-signal.ts';
import { tenantName } from '../tenant-name.ts';
import { availabilityReport } from './availability.ts';
import { capacityReport } from './capacity.ts';
import { capacityReportSchema } from './capacity-schema.ts';
import { reportRead } from './feature.ts';
import { monthPattern } from './month.ts';
import { availabilityCsv, capacityCsv } from './report-csv.ts';
import { availabilityReportSchema } from './schema.ts';

const query = Type.Object(
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
      choiceField(['comma', 'semicolon', 'tab'], 'For CSV: what your spreadsheet expects. Default comma.'),
    ),
  },
  { additionalProperties: false },
);

/** What every report has in common. */
const ofMonth = {
  method: 'GET',
  permission: reportRead,
  query,
  contact: true,
  timeoutMs: 300_000,
  produces: ['application/json', 'text/csv'],
  errors: [
    'prometheus.not-configured',
    'prometheus.unreachable',
    'prometheus.refused',
    'prometheus.bad-answer',
    'report.month-not-begun',
    'report.no-data',
  ],
} as const;

type Asked = Static<typeof query>;

/** The report as it was asked for: JSON, or CSV. */
function answerOf<Report>(
  { report, name, csv }: { report: Report; name: string; csv: (report: Report, mark: Separator) => string },
  { month, format, separator = 'comma' }: Asked,
  accept: string | undefined,
) {
  const wanted = format ?? (accept?.trim().startsWith('text/csv') === true ? 'csv' : 'json');
  if (wanted === 'json') {
    return {
      body: JSON.stringify(report),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    };
  }
  return {
    body: csv(report, separators[separator]),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${month}.csv"`,
    },
  };
}

export default defineRoutes('Reports', 'Numbers of a month for the contract, from Prometheus.', [
  textRoute({
    ...ofMonth,
    operationId: 'availabilityReport',
    path: '/reports/availability',
    summary: 'Availability of a month.',
    description:
      'Availability of sites and devices without planned maintenance, time down, outages, and the availability weighted by subscribers. Minute by minute, in UTC. A site is down while no infrastructure device of it answers.',
    response: availabilityReportSchema,
    handler: async ({ services: { registry, prometheus }, scope, query: asked, request, reply }) => {
      const tenant = await tenantName(registry, scope);
      const signal = goneSignal(reply);
      const options = { prometheus, tenant, month: asked.month, now: new Date(), signal };
      const report = await availabilityReport(options);
      return answerOf({ report, name: 'availability', csv: availabilityCsv }, asked, request.headers.accept);
    },
  }),
  textRoute({
    ...ofMonth,
    operationId: 'capacityReport',
    path: '/reports/capacity',
    summary: 'Busy hours of a month, and days until full.',
    description:
      'How full links and sectors are in the busy hour, over the days of the month, and in how many days they are full if they grow as in the 30 days before the end of the month, or before now.',
    response: capacityReportSchema,
    handler: async ({ services: { registry, prometheus }, scope, query: asked, request, reply }) => {
      const tenant = await tenantName(registry, scope);
      const signal = goneSignal(reply);
      const report = await capacityReport({
        prometheus,
        tenant,
        month: asked.month,
        now: new Date(),
        signal,
      });
      return answerOf({ report, name: 'capacity', csv: capacityCsv }, asked, request.headers.accept);
    },
  }),
]);
