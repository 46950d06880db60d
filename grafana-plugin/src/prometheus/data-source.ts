import { type DataSourceApi, type DataSourceInstanceSettings } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { useSettings } from '../app/settings-context.ts';

/** The Prometheus data sources that the person may use. */
export const prometheusSources = (): readonly DataSourceInstanceSettings[] =>
  getDataSourceSrv().getList({ metrics: true, type: 'prometheus' });

/**
 * UID of the data source with the metrics: the one that was set up, else the default one, else the only one. Undefined: there is none
 * to choose without guessing.
 */
export function chosenSource(
  uid: string | undefined,
  sources: readonly Pick<DataSourceInstanceSettings, 'uid' | 'isDefault'>[],
): string | undefined {
  if (uid !== undefined && uid !== '') return uid;
  return (
    sources.find(({ isDefault }) => isDefault)?.uid ?? (sources.length === 1 ? sources[0]!.uid : undefined)
  );
}

export function usePrometheusUid(): string | undefined {
  return chosenSource(useSettings().prometheusUid, prometheusSources());
}

export const prometheusSource = (uid: string): Promise<DataSourceApi> => getDataSourceSrv().get({ uid });
