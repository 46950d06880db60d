import {
  CoreApp,
  type DataFrame,
  type DataQuery,
  type DataQueryRequest,
  dateTime,
  FieldType,
  LoadingState,
} from '@grafana/data';
import { lastValueFrom } from 'rxjs';
import { text } from '../texts/graphs.ts';
import { prometheusSource } from './data-source.ts';

/** One series of an instant query. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

interface PrometheusQuery extends DataQuery {
  readonly expr: string;
  readonly instant: boolean;
  readonly range: boolean;
  readonly format: 'time_series';
}

let requests = 0;

/** The values of an expression now, through the data source as panels ask it. Throws what Prometheus or the data source says. */
export async function instantQuery(uid: string, expr: string): Promise<readonly Sample[]> {
  const source = await prometheusSource(uid);
  const now = dateTime();
  const range = { from: dateTime(now).subtract(5, 'minutes'), to: now };
  const query: PrometheusQuery = {
    refId: 'A',
    datasource: { uid, type: source.type },
    expr,
    instant: true,
    range: false,
    format: 'time_series',
  };
  requests += 1;
  const request: DataQueryRequest<PrometheusQuery> = {
    app: CoreApp.Unknown,
    requestId: `mikrofleet-${requests}`,
    timezone: 'browser',
    interval: '15s',
    intervalMs: 15_000,
    range: { ...range, raw: { from: 'now-5m', to: 'now' } },
    scopedVars: {},
    startTime: Date.now(),
    targets: [query],
  };
  const answer = source.query(request);
  const { data, error, errors, state } = await (answer instanceof Promise ? answer : lastValueFrom(answer));
  const failure = error ?? errors?.[0];
  if (failure !== undefined || state === LoadingState.Error)
    throw new Error(failure?.message ?? failure?.data?.message ?? text('queryFailed'));
  return (data as DataFrame[]).flatMap(samplesOf);
}

/** Frames of an instant query have one row; each number field is a series. */
export function samplesOf(frame: DataFrame): readonly Sample[] {
  return frame.fields
    .filter(({ type }) => type === FieldType.number)
    .flatMap(({ labels, values }) => {
      const value: unknown = values.at(-1);
      return typeof value === 'number' ? [{ labels: labels ?? {}, value }] : [];
    });
}
