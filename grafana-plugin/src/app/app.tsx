import type { AppRootProps } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { pages } from '../pages/pages.generated.ts';
import { pluginPath } from '../plugin-id.ts';
import type { PluginSettings } from '../settings/plugin-settings.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { NotFound } from './not-found.tsx';
import { PageGate } from './page-gate.tsx';
import { queryClient } from './query-client.ts';
import { SettingsContext } from './settings-context.ts';

const routes = pages.map((page) => ({ page, Content: lazy(page.load) }));
const first = pages.find(({ menu }) => menu?.isFirst)!;

export default function App({ meta }: AppRootProps<PluginSettings>) {
  return (
    <SettingsContext.Provider value={meta.jsonData ?? {}}>
      <QueryClientProvider client={queryClient}>
        <Routes>
          {routes.map(({ page, Content }) => (
            <Route
              key={page.path}
              path={page.path}
              element={
                <PageGate page={page}>
                  <Suspense fallback={<LoadingPage title={page.title()} />}>
                    <Content />
                  </Suspense>
                </PageGate>
              }
            />
          ))}
          <Route path="" element={<Navigate to={`${pluginPath}/${first.path}`} replace />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </QueryClientProvider>
    </SettingsContext.Provider>
  );
}

/** In the frame of Grafana, so that menu and title are there before the page is. */
function LoadingPage({ title }: { readonly title: string }) {
  return (
    <PluginPage pageNav={{ text: title }}>
      <LoadingState />
    </PluginPage>
  );
}
