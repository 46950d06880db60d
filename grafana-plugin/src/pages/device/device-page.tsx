import { PluginPage } from '@grafana/runtime';
import { Box, LinkButton, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { useSession } from '../../access/session.ts';
import { toApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { useChosenRange, withRange } from '../../address/time-range.ts';
import { devicePath } from '../../devices/device-links.ts';
import { deviceState } from '../../devices/device-state.ts';
import { StateBadge } from '../../devices/state-badge.tsx';
import { devicesCrumb } from '../../devices/devices-crumb.ts';
import { useScraped } from '../../devices/use-scraped.ts';
import { pluginPath } from '../../plugin-id.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/device.ts';
import { SwappedDevice } from '../devices/swapped-device.tsx';
import { DeviceActions } from './device-actions.tsx';
import { DeviceNow } from './device-now.tsx';
import type { DeviceContext } from './device-tab.ts';
import { tabs } from './tabs.ts';
import { useHas } from './use-has.ts';

/** One device: what it is, what it does now, and what was done to it. */
export default function DevicePage() {
  const { id = '', '*': rest = '' } = useParams();
  const [tabId = '', part = ''] = rest.split('/');
  const query = useQuery({
    queryKey: ['devices', id],
    queryFn: ({ signal }) => api.get('/devices/{id}', { path: { id }, signal }),
    refetchInterval: 60_000,
  });
  const isUnknown = query.error !== null && toApiError(query.error).isGone;
  const named = useQuery({
    queryKey: ['devices', 'named', id],
    queryFn: async ({ signal }) =>
      (await api.get('/devices', { query: { name: id, limit: 1 }, signal })).items[0] ?? null,
    enabled: isUnknown,
    retry: false,
  });
  const site = useSiteName(query.data?.site_id ?? undefined) ?? query.data?.site;
  const tenant = useSession().data?.tenant?.name;
  const device = query.data;
  const { has, query: resources } = useHas(device);
  const context = useMemo<DeviceContext | undefined>(
    () =>
      device === undefined ? undefined : { device, site, labels: { tenant, device: device.name }, has, part },
    [device, site, tenant, has, part],
  );
  const scraped = useScraped().byDevice;
  const shown = tabs.filter(({ shows }) => context !== undefined && (shows?.(context) ?? true));
  const tab = shown.find((one) => one.id === tabId) ?? tabs.find((one) => one.id === tabId) ?? tabs[0]!;
  const base = devicePath(id);
  const range = useChosenRange();
  // A person who types an address knows the name, not the id.
  if (isUnknown && named.data !== undefined && named.data !== null)
    return <Navigate to={withRange(devicePath(named.data.id, tabId, part), range)} replace />;
  return (
    <PluginPage
      pageNav={{
        text: device?.name ?? id,
        url: base,
        parentItem: devicesCrumb(),
        children: shown.map((one) => ({
          text: one.title(),
          url: withRange(one === tabs[0] ? base : devicePath(id, one.id), range),
          active: one === tab,
        })),
      }}
      renderTitle={(title) => (
        <Stack direction="column" gap={0.5}>
          <h1>
            {title}{' '}
            {device !== undefined && (
              <StateBadge state={deviceState(device, scraped.get(device.name), Date.now())} />
            )}
          </h1>
          {device !== undefined && <DeviceNow device={device} />}
        </Stack>
      )}
      actions={context === undefined ? undefined : <DeviceActions {...context} />}
    >
      {isUnknown && named.isLoading ? (
        <LoadingState />
      ) : isUnknown ? (
        <EmptyState
          title={text('gone')}
          variant="not-found"
          action={<LinkButton href={`${pluginPath}/devices`}>{text('toDevices')}</LinkButton>}
        >
          {text('goneRemedy')}
        </EmptyState>
      ) : (
        <QueryState query={query} failed={text('failed')}>
          {(read) => (
            <>
              <SwappedDevice device={read} />
              {resources.isLoadingError && (
                <Box marginBottom={2}>
                  <ReadNotice query={resources} failed={text('resourcesFailed')} />
                </Box>
              )}
              {context !== undefined && <tab.Content key={`${id} ${tab.id}`} {...context} />}
            </>
          )}
        </QueryState>
      )}
    </PluginPage>
  );
}

function useSiteName(id: string | undefined): string | undefined {
  return useQuery({
    queryKey: ['sites', id],
    queryFn: ({ signal }) => api.get('/sites/{id}', { path: { id: id! }, signal }),
    enabled: id !== undefined,
  }).data?.name;
}
