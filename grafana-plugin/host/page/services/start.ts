import { type GrafanaConfig, locationUtil, setTimeZoneResolver } from '@grafana/data';
import {
  config,
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setLocationSrv,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginImportUtils,
  setPluginLinksHook,
  setReturnToPreviousHook,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { setPanelDataErrorView } from 'grafana-error-view';
import { initializeI18n } from 'grafana-i18n-start';
import { setPluginPage } from 'grafana-plugin-page';
import { importPanelPlugin, loadedPanelPlugin } from '../plugins/import-panel.ts';
import { PanelMessage } from '../frame/panel-message.tsx';
import { PluginPage } from '../frame/plugin-page.tsx';
import { topBarHeight } from '../frame/top-bar-height.ts';
import { backend } from './backend.ts';
import { dataSourceService } from './data-sources.ts';
import { appEvents } from './events.ts';
import { fillRegistries } from './registries.ts';
import { runRequest } from './run-request.ts';
import { templateService } from './template-service.ts';

/** Gives the packages of Grafana what its application gives them at start. Before anything is drawn. */
export async function startServices(): Promise<void> {
  const { user } = config.bootData;
  fillRegistries();
  setAppEvents(appEvents);
  setBackendSrv(backend);
  setCurrentUser(user);
  setLocationSrv(locationService);
  setTemplateSrv(templateService);
  setDataSourceSrv(dataSourceService());
  setRunRequest(runRequest);
  setTimeZoneResolver(() => 'browser');
  setEchoSrv({ addBackend: () => {}, addEvent: () => {}, flush: () => {} });
  setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache: loadedPanelPlugin });
  setPanelDataErrorView(PanelMessage);
  setPluginPage(PluginPage);
  setChromeHeaderHeightHook(() => topBarHeight);
  // No other plugin extends a page here.
  setPluginLinksHook(() => ({ links: [], isLoading: false }));
  setPluginComponentHook(() => ({ component: null, isLoading: false }));
  setPluginComponentsHook(() => ({ components: [], isLoading: false }));
  setPluginFunctionsHook(() => ({ functions: [], isLoading: false }));
  setReturnToPreviousHook(() => () => {});
  locationUtil.initialize({
    config: config as unknown as GrafanaConfig,
    getVariablesUrlParams: () => ({}),
    getTimeRangeForUrl: () => ({ from: 'now-6h', to: 'now' }),
  });
  await initializeI18n({ language: user.language, ns: ['grafana'] }, user.regionalFormat);
}
