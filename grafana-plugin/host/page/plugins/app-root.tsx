import { PluginContextProvider } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Alert, EmptyState, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import { useMemo } from 'react';
import { useLocation, useParams } from 'react-router-dom-v5-compat';
import { Page } from '../frame/page.tsx';
import { SectionContext } from '../menu/section-context.ts';
import { sectionOf } from '../menu/navigation.ts';
import { mayOpen } from './may-open.ts';
import { useApp } from './use-app.ts';

/** Everything below /a/<id>. */
export function AppRoot() {
  const { pluginId = '' } = useParams();
  const { pathname, search } = useLocation();
  const { plugin, isEnabled, error } = useApp(pluginId);
  const section = useMemo(() => sectionOf(pluginId, pathname + search), [pluginId, pathname, search]);
  const query = useMemo(() => locationSearchToObject(search), [search]);

  if (plugin === undefined)
    return (
      <SectionContext.Provider value={section}>
        <Page pageNav={{ text: '' }}>
          {error !== undefined ? (
            <EmptyState variant="not-found" message="App not found" />
          ) : isEnabled === false ? (
            <Alert severity="warning" title="Application Not Enabled" />
          ) : (
            <LoadingPlaceholder text="Loading ..." />
          )}
        </Page>
      </SectionContext.Provider>
    );
  if (!mayOpen(plugin.meta, pathname))
    return (
      <Alert severity="warning" title="Access denied">
        You do not have permission to see this page.
      </Alert>
    );
  const { root: Root, meta } = plugin;
  if (!Root) return <Page>No root app page component found</Page>;
  return (
    <SectionContext.Provider value={section}>
      <PluginContextProvider meta={meta}>
        <ErrorBoundaryAlert title="Plugin failed to load" style="page">
          <Root
            meta={meta}
            basename={pathname}
            path={pathname}
            query={query}
            // Of before pages had a navigation of their own.
            onNavChanged={() => {}}
          />
        </ErrorBoundaryAlert>
      </PluginContextProvider>
    </SectionContext.Provider>
  );
}
