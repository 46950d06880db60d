import { PluginContextProvider, type NavModelItem, renderMarkdown } from '@grafana/data';
import { config, getBackendSrv, locationSearchToObject } from '@grafana/runtime';
import { Button, EmptyState, LoadingPlaceholder } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom-v5-compat';
import { Page } from '../frame/page.tsx';
import { placeOf } from '../menu/navigation.ts';
import { SectionContext } from '../menu/section-context.ts';
import type { AnyApp } from './import-app.ts';
import { useApp } from './use-app.ts';

const overview = 'overview';

/** /plugins/<id>: what the plugin is, and its pages for set-up. Grafana leads home who may not change plugins. */
export function PluginDetails() {
  const mayConfigure = config.bootData.user.permissions?.['plugins:write'] === true;
  return mayConfigure ? <Details /> : <Navigate to="/" replace />;
}

function Details() {
  const { pluginId = '' } = useParams();
  const { pathname, search } = useLocation();
  const { plugin, isEnabled = false, error } = useApp(pluginId, true);
  const section = placeOf('plugins') ?? { text: 'Plugins', url: '/plugins' };
  if (plugin === undefined)
    return (
      <SectionContext.Provider value={section}>
        <Page pageNav={{ text: '' }}>
          {error === undefined ? (
            <LoadingPlaceholder text="Loading ..." />
          ) : (
            <EmptyState variant="not-found" message="Plugin not found" />
          )}
        </Page>
      </SectionContext.Provider>
    );
  const pages = plugin.configPages ?? [];
  const query = locationSearchToObject(search);
  const chosen = String(query['page'] ?? pages[0]?.id ?? overview);
  const tab = (id: string, text: string): NavModelItem => ({
    id,
    text,
    url: `${pathname}?page=${id}`,
    active: id === chosen,
  });
  const { name, info } = plugin.meta;
  const pageNav: NavModelItem = {
    text: name,
    img: info.logos.small,
    subTitle: info.description,
    url: pathname,
    children: [tab(overview, 'Overview'), ...pages.map(({ id, title }) => tab(id, title))],
  };
  const Body = pages.find(({ id }) => id === chosen)?.body;
  return (
    <SectionContext.Provider value={section}>
      <Page pageNav={pageNav} actions={<EnableButton plugin={plugin} isEnabled={isEnabled} />}>
        {Body === undefined ? (
          <ReadMe id={pluginId} />
        ) : (
          <PluginContextProvider meta={plugin.meta}>
            <Body plugin={plugin} query={query} />
          </PluginContextProvider>
        )}
      </Page>
    </SectionContext.Provider>
  );
}

function EnableButton({
  plugin: { meta },
  isEnabled,
}: {
  readonly plugin: AnyApp;
  readonly isEnabled: boolean;
}) {
  const change = async (): Promise<void> => {
    const { jsonData = {} } = meta;
    const body = { enabled: !isEnabled, pinned: !isEnabled, jsonData };
    await getBackendSrv().post(`/api/plugins/${meta.id}/settings`, body, { showSuccessAlert: false });
    location.reload();
  };
  return (
    <Button variant={isEnabled ? 'secondary' : 'primary'} onClick={() => void change()}>
      {isEnabled ? 'Disable' : 'Enable'}
    </Button>
  );
}

function ReadMe({ id }: { readonly id: string }) {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await fetch(`/public/plugins/${id}/README.md`);
      if (answer.ok) setText(await answer.text());
    };
    void read();
  }, [id]);
  // oxlint-disable-next-line react/no-danger
  return <div className="markdown-html" dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />;
}
