/** The page: an index of the boards, and one board at /d/<uid>. */
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
import { followLinks } from './frame/follow-links.ts';
import { startServices } from './services/start.ts';

function Page() {
  return (
    <ThemeContext.Provider value={config.theme2}>
      <GlobalStyles />
      <LocationServiceProvider service={locationService}>
        <Router history={locationService.getHistory()}>
          <CompatRouter>
            <Routes>
              <Route path="/d/:uid/*" element={<BoardPage />} />
              <Route path="*" element={<BoardIndex />} />
            </Routes>
          </CompatRouter>
        </Router>
      </LocationServiceProvider>
      <PortalContainer />
    </ThemeContext.Provider>
  );
}

await startServices(document.body.classList.contains('theme-light') ? 'light' : 'dark');
followLinks();
createRoot(document.querySelector('#page')!).render(<Page />);
