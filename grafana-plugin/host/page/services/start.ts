import {
  EventBusSrv,
  getThemeById,
  type GrafanaConfig,
  locationUtil,
  type PanelPlugin,
  setTimeZoneResolver,
} from '@grafana/data';
import {
  config,
  locationService,
  setAppEvents,
  setDataSourceSrv,
  setEchoSrv,
  setLocationSrv,
  setPluginImportUtils,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { setPanelDataErrorView } from 'grafana-error-view';
import { initializeI18n } from 'grafana-i18n-start';
import { loadPanel, loadedPanel } from '../../panels/panels.ts';
import { boot } from '../boot.ts';
import { PanelMessage } from '../frame/panel-message.tsx';
import { dataSourceService } from './data-sources.ts';
import { fillRegistries } from './registries.ts';
import { runRequest } from './run-request.ts';
import { templateService } from './template-service.ts';

/** Gives the packages of Grafana what its application gives them at start. Before anything is drawn. */
export async function startServices(theme: 'dark' | 'light'): Promise<void> {
  fillRegistries();
  config.theme2 = getThemeById(theme);
  config.buildInfo.version = boot.grafanaVersion;
  setAppEvents(new EventBusSrv());
  setLocationSrv(locationService);
  setTemplateSrv(templateService);
  setDataSourceSrv(dataSourceService(boot.scrapeInterval));
  setRunRequest(runRequest);
  setTimeZoneResolver(() => 'browser');
  setEchoSrv({ addBackend: () => {}, addEvent: () => {}, flush: () => {} });
  setPluginImportUtils({
    importPanelPlugin: (id): Promise<PanelPlugin> => loadPanel(id),
    getPanelPluginFromCache: loadedPanel,
  });
  setPanelDataErrorView(PanelMessage);
  locationUtil.initialize({
    config: config as unknown as GrafanaConfig,
    getVariablesUrlParams: () => ({}),
    getTimeRangeForUrl: () => ({ from: 'now-6h', to: 'now' }),
  });
  await initializeI18n({ language: 'en-US', ns: ['grafana'] }, 'en-US');
}
