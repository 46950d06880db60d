import {
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceRef,
  matchPluginId,
  type ScopedVars,
} from '@grafana/data';
import { config, type DataSourceSrv, type GetDataSourceListFilters } from '@grafana/runtime';
import { PrometheusDataSource, type PrometheusSettings } from '../../prometheus/data-source.ts';
import { templateService } from './template-service.ts';

type Reference = DataSourceRef | string | null | undefined;

const nameOf = (ref: Reference, scopedVars?: ScopedVars): string =>
  templateService.replace((typeof ref === 'string' ? ref : ref?.uid) ?? 'default', scopedVars);

/** The data sources of the organisation, and those that scenes make for themselves. */
class DataSources implements DataSourceSrv {
  readonly #settings = Object.values(config.datasources);
  readonly #made = new Map<string, DataSourceApi>();
  readonly #ofScenes = new Map<string, DataSourceApi>();

  async get(ref?: Reference, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const name = nameOf(ref, scopedVars);
    const known = this.#ofScenes.get(name);
    if (known !== undefined) return known;
    const settings = this.getInstanceSettings(ref, scopedVars);
    if (settings === undefined) throw new Error(`Datasource ${name} was not found`);
    const source = this.#made.get(settings.uid) ?? make(settings);
    this.#made.set(settings.uid, source);
    return source;
  }

  getList({
    pluginId,
    type,
    filter,
    alerting,
    tracing,
    logs,
  }: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    const types = type === undefined ? undefined : Array.isArray(type) ? type : [type];
    return this.#settings.filter(
      (settings) =>
        (pluginId === undefined || matchPluginId(pluginId, settings.meta)) &&
        (types === undefined || types.includes(settings.type)) &&
        (alerting !== true || settings.meta.alerting === true) &&
        tracing !== true &&
        logs !== true &&
        (filter === undefined || filter(settings)),
    );
  }

  getInstanceSettings(ref?: Reference, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const name = nameOf(ref, scopedVars);
    return name === 'default'
      ? this.#settings.find(({ isDefault }) => isDefault)
      : this.#settings.find((settings) => settings.uid === name || settings.name === name);
  }

  reload(): void {}

  registerRuntimeDataSource({ dataSource }: { readonly dataSource: DataSourceApi }): void {
    this.#ofScenes.set(dataSource.uid, dataSource);
  }
}

/** The types of query editors, of which there are none, keep the two apart. */
const make = (settings: DataSourceInstanceSettings): DataSourceApi =>
  new PrometheusDataSource(
    settings as DataSourceInstanceSettings<PrometheusSettings>,
  ) as unknown as DataSourceApi;

export const dataSourceService = (): DataSourceSrv => new DataSources();
