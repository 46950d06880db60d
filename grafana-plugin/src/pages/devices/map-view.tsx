import { css } from '@emotion/css';
import { dateTime, LoadingState } from '@grafana/data';
import { EmbeddedScene, SceneDataNode, SceneFlexItem, SceneFlexLayout, VizPanel } from '@grafana/scenes';
import { Stack, Text, TextLink } from '@grafana/ui';
import { Fragment, useEffect, useMemo } from 'react';
import type { Site } from '../../devices/device.ts';
import { sitePath } from '../../devices/device-links.ts';
import type { Scrapes } from '../../devices/use-scraped.ts';
import { healthLooks } from '../../devices/words.ts';
import { Badge } from '../../states/badge.tsx';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/devices.ts';
import type { Filter } from './list-view.ts';
import { mapFrame, type SiteOnMap, sitesOnMap } from './map-frame.ts';
import { useStatedDevices } from './use-stated-devices.ts';

const mostNames = 10;

interface MapViewProps {
  readonly filter: Filter;
  readonly scrapes: Scrapes;
}

/** Sites where they stand, and the same as a list for those who do not see the map. */
export function MapView({ filter, scrapes }: MapViewProps) {
  const { sitesQuery, devicesQuery, devices } = useStatedDevices(filter, scrapes);
  const all = sitesQuery.data;
  const sites = useMemo(() => sitesOnMap(all ?? [], devices), [all, devices]);
  return (
    <QueryState query={sitesQuery} failed={text('failed')}>
      {(every) => (
        <QueryState query={devicesQuery} failed={text('failed')}>
          {() =>
            sites.length === 0 ? (
              <EmptyState title={text('mapNone')}>{text('mapNoneHelp')}</EmptyState>
            ) : (
              <Stack direction="column" gap={2}>
                <SiteMap sites={sites} />
                <SitesWithoutPlace sites={every.filter(({ latitude }) => latitude === null)} />
                <SiteList sites={sites} />
              </Stack>
            )
          }
        </QueryState>
      )}
    </QueryState>
  );
}

function SiteMap({ sites }: { readonly sites: readonly SiteOnMap[] }) {
  // The scene keeps what a person has zoomed to; only its data changes.
  const { scene, data } = useMemo(() => mapScene(), []);
  useEffect(() => {
    const now = dateTime();
    data.setState({
      data: {
        state: LoadingState.Done,
        series: [mapFrame(sites)],
        timeRange: { from: now, to: now, raw: { from: now, to: now } },
      },
    });
  }, [data, sites]);
  return <scene.Component model={scene} />;
}

function mapScene(): { readonly scene: EmbeddedScene; readonly data: SceneDataNode } {
  const data = new SceneDataNode({});
  const panel = new VizPanel({
    pluginId: 'geomap',
    title: text('mapTitle'),
    $data: data,
    options: {
      view: { id: 'fit', allLayers: true, padding: 10, maxZoom: 12 },
      basemap: { type: 'default', name: 'Layer 0' },
      controls: { showZoom: true, mouseWheelZoom: false, showAttribution: true },
      layers: [
        {
          type: 'markers',
          name: text('mapState'),
          location: { mode: 'coords', latitude: 'latitude', longitude: 'longitude' },
          tooltip: true,
          config: {
            showLegend: true,
            style: {
              size: { fixed: 8 },
              color: { field: text('mapState') },
              opacity: 0.8,
              text: { mode: 'field', field: text('mapSite'), fixed: '' },
              textConfig: {
                fontSize: 12,
                offsetX: 0,
                offsetY: 16,
                textAlign: 'center',
                textBaseline: 'middle',
              },
            },
          },
        },
      ],
      tooltip: { mode: 'details' },
    },
  });
  const body = new SceneFlexLayout({ children: [new SceneFlexItem({ height: 480, body: panel })] });
  return { scene: new EmbeddedScene({ body }), data };
}

/** They are not on the map, but have devices that somebody looks for. */
function SitesWithoutPlace({ sites }: { readonly sites: readonly Site[] }) {
  if (sites.length === 0) return null;
  return (
    <Text color="secondary">
      {text('mapLeftOut', { count: sites.length })}{' '}
      {sites.slice(0, mostNames).map(({ id, name }, i) => (
        <Fragment key={id}>
          {i > 0 && ', '}
          <TextLink href={sitePath(id)}>{name}</TextLink>
        </Fragment>
      ))}
      {sites.length > mostNames && ` ${text('andMore', { count: sites.length - mostNames })}`}
    </Text>
  );
}

function SiteList({ sites }: { readonly sites: readonly SiteOnMap[] }) {
  return (
    <section aria-label={text('mapList')}>
      <Text element="h3" variant="h5">
        {text('mapList')}
      </Text>
      <ul className={listClass}>
        {sites.map(({ site, health, words }) => (
          <li key={site.id}>
            <Stack gap={1} alignItems="center">
              <TextLink href={sitePath(site.id)} inline={false}>
                {site.name}
              </TextLink>
              {health !== undefined && <Badge {...healthLooks[health]} text={text(health)} />}
              <Text color="secondary">{words}</Text>
            </Stack>
          </li>
        ))}
      </ul>
    </section>
  );
}

const listClass = css({ listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 8, marginTop: 8 });
