import type { ApiError } from '../api/api-error.ts';
import type { Session } from '../access/session.ts';
import { text } from '../texts/settings.ts';

export type StepState = 'ok' | 'warning' | 'failed' | 'waiting';

/** One line of the connection test. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly state: StepState;
  /** What was found, and for a failure what to do about it. */
  readonly detail: string;
}

type Outcome = { readonly session: Session } | { readonly error: ApiError } | undefined;

/** Codes of errors that come before the exporter has looked at the token. */
const beforeToken = /^proxy\./u;
const ofPerson = /^auth\.grafana/u;

interface Asked {
  /** Of the person who asks. */
  readonly organisation: number;
  readonly exporterUrl: string | undefined;
}

/**
 * What one call of GET /session proves, step by step. A step after the one that failed is waiting: nothing is known of it.
 * Undefined: address or token is not set.
 */
export function connectionSteps(
  outcome: Outcome,
  { organisation, exporterUrl = '' }: Asked,
): readonly Step[] {
  const found: readonly Omit<Step, 'title'>[] =
    outcome === undefined
      ? [{ id: 'saved', state: 'failed', detail: text('checkSavedMissing') }]
      : 'error' in outcome
        ? stepsOfError(outcome.error, exporterUrl)
        : stepsOfSession(outcome.session, organisation);
  return titles.map(([id, title]) => ({
    title: title(),
    ...(found.find((step) => step.id === id) ?? { id, state: 'waiting', detail: '' }),
  }));
}

const titles = [
  ['saved', () => text('checkSaved')],
  ['exporter', () => text('checkExporter')],
  ['token', () => text('checkToken')],
  ['person', () => text('checkPerson')],
  ['organisation', () => text('checkOrganisation')],
  ['alertmanager', () => text('checkAlertmanager')],
] as const;

const ok = (id: string, detail = '') => ({ id, state: 'ok', detail }) as const;

function stepsOfError(error: ApiError, url: string): readonly Omit<Step, 'title'>[] {
  const failed = (id: string, more = '') =>
    ({
      id,
      state: 'failed',
      detail: [error.message, error.remedy, more].filter((part) => part !== '').join(' '),
    }) as const;
  if (error.isTooOld)
    return [ok('saved'), { id: 'exporter', state: 'failed', detail: text('checkExporterOld') }];
  // Grafana says no more of a certificate that it does not trust than of an address where nothing is.
  const isTls = error.code === 'proxy.exporter-away' && /^https:/iu.test(url);
  if (beforeToken.test(error.code))
    return [ok('saved'), failed('exporter', isTls ? text('checkExporterTls') : '')];
  if (ofPerson.test(error.code)) return [ok('saved'), ok('exporter'), ok('token'), failed('person')];
  return [ok('saved'), ok('exporter'), failed('token')];
}

function stepsOfSession(session: Session, org: number): readonly Omit<Step, 'title'>[] {
  const { principal, tenant, version, configured } = session;
  const before = [ok('saved'), ok('exporter', text('checkExporterOk', { version }))];
  if (tenant === null) return [...before, { id: 'token', state: 'failed', detail: text('checkPlatform') }];
  const { name, role, kind } = principal;
  return [
    ...before,
    ok('token', text('checkTokenOk', { tenant: tenant.name })),
    kind === 'person'
      ? ok('person', text('checkPersonOk', { name, role }))
      : { id: 'person', state: 'warning', detail: text('checkPersonToken', { name }) },
    organisationStep(tenant, org),
    configured.alertmanager
      ? ok('alertmanager', text('checkAlertmanagerOk'))
      : { id: 'alertmanager', state: 'warning', detail: text('checkAlertmanagerNone') },
  ];
}

function organisationStep(
  { name: tenant, grafana_org_id: bound }: NonNullable<Session['tenant']>,
  org: number,
): Omit<Step, 'title'> {
  const id = 'organisation';
  if (bound === org) return ok(id, text('checkOrganisationOk', { org }));
  return bound === null
    ? { id, state: 'failed', detail: text('checkOrganisationNone', { tenant, org }) }
    : { id, state: 'failed', detail: text('checkOrganisationOther', { tenant, bound, org }) };
}
