import type { operations } from '../../api/schema.generated.ts';
import type { AddressChange } from '../../address/use-address.ts';
import { momentOfWall, wallTime } from '../../time/wall-clock.ts';

export const outcomes = ['done', 'refused', 'failed', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** As it stands in the address; times are moments, so that a link means the same in every time zone. */
export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly outcome: Outcome | '';
  readonly from: string;
  readonly to: string;
}

/** As the fields of the form hold it: times by the clock of the person. */
export type FilterFields = AuditFilter;

type AuditQuery = NonNullable<operations['listAudit']['parameters']['query']>;

export function readFilter(query: URLSearchParams): AuditFilter {
  const read = (name: string): string => query.get(name) ?? '';
  const moment = (name: string): string => (Number.isNaN(Date.parse(read(name))) ? '' : read(name));
  return {
    actor: read('actor'),
    action: read('action'),
    target: read('target'),
    outcome: outcomes.find((known) => known === read('outcome')) ?? '',
    from: moment('from'),
    to: moment('to'),
  };
}

/** Another filter begins at its newest entry. */
export const addressOf = (filter: AuditFilter): AddressChange => ({ ...filter, cursor: null, entry: null });

export const noFilter: AuditFilter = { actor: '', action: '', target: '', outcome: '', from: '', to: '' };

export const isFiltered = (filter: AuditFilter): boolean =>
  Object.values(filter).some((value) => value !== '');

export function queryOf({ actor, action, target, outcome, from, to }: AuditFilter): AuditQuery {
  return {
    ...(actor === '' ? {} : { actor }),
    ...(action === '' ? {} : { action }),
    ...(target === '' ? {} : { target_id: target }),
    ...(outcome === '' ? {} : { outcome }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

export const toFields = (filter: AuditFilter, zone: string): FilterFields => ({
  ...filter,
  from: filter.from === '' ? '' : wallTime(Date.parse(filter.from), zone),
  to: filter.to === '' ? '' : wallTime(Date.parse(filter.to), zone),
});

/** The end of an input is a minute: all of it is meant. */
const restOfMinuteMs = 59_999;

export function fromFields(fields: FilterFields, zone: string): AuditFilter {
  const [from, to] = [momentOfWall(fields.from, zone), momentOfWall(fields.to, zone)];
  return {
    ...fields,
    actor: fields.actor.trim(),
    action: fields.action.trim(),
    target: fields.target.trim(),
    from: Number.isNaN(from) ? '' : new Date(from).toISOString(),
    to: Number.isNaN(to) ? '' : new Date(to + restOfMinuteMs).toISOString(),
  };
}
