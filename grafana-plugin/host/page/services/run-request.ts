import {
  type DataQueryResponse,
  type DataSourceApi,
  type DataQueryRequest,
  LoadingState,
  type PanelData,
} from '@grafana/data';
import { catchError, from, map, type Observable, of, startWith } from 'rxjs';

/** Runs the queries of a panel and follows them with its state, as scenes expect of Grafana. */
export function runRequest(source: DataSourceApi, request: DataQueryRequest): Observable<PanelData> {
  const loading: PanelData = { state: LoadingState.Loading, series: [], timeRange: request.range, request };
  if (request.targets.length === 0) return of({ ...loading, state: LoadingState.Done });
  return from(source.query(request)).pipe(
    map((response: DataQueryResponse): PanelData => {
      request.endTime = Date.now();
      const { data, errors = [] } = response;
      const state = errors.length > 0 ? LoadingState.Error : LoadingState.Done;
      return { ...loading, state, series: data, ...(errors.length > 0 ? { errors } : {}) };
    }),
    catchError((error: unknown) =>
      of({ ...loading, state: LoadingState.Error, errors: [{ message: String(error) }] }),
    ),
    startWith(loading),
  );
}
