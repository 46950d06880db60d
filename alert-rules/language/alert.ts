import type { BoardName } from '../../dashboards/boards/names.generated.ts';
import { guarded, type Guard } from './guard.ts';

/** critical wakes someone, warning is for working hours, info for the daily report; none is for the watchdog. */
export const severities = ['critical', 'warning', 'info', 'none'] as const;
export type Severity = (typeof severities)[number];

/** What an alert is about. It decides what inhibits it: a site that is down explains its devices, links and clients. */
export const scopes = ['platform', 'exporter', 'site', 'device', 'link', 'client'] as const;
export type Scope = (typeof scopes)[number];

/** One alert. Its name is that of its file: alerts/reachability/site-down.ts is MikrofleetSiteDown. */
export interface Alert {
  readonly severity: Severity;
  readonly scope: Scope;
  /** When it fires, with its guards. */
  readonly expression: string;
  /** When it would fire if nothing held it back. */
  readonly unguarded: string;
  /** What holds it back. */
  readonly guards: readonly Guard[];
  /** How long the expression must hold before the alert fires; absent: it fires at once. */
  readonly for?: string;
  /** How long it stays after the expression ceased to hold, against flapping. */
  readonly keepFiringFor?: string;
  /** One line that names what is affected, as a template of Prometheus. */
  readonly summary: string;
  /** The value, what it is compared with, and whom it affects, as a template of Prometheus. */
  readonly description: string;
  /** The board that shows it; opened for the labels of the alert. */
  readonly board: BoardName;
}

/** The expression of a definition is what the alert is about, without its guards. */
export const alert = ({
  guards = [],
  ...definition
}: Omit<Alert, 'unguarded' | 'guards'> & Partial<Pick<Alert, 'guards'>>): Alert => ({
  ...definition,
  expression: guarded(definition.expression, guards),
  unguarded: definition.expression,
  guards,
});
