import {
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceRef,
  PluginType,
  type ScopedVars,
} from '@grafana/data';
import type { DataSourceSrv } from '@grafana/runtime';
import { PrometheusDataSource, type PrometheusSettings } from '../../prometheus/data-source.ts';
import { templateService } from './template-service.ts';

type Reference = DataSourceRef | string | null | undefined;

/** The one Prometheus of the page, described as Grafana describes a data source. */
function settingsOf(scrapeInterval: string): DataSourceInstanceSettings<PrometheusSettings> {
  const logos = { small: '', large: '' };
  return {
    id: 1,
    uid: 'prometheus',
    type: 'prometheus',
    name: 'Prometheus',
    url: '/api/prometheus',
    access: 'proxy',
    readOnly: true,
    isDefault: true,
    jsonData: { timeInterval: scrapeInterval },
    meta: {
      id: 'prometheus',
      name: 'Prometheus',
      type: PluginType.datasource,
      module: '',
      baseUrl: '',
      metrics: true,
      info: {
        author: { name: '' },
        description: '',
        links: [],
        logos,
        screenshots: [],
        updated: '',
        version: '',
      },
    },
  };
}

const nameOf = (ref: Reference, scopedVars?: ScopedVars): string =>
  templateService.replace((typeof ref === 'string' ? ref : ref?.uid) ?? 'default', scopedVars);

/** Finds the data source that a panel or variable names: by UID, by name, or as the default. */
export function dataSourceService(scrapeInterval: string): DataSourceSrv {
  const settings = settingsOf(scrapeInterval);
  // The types of query editors, of which there are none, keep the two apart.
  const source = new PrometheusDataSource(settings) as unknown as DataSourceApi;
  const isKnown = (name: string): boolean => [settings.uid, settings.name, 'default'].includes(name);
  return {
    get: (ref, scopedVars): Promise<DataSourceApi> => {
      const name = nameOf(ref, scopedVars);
      return isKnown(name)
        ? Promise.resolve(source)
        : Promise.reject(new Error(`Datasource ${name} was not found`));
    },
    getList: ({ pluginId } = {}) => (pluginId === undefined || pluginId === settings.type ? [settings] : []),
    getInstanceSettings: (ref, scopedVars) => (isKnown(nameOf(ref, scopedVars)) ? settings : undefined),
    reload: () => {},
    registerRuntimeDataSource: () => {},
  };
}
