import { type Alert, type AlertState, alertStates, stateOf } from '../../alerts/alert.ts';

export interface AlertFilter {
  readonly site?: string;
  readonly device?: string;
  readonly severity?: string;
  readonly state?: AlertState;
}

export function readFilter(query: URLSearchParams): AlertFilter {
  const state = alertStates.find((known) => known === query.get('state'));
  const [site, device, severity] = [query.get('site'), query.get('device'), query.get('severity')];
  return {
    ...(site ? { site } : {}),
    ...(device ? { device } : {}),
    ...(severity ? { severity } : {}),
    ...(state === undefined ? {} : { state }),
  };
}

export const isFiltered = (filter: AlertFilter): boolean => Object.keys(filter).length > 0;

export const matchesFilter = (alert: Alert, { site, device, severity, state }: AlertFilter): boolean =>
  (site === undefined || alert.labels['site'] === site) &&
  (device === undefined || alert.labels['device'] === device) &&
  (severity === undefined || alert.labels['severity'] === severity) &&
  (state === undefined || stateOf(alert) === state);

/** What there is to choose from: the values of a label among what fires, and the one chosen. */
export function valuesOf(
  alerts: readonly Alert[],
  label: string,
  chosen: string | undefined,
): readonly string[] {
  const values = alerts.map(({ labels }) => labels[label] ?? '');
  return [...new Set([...values, chosen ?? ''])].filter((value) => value !== '').sort();
}
