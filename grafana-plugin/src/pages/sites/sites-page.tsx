import { PluginPage } from '@grafana/runtime';
import { Button, Drawer, FilterInput, Stack, Text } from '@grafana/ui';
import { useCallback, useMemo } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { useAddress } from '../../address/use-address.ts';
import { useDevices, useSites } from '../../devices/every.ts';
import { isOfFile, type Site } from '../../devices/device.ts';
import { idCalled } from '../../devices/sites.ts';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { pluginPath } from '../../plugin-id.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { ReadNotice } from '../../states/read-notice.tsx';
import { unread } from '../../states/unread.ts';
import { text } from '../../texts/sites.ts';
import { SiteDrawer } from './site-drawer.tsx';
import { SiteForm } from './site-form.tsx';
import { SiteTable } from './site-table.tsx';
import { foundIn } from './site-tree.ts';

export default function SitesPage() {
  const { go } = useAddress();
  const sites = useSites();
  return (
    <PluginPage
      pageNav={{ text: text('title'), url: `${pluginPath}/sites` }}
      subTitle={text('subTitle')}
      actions={
        <PermittedButton needs="site.write" icon="plus" onClick={() => go({ new: '1' })}>
          {text('add')}
        </PermittedButton>
      }
    >
      <QueryState query={sites} failed={text('failed')}>
        {(items) => <Sites sites={items} />}
      </QueryState>
    </PluginPage>
  );
}

function Sites({ sites }: { readonly sites: readonly Site[] }) {
  const { query, go, replace } = useAddress();
  const devicesQuery = useDevices();
  const devices = devicesQuery.data;
  const search = query.get('search') ?? '';
  const found = useMemo(() => foundIn(sites, search), [sites, search]);
  const counts = useMemo(() => {
    if (devices === undefined) return undefined;
    const found_ = new Map<string, number>();
    for (const { site_id: id } of devices) if (id !== null) found_.set(id, (found_.get(id) ?? 0) + 1);
    return found_;
  }, [devices]);
  const open = useCallback((site: Site) => go({ site: site.id }), [go]);
  const opened = query.get('site');
  const siteId = opened === null ? undefined : idCalled(sites, opened);
  const site = sites.find(({ id }) => id === siteId);
  const close = () => go({ site: null, new: null, name: null });
  return (
    <>
      <ReadNotice query={devicesQuery} failed={text('devicesFailed')} />
      {sites.length === 0 ? (
        <EmptyState title={text('none')}>{text('noneHint')}</EmptyState>
      ) : (
        <Stack direction="column" gap={2}>
          <FilterInput
            aria-label={text('search')}
            placeholder={text('search')}
            value={search}
            onChange={(wanted) => replace({ search: wanted })}
          />
          {found.length === 0 ? (
            <EmptyState
              variant="not-found"
              title={text('noMatch')}
              action={<Button onClick={() => replace({ search: null })}>{text('clear')}</Button>}
            />
          ) : (
            <SiteTable
              sites={found}
              all={sites}
              deviceCounts={counts}
              unknown={unread(devicesQuery)}
              onOpen={open}
            />
          )}
          {sites.some(isOfFile) && <Text color="secondary">{text('ofFileHint')}</Text>}
        </Stack>
      )}
      {query.get('new') === '1' && (
        <FormDrawer title={text('newTitle')} size="md" onClose={close}>
          <SiteForm site={undefined} named={query.get('name') ?? ''} sites={sites} onClose={close} />
        </FormDrawer>
      )}
      {site !== undefined && (
        <SiteDrawer
          key={site.id}
          site={site}
          sites={sites}
          devices={devices}
          unknown={unread(devicesQuery)}
          onClose={close}
        />
      )}
      {opened !== null && site === undefined && (
        <Drawer title={text('gone')} size="sm" onClose={close}>
          {text('goneHint')}
        </Drawer>
      )}
    </>
  );
}
