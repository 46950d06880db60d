import { PluginPage } from '@grafana/runtime';
import { LinkButton } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useSession } from '../../access/session.ts';
import { pluginLink } from '../../address/plugin-link.ts';
import { useChosenRange, withRange } from '../../address/time-range.ts';
import { isOfFile } from '../../devices/device.ts';
import { sitePath } from '../../devices/device-links.ts';
import { deviceState } from '../../devices/device-state.ts';
import { everyDevice, useSites } from '../../devices/every.ts';
import { idCalled } from '../../devices/sites.ts';
import { useScraped } from '../../devices/use-scraped.ts';
import { Badge } from '../../states/badge.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/site.ts';
import { SiteActions } from './site-actions.tsx';
import { SiteBadge } from './site-badge.tsx';
import { tabs } from './tabs.ts';

const refreshMs = 60_000;

/** A tower as a whole: its devices, its weakest clients, what fires there. */
export default function SitePage() {
  const { id = '', '*': tabId = '' } = useParams();
  const sites = useSites();
  // Alerts know a site by its name, which the file may write in letters of another case.
  const siteId = idCalled(sites.data ?? [], id);
  const site = sites.data?.find((one) => one.id === siteId);
  const name = site?.name ?? id;
  const devicesQuery = useQuery({
    ...everyDevice({ site_id: site?.id ?? id }),
    enabled: site !== undefined,
    refetchInterval: refreshMs,
  });
  const range = useChosenRange();
  const tenant = useSession().data?.tenant?.name;
  const scraped = useScraped().byDevice;
  const devices = devicesQuery.data;
  const context = useMemo(
    () => (devices === undefined || site === undefined ? undefined : { name, site, devices, tenant }),
    [name, site, devices, tenant],
  );
  const healths = (devices ?? []).map(
    (device) => deviceState(device, scraped.get(device.name), Date.now()).health,
  );
  const tab = tabs.find((one) => one.id === tabId) ?? tabs[0]!;
  return (
    <PluginPage
      pageNav={{
        text: name,
        url: sitePath(id),
        parentItem: { text: text('sites'), url: pluginLink('sites') },
        children: tabs.map((one) => ({
          text: one.title(),
          url: withRange(sitePath(id, one === tabs[0] ? '' : one.id), range),
          active: one === tab,
        })),
      }}
      renderTitle={(title) => (
        <h1>
          {title} <SiteBadge healths={healths} />{' '}
          {site !== undefined && isOfFile(site) && (
            <Badge color="darkgrey" icon="lock" text={text('fromFile')} />
          )}
        </h1>
      )}
      actions={site === undefined ? undefined : <SiteActions name={name} site={site} tenant={tenant} />}
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
              {() => context !== undefined && <tab.Content key={`${name} ${tab.id}`} {...context} />}
            </QueryState>
          )
        }
      </QueryState>
    </PluginPage>
  );
}
