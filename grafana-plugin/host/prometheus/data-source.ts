import {
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceJsonData,
  LoadingState,
  type MetricFindValue,
  type ScopedVars,
  type TestDataSourceResponse,
  type TimeRange,
} from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { from, type Observable } from 'rxjs';
import { annotationSupport, type PrometheusQuery } from './annotations.ts';
import { PrometheusApi } from './api.ts';
import { type FrameContext, toFrames, toTables } from './frames.ts';
import { aligned, stepsOf, withTimes } from './steps.ts';
import { readLabelValues, toMatcher } from './variables.ts';

export interface PrometheusSettings extends DataSourceJsonData {
  /** The scrape interval, as it is set in Grafana. */
  readonly timeInterval: string;
}

/**
 * Grafana's Prometheus data source, of which a part runs in its server: this one asks Prometheus itself, and answers with the same
 * frames.
 */
export class PrometheusDataSource extends DataSourceApi<PrometheusQuery, PrometheusSettings> {
  readonly #api: PrometheusApi;
  readonly #scrapeInterval: string;

  constructor(settings: DataSourceInstanceSettings<PrometheusSettings>) {
    super(settings);
    this.#api = new PrometheusApi(settings.url ?? '');
    this.#scrapeInterval = settings.jsonData.timeInterval;
    // The lower limit of steps that scenes read.
    this.interval = this.#scrapeInterval;
    this.annotations = annotationSupport;
  }

  override query(request: DataQueryRequest<PrometheusQuery>): Observable<DataQueryResponse> {
    return from(this.#queryAll(request));
  }

  async #queryAll(request: DataQueryRequest<PrometheusQuery>): Promise<DataQueryResponse> {
    const targets = request.targets.filter(({ hide, expr }) => hide !== true && expr !== '');
    const results = await Promise.allSettled(targets.map((target) => this.#queryOne(target, request)));
    const errors = results.flatMap((result, index) =>
      result.status === 'rejected'
        ? [{ message: (result.reason as Error).message, refId: targets[index]!.refId }]
        : [],
    );
    const frames = results.map((result) => (result.status === 'fulfilled' ? result.value : []));
    const isTable = (index: number): boolean => targets[index]!.format === 'table';
    const series: DataFrame[] = [
      ...frames.filter((_, index) => !isTable(index)).flat(),
      ...toTables(frames.filter((_, index) => isTable(index)).flat()),
    ];
    return {
      data: series,
      state: errors.length === 0 ? LoadingState.Done : LoadingState.Error,
      ...(errors.length === 0 ? {} : { errors }),
    };
  }

  async #queryOne(target: PrometheusQuery, request: DataQueryRequest<PrometheusQuery>): Promise<DataFrame[]> {
    const { range, intervalMs, maxDataPoints = 1000, scopedVars } = request;
    const steps = stepsOf({
      range,
      intervalMs,
      maxDataPoints,
      minStep: target.interval,
      scrapeInterval: this.#scrapeInterval,
    });
    const expression = withTimes(this.#fill(target.expr, scopedVars), steps, range);
    const legendFormat = getTemplateSrv().replace(target.legendFormat ?? '', scopedVars);
    const context: FrameContext = { refId: target.refId, legendFormat, expression, stepMs: steps.stepMs };
    const seconds = (ms: number): string => `${aligned(ms, steps.stepMs) / 1000}`;
    const result =
      target.instant === true
        ? await this.#api.query('query', { query: expression, time: `${range.to.valueOf() / 1000}` })
        : await this.#api.query('query_range', {
            query: expression,
            start: seconds(range.from.valueOf()),
            end: seconds(range.to.valueOf()),
            step: `${steps.stepMs / 1000}`,
          });
    return toFrames(result, context);
  }

  /** Times are left for later: they depend on the step, which is not known before. */
  #fill(expression: string, scopedVars: ScopedVars): string {
    const { __interval, __interval_ms, ...others } = scopedVars;
    return getTemplateSrv().replace(expression, others, toMatcher);
  }

  override async metricFindQuery(
    query: string,
    { range, scopedVars }: { readonly range?: TimeRange; readonly scopedVars?: ScopedVars } = {},
  ): Promise<MetricFindValue[]> {
    const { label, selector } = readLabelValues(getTemplateSrv().replace(query, scopedVars ?? {}, toMatcher));
    const values = await this.#api.labelValues(label, {
      ...(selector === undefined ? {} : { 'match[]': selector }),
      ...(range === undefined
        ? {}
        : { start: `${range.from.valueOf() / 1000}`, end: `${range.to.valueOf() / 1000}` }),
    });
    return values.map((text) => ({ text }));
  }

  override async testDatasource(): Promise<TestDataSourceResponse> {
    await this.#api.query('query', { query: 'vector(1)' });
    return { status: 'success', message: 'Prometheus answers.' };
  }
}
