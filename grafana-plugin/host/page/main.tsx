/** The page: an index of the boards, one board at /d/<uid>, and an app with its pages at /a/<id> and its set-up at /plugins/<id>. */
// eslint-disable-next-line import/no-unassigned-import
import './grafana.css';
import { ThemeContext } from '@grafana/data';
import { config, LocationServiceProvider, locationService } from '@grafana/runtime';
import { GlobalStyles, PortalContainer } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { Router } from 'react-router-dom';
import { CompatRouter, Route, Routes } from 'react-router-dom-v5-compat';
import { BoardIndex } from './frame/board-index.tsx';
import { BoardPage } from './frame/board-page.tsx';
import { Frame } from './frame/frame.tsx';
import { followLinks } from './frame/follow-links.ts';
import { AppRoot } from './plugins/app-root.tsx';
import { PluginDetails } from './plugins/plugin-details.tsx';
import { startServices } from './services/start.ts';

function Page() {
  return (
    <ThemeContext.Provider value={config.theme2}>
      <GlobalStyles />
      <LocationServiceProvider service={locationService}>
        <Router history={locationService.getHistory()}>
          <CompatRouter>
            <Frame>
              <Routes>
                <Route path="/d/:uid/*" element={<BoardPage />} />
                <Route path="/a/:pluginId/*" element={<AppRoot />} />
                <Route path="/plugins/:pluginId" element={<PluginDetails />} />
                <Route path="*" element={<BoardIndex />} />
              </Routes>
            </Frame>
          </CompatRouter>
        </Router>
      </LocationServiceProvider>
      <PortalContainer />
    </ThemeContext.Provider>
  );
}

await startServices();
followLinks();
createRoot(document.querySelector('#page')!).render(<Page />);
