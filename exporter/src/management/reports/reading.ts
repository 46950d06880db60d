import type { PrometheusClient } from '../../prometheus/client.ts';
import type { Run } from './minutes.ts';

/** What a report is made of. */
export interface ReportOptions {
  readonly prometheus: PrometheusClient;
  /** Its name, as the label has it. */
  readonly tenant: string;
  readonly month: string;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Where the numbers of a report are read, and of which time. */
export interface Reading extends Pick<ReportOptions, 'prometheus' | 'tenant' | 'signal'> {
  readonly period: Run;
}
