import { PluginPage } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useSession } from '../../access/session.ts';
import { pluginLink } from '../../address/plugin-link.ts';
import { sitePath } from '../../devices/device-links.ts';
import { deviceState, worst } from '../../devices/device-state.ts';
import { everyDevice, useSites } from '../../devices/every.ts';
import { StateBadge } from '../../devices/state-badge.tsx';
import { useScraped } from '../../devices/use-scraped.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/site.ts';
import { SiteActions } from './site-actions.tsx';
import { tabs } from './tabs.ts';

const refreshMs = 60_000;

/** A tower as a whole: its devices, its weakest clients, what fires there. */
export default function SitePage() {
  const { id = '', '*': tabId = '' } = useParams();
  const sites = useSites();
  // Alerts know a site by its name.
  const site = sites.data?.find((one) => one.id === id || one.name === id);
  const devicesQuery = useQuery({
    ...everyDevice({ site_id: site?.id ?? id }),
    enabled: site !== undefined,
    refetchInterval: refreshMs,
  });
  const tenant = useSession().data?.tenant?.name;
  const scraped = useScraped().byDevice;
  const devices = devicesQuery.data;
  const context = useMemo(
    () => (site === undefined || devices === undefined ? undefined : { site, devices, tenant }),
    [site, devices, tenant],
  );
  const health = worst(
    (devices ?? []).map((device) => deviceState(device, scraped.get(device.name), Date.now()).health),
  );
  const tab = tabs.find((one) => one.id === tabId) ?? tabs[0]!;
  return (
    <PluginPage
      pageNav={{
        text: site?.name ?? id,
        url: sitePath(id),
        parentItem: { text: text('sites'), url: pluginLink('devices', { view: 'tree' }) },
        children: tabs.map((one) => ({
          text: one.title(),
          url: sitePath(id, one === tabs[0] ? '' : one.id),
          active: one === tab,
        })),
      }}
      renderTitle={(title) => (
        <h1>
          {title} {health !== undefined && <StateBadge state={{ health }} />}
        </h1>
      )}
      actions={site === undefined ? undefined : <SiteActions site={site} tenant={tenant} />}
    >
      <QueryState query={sites} failed={text('failed')}>
        {() =>
          site === undefined ? (
            <EmptyState
              title={text('gone')}
              variant="not-found"
              action={
                <LinkButton href={pluginLink('devices', { view: 'tree' })}>{text('toDevices')}</LinkButton>
              }
            >
              {text('goneRemedy')}
            </EmptyState>
          ) : (
            <QueryState query={devicesQuery} failed={text('devicesFailed')}>
              {() => context !== undefined && <tab.Content key={`${site.id} ${tab.id}`} {...context} />}
            </QueryState>
          )
        }
      </QueryState>
    </PluginPage>
  );
}
