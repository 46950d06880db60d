import type { components } from '../api/schema.generated.ts';

export type Alert = components['schemas']['AlertList']['items'][number];
export type Silence = components['schemas']['SilenceList']['items'][number];

export const alertStates = ['active', 'silenced', 'inhibited'] as const;
export type AlertState = (typeof alertStates)[number];

/** Alertmanager says suppressed for both. An alert that is both is shown as silenced: that was a person. */
export function stateOf({ silenced_by: silences, inhibited_by: sources }: Alert): AlertState {
  if (silences.length > 0) return 'silenced';
  return sources.length > 0 ? 'inhibited' : 'active';
}

export const severities = ['critical', 'warning', 'info'] as const;

/** Smaller is worse; what is not one of ours comes last. */
export function severityRank(severity: string | undefined): number {
  const rank = severities.findIndex((known) => known === severity);
  return rank === -1 ? severities.length : rank;
}

export const summaryOf = ({ annotations, labels }: Alert): string =>
  annotations['summary'] ?? labels['alertname'] ?? '';

/** Only addresses that a browser opens as a page: annotations are written by whoever writes rules. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:https?:\/\/|\/(?![/\\]))/iu.test(text)) return undefined;
  return URL.canParse(text, window.location.origin) ? text : undefined;
}
